import { type PartialDate, readDate } from "../study/partialDate.ts";
import { choice, help, parsed, type Sources, sourceOptions, sources } from "./options.ts";
import { UsageError } from "./usageError.ts";

export const formats = ["pretty", "json", "ndjson", "sarif", "github"] as const;
export const profileChoices = ["auto", "draft", "register", "update", "complete"] as const;

/** Without operands it is about the current folder. */
export interface CheckCommand extends Sources {
  readonly name: "check";
  readonly format: (typeof formats)[number];
  readonly profile: (typeof profileChoices)[number];
  /** The real date when left out. */
  readonly today: PartialDate | undefined;
  readonly fix: boolean;
  /** Any number when left out. */
  readonly maxWarnings: number | undefined;
  readonly quiet: boolean;
  /** Threads; as many as there are processors, or one for little work, when left out. */
  readonly jobs: number | undefined;
}

/** Undefined where help is asked for. */
export function parseCheck(args: readonly string[]): CheckCommand | undefined {
  const { values, positionals } = parsed("check", args, {
    ...help,
    ...sourceOptions,
    format: { type: "string" },
    profile: { type: "string" },
    today: { type: "string" },
    fix: { type: "boolean" },
    "max-warnings": { type: "string" },
    quiet: { type: "boolean" },
    jobs: { type: "string" },
  });
  if (values.help) return undefined;
  return {
    name: "check",
    ...sources("check", values, positionals),
    format: choice("check", "--format", values.format ?? "pretty", formats),
    profile: choice("check", "--profile", values.profile ?? "auto", profileChoices),
    today: values.today === undefined ? undefined : day(values.today),
    fix: values.fix ?? false,
    maxWarnings: values["max-warnings"] === undefined ? undefined : count(values["max-warnings"]),
    quiet: values.quiet ?? false,
    jobs: values.jobs === undefined ? undefined : threads(values.jobs),
  };
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

/** More threads than any machine has would only fill its memory. */
const mostThreads = 256;

function threads(given: string): number {
  const number = /^\d{1,3}$/.test(given) ? Number(given) : 0;
  if (number >= 1 && number <= mostThreads) return number;
  throw new UsageError(`--jobs is a number from 1 to ${mostThreads}, not "${given}".`, "check");
}
