import type { PlacedFinding } from "../language/findings.ts";
import type { Profile } from "../rules/checkedRecord.ts";
import type { Severity } from "../rules/rule.ts";
import type { Snapshot } from "../workspace/snapshot.ts";
import type { Problem } from "./input.ts";
import type { Paint } from "./output.ts";

/** How text for people is laid out. */
export interface View {
  readonly paint: Paint;
  /** Columns. */
  readonly width: number;
}

/** Writes a finding down where its text is at hand, as what a reporter takes. */
export type Noter = (path: string, snapshot: Snapshot, finding: PlacedFinding) => string;

export interface CheckedRecord {
  readonly nctId: string | null;
  readonly profile: Profile;
  /** Stretches of text that no element takes. */
  readonly unrecognised: number;
}

export interface Note {
  /** Index of the record in its file; null for a text without any. */
  readonly record: number | null;
  /** As the format's noter wrote it. */
  readonly text: string;
}

/** A checked file, or the next records of one that is read in parts. */
export interface CheckedPart {
  readonly path: string;
  readonly layout: string;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  /** How many records of the file came before. */
  readonly firstRecord: number;
  readonly records: readonly CheckedRecord[];
  /** In the order of their places; with --quiet of the errors alone. */
  readonly notes: readonly Note[];
}

/** Counts over all files, of hidden findings too. */
export interface Summary {
  /** Files that are records. */
  readonly files: number;
  readonly records: number;
  readonly counts: Counts;
  /** How many findings the check leaves that --fix would take away. */
  readonly fixable: number;
  readonly problems: readonly Problem[];
  readonly quiet: boolean;
}

export type Counts = { readonly [severity in Severity]: number };

/** Writes what was found in one format; each part is text to write at once. */
export interface Reporter {
  part(part: CheckedPart): string;
  /** What could not be checked, for formats that hold it; people read it on standard error. */
  problem(problem: Problem): string;
  end(summary: Summary): string | Promise<string>;
}

const names: { readonly [severity in Severity]: readonly [one: string, many: string] } = {
  error: ["error", "errors"],
  warning: ["warning", "warnings"],
  information: ["information", "information"],
  hint: ["hint", "hints"],
};

/** `2 errors`, `1 warning`. */
export function counted(count: number, severity: Severity): string {
  return `${count} ${names[severity][count === 1 ? 0 : 1]}`;
}

/** `1 file`, `3 files`. */
export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
