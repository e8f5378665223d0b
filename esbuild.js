import { rm } from "node:fs/promises";
import { argv } from "node:process";
import * as esbuild from "esbuild";

const watch = argv.includes("--watch");
const minify = argv.includes("--production");

const shared = {
  bundle: true,
  platform: "node",
  target: "node20",
  sourcemap: minify ? false : "linked",
  minify,
  // The ESM builds of the JSON-RPC libraries tree-shake; their `main` fields are CommonJS.
  mainFields: ["module", "main"],
  logLevel: "info",
};

/** VS Code loads the client and forks the server as CommonJS; the CLI is an ESM program. */
const builds = [
  {
    ...shared,
    entryPoints: {
      client: "client/src/extension.ts",
      launch: "server/src/transport/launch.ts",
      server: "server/src/transport/node.ts",
    },
    outdir: "dist",
    outExtension: { ".js": ".cjs" },
    format: "cjs",
    external: ["vscode"],
    define: { "import.meta.dirname": "__dirname" },
  },
  {
    ...shared,
    entryPoints: {
      cli: "server/src/cli/start.ts",
      "check-worker": "server/src/cli/check/worker.ts",
    },
    // What the threads and the program share is in files of its own.
    splitting: true,
    chunkNames: "cli-[hash]",
    outdir: "dist",
    format: "esm",
    banner: {
      js: 'import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);',
    },
  },
];

await rm("dist", { recursive: true, force: true });
for (const options of builds) {
  if (watch) await (await esbuild.context(options)).watch();
  else await esbuild.build(options);
}
