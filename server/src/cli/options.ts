import { type ParseArgsConfig, parseArgs } from "node:util";
import { closestMatch } from "leven";
import { UsageError } from "./usageError.ts";

export const commands = ["check", "convert", "explain", "lsp"] as const;
export type Topic = (typeof commands)[number];

export const help = { help: { type: "boolean", short: "h" } } as const;

/** The options and paths of one command; a UsageError says what is not one of them. */
export function parsed<const Options extends NonNullable<ParseArgsConfig["options"]>>(
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

export function choice<const Choice extends string>(
  command: Topic,
  option: string,
  given: string,
  choices: readonly Choice[],
): Choice {
  const found = choices.find((each) => each === given);
  if (found !== undefined) return found;
  throw new UsageError(
    `${option} is ${oneOf(choices)}, not "${given}".${guess(given, choices)}`,
    command,
  );
}

export function oneOf(choices: readonly string[]): string {
  return `${choices.slice(0, -1).join(", ")} or ${choices.at(-1)}`;
}

/** Offers the nearest name, when it is near for a word of that length. */
export function guess(given: string, names: readonly string[]): string {
  const letters = given.replace(/^-+/, "").length;
  const near = closestMatch(given, names, { maxDistance: Math.ceil(letters / 3) });
  return near === undefined ? "" : ` Did you mean ${near}?`;
}

/** The operands of a command that reads files, or standard input in their place. */
export interface Sources {
  /** Files, folders and patterns as given. */
  readonly operands: readonly string[];
  readonly stdin: boolean;
  readonly stdinFilename: string | undefined;
}

export const sourceOptions = {
  stdin: { type: "boolean" },
  "stdin-filename": { type: "string" },
} as const;

/** A single dash is standard input too, as in most programs. */
export function sources(
  command: Topic,
  values: { readonly stdin?: boolean; readonly "stdin-filename"?: string },
  positionals: readonly string[],
): Sources {
  const isDash = positionals.length === 1 && positionals[0] === "-";
  const stdin = values.stdin === true || isDash;
  const operands = isDash ? [] : positionals;
  const stdinFilename = values["stdin-filename"];
  if (stdin && operands.length > 0)
    throw new UsageError("give --stdin or paths, not both.", command);
  if (operands.includes("-"))
    throw new UsageError("standard input (-) stands alone, without paths.", command);
  if (!stdin && stdinFilename !== undefined)
    throw new UsageError("--stdin-filename is for --stdin alone.", command);
  if (stdinFilename === "" || operands.includes(""))
    throw new UsageError("a path cannot be empty.", command);
  return { operands, stdin, stdinFilename };
}
