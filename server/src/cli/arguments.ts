import { type ParseArgsConfig, parseArgs } from "node:util";
import { closestMatch } from "leven";
import { type PartialDate, readDate } from "../study/partialDate.ts";
import { UsageError } from "./usageError.ts";

export const formats = ["pretty", "json", "sarif", "github"] as const;
export const profileChoices = ["auto", "draft", "register", "update", "complete"] as const;
export const commands = ["check", "explain", "lsp"] as const;
export type Topic = (typeof commands)[number];

export interface CheckCommand {
  readonly name: "check";
  /** Files, folders and patterns as given; the current folder when there are none. */
  readonly operands: readonly string[];
  readonly stdin: boolean;
  readonly stdinFilename: string | undefined;
  readonly format: (typeof formats)[number];
  readonly profile: (typeof profileChoices)[number];
  /** The real date when left out. */
  readonly today: PartialDate | undefined;
  readonly fix: boolean;
  /** Any number when left out. */
  readonly maxWarnings: number | undefined;
  readonly quiet: boolean;
}

export interface ExplainCommand {
  readonly name: "explain";
  /** All rules are listed when left out. */
  readonly code: string | undefined;
}

export type Command =
  | CheckCommand
  | ExplainCommand
  | { readonly name: "lsp" }
  | { readonly name: "help"; readonly topic: Topic | undefined }
  | { readonly name: "version" };

export function parseArguments(args: readonly string[]): Command {
  const [first, ...rest] = args;
  switch (first) {
    case undefined:
      throw new UsageError("say what to do: check, explain or lsp.");
    case "-h":
    case "--help":
      return { name: "help", topic: undefined };
    case "--version":
      return { name: "version" };
    case "check":
      return parseCheck(rest);
    case "explain":
      return parseExplain(rest);
    case "lsp":
      return parseLsp(rest);
  }
  if (first.startsWith("-"))
    throw new UsageError(`"${first}" stands before the command; options come after it.`);
  throw new UsageError(`there is no command "${first}".${guess(first, commands)}`);
}

const help = { help: { type: "boolean", short: "h" } } as const;

function parseCheck(args: readonly string[]): Command {
  const { values, positionals } = parsed("check", args, {
    ...help,
    stdin: { type: "boolean" },
    "stdin-filename": { type: "string" },
    format: { type: "string" },
    profile: { type: "string" },
    today: { type: "string" },
    fix: { type: "boolean" },
    "max-warnings": { type: "string" },
    quiet: { type: "boolean" },
  });
  if (values.help) return { name: "help", topic: "check" };
  const { stdin = false, fix = false, quiet = false } = values;
  const stdinFilename = values["stdin-filename"];
  if (stdin && positionals.length > 0)
    throw new UsageError("give --stdin or paths, not both.", "check");
  if (!stdin && stdinFilename !== undefined)
    throw new UsageError("--stdin-filename is for --stdin alone.", "check");
  if (stdinFilename === "" || positionals.includes(""))
    throw new UsageError("a path cannot be empty.", "check");
  return {
    name: "check",
    operands: positionals,
    stdin,
    stdinFilename,
    format: choice("--format", values.format ?? "pretty", formats),
    profile: choice("--profile", values.profile ?? "auto", profileChoices),
    today: values.today === undefined ? undefined : day(values.today),
    fix,
    maxWarnings: values["max-warnings"] === undefined ? undefined : count(values["max-warnings"]),
    quiet,
  };
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

function parsed<const Options extends NonNullable<ParseArgsConfig["options"]>>(
  command: Topic,
  args: readonly string[],
  options: Options,
) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const unknown = /^Unknown option '(-[^']*)'/.exec(error.message)?.[1];
    if (unknown === undefined) throw new UsageError(inOneLine(error.message), command);
    const names = Object.keys(options).map((name) => `--${name}`);
    throw new UsageError(
      `${command} has no option ${unknown}.${guess(unknown, names)} A path that begins with a dash goes behind "--".`,
      command,
    );
  }
}

function inOneLine(message: string): string {
  const line = message.replaceAll(/\s*\n\s*/g, " ").trim();
  return line.charAt(0).toLowerCase() + line.slice(1) + (/[.!?]$/.test(line) ? "" : ".");
}

function choice<const Choice extends string>(
  option: string,
  given: string,
  choices: readonly Choice[],
): Choice {
  const found = choices.find((each) => each === given);
  if (found !== undefined) return found;
  throw new UsageError(
    `${option} is ${choices.slice(0, -1).join(", ")} or ${choices.at(-1)}, not "${given}".${guess(given, choices)}`,
    "check",
  );
}

function day(given: string): PartialDate {
  const reading = /^\d{4}-\d{2}-\d{2}$/.test(given) ? readDate(given) : undefined;
  if (reading?.kind === "date") return reading.date;
  throw new UsageError(`--today is a day such as 2026-07-31, not "${given}".`, "check");
}

function count(given: string): number {
  if (/^\d{1,15}$/.test(given)) return Number(given);
  throw new UsageError(`--max-warnings is a number from 0 up, not "${given}".`, "check");
}

/** Offers the nearest name, when it is near for a word of that length. */
function guess(given: string, names: readonly string[]): string {
  const letters = given.replace(/^-+/, "").length;
  const near = closestMatch(given, names, { maxDistance: Math.ceil(letters / 3) });
  return near === undefined ? "" : ` Did you mean ${near}?`;
}
