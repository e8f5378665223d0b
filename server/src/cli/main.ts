import process from "node:process";
import { parseArguments } from "./arguments.ts";
import { check } from "./check/check.ts";
import { convert } from "./convert/convert.ts";
import { explain } from "./explain.ts";
import { endOnSignals } from "./interrupt.ts";
import { startLanguageServer } from "./lsp.ts";
import { Output } from "./output.ts";
import { version } from "./package.ts";
import { helpFor } from "./usage.ts";
import { UsageError } from "./usageError.ts";

const stdout = new Output(process.stdout);
const stderr = new Output(process.stderr);

async function run(args: readonly string[]): Promise<number | undefined> {
  const command = parseArguments(args);
  if (command.name === "check" || command.name === "convert")
    endOnSignals(() => stderr.clearStatus());
  switch (command.name) {
    case "check":
      return await check(command, { stdin: process.stdin, stdout, stderr });
    case "convert":
      return await convert(command, { stdin: process.stdin, stdout, stderr });
    case "explain":
      return await explain(command, { stdout, stderr });
    case "lsp":
      return await startLanguageServer();
    case "help":
      await stdout.write(helpFor(command.topic));
      return 0;
    case "version":
      await stdout.write(`${version}\n`);
      return 0;
  }
}

try {
  // Left to end by itself, so that what was written to a pipe arrives.
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  process.exitCode = 2;
  if (error instanceof UsageError) await stderr.write(error.report());
  else await stderr.write(`trialwright: ${error instanceof Error ? error.stack : String(error)}\n`);
}
