import { type CheckCommand, parseCheck } from "./checkArguments.ts";
import { type ConvertCommand, parseConvert } from "./convertArguments.ts";
import { commands, guess, help, oneOf, parsed, type Topic } from "./options.ts";
import { UsageError } from "./usageError.ts";

export interface ExplainCommand {
  readonly name: "explain";
  /** All rules are listed when left out. */
  readonly code: string | undefined;
}

export type Command =
  | CheckCommand
  | ConvertCommand
  | ExplainCommand
  | { readonly name: "lsp" }
  | { readonly name: "help"; readonly topic: Topic | undefined }
  | { readonly name: "version" };

export function parseArguments(args: readonly string[]): Command {
  const [first, ...rest] = args;
  switch (first) {
    case undefined:
      throw new UsageError(`say what to do: ${oneOf(commands)}.`);
    case "-h":
    case "--help":
      return { name: "help", topic: undefined };
    case "--version":
      return { name: "version" };
    case "check":
      return parseCheck(rest) ?? { name: "help", topic: "check" };
    case "convert":
      return parseConvert(rest) ?? { name: "help", topic: "convert" };
    case "explain":
      return parseExplain(rest);
    case "lsp":
      return parseLsp(rest);
  }
  if (first.startsWith("-"))
    throw new UsageError(`"${first}" stands before the command; options come after it.`);
  throw new UsageError(`there is no command "${first}".${guess(first, commands)}`);
}

function parseExplain(args: readonly string[]): Command {
  const { values, positionals } = parsed("explain", args, help);
  if (values.help) return { name: "help", topic: "explain" };
  const [code, more] = positionals;
  if (more !== undefined) throw new UsageError("explain takes one code.", "explain");
  return { name: "explain", code };
}

function parseLsp(args: readonly string[]): Command {
  const { values, positionals } = parsed("lsp", args, {
    ...help,
    stdio: { type: "boolean" },
    // Some clients pass their process id, so that the server ends with them.
    clientProcessId: { type: "string" },
  });
  if (values.help) return { name: "help", topic: "lsp" };
  if (positionals.length > 0) throw new UsageError("lsp takes no paths.", "lsp");
  if (!values.stdio)
    throw new UsageError("say how to talk to the client: --stdio is the only way.", "lsp");
  return { name: "lsp" };
}
