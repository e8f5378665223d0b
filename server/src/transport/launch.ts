import { createRequire } from "node:module";
import { join } from "node:path";
import { argv } from "node:process";
import { runWithCompiledCode } from "./compiledCode.ts";

/** What an editor starts: the server, `--compiled-code=FOLDER` with its code of the last time. */
const program = join(import.meta.dirname, "server.cjs");
const option = "--compiled-code=";
const folder = argv.find((argument) => argument.startsWith(option))?.slice(option.length);
if (folder) runWithCompiledCode(program, folder);
else createRequire(program)(program);
