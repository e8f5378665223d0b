import type { PlacedFinding } from "../language/findings.ts";
import type { Profile } from "../rules/checkedRecord.ts";
import type { Severity } from "../rules/rule.ts";
import type { Snapshot } from "../workspace/snapshot.ts";
import type { Problem } from "./input.ts";

export interface CheckedFile {
  readonly path: string;
  readonly snapshot: Snapshot;
  /** One for each record. */
  readonly profiles: readonly Profile[];
  /** In the order of their places; with --quiet the errors alone. */
  readonly findings: readonly PlacedFinding[];
}

/** Counts over all files, of hidden findings too. */
export interface Summary {
  /** Files that are records. */
  readonly files: number;
  readonly records: number;
  readonly counts: { readonly [severity in Severity]: number };
  /** How many findings the check leaves that --fix would take away. */
  readonly fixable: number;
  readonly problems: readonly Problem[];
  readonly quiet: boolean;
}

/** Writes what was found in one format; each part is text to write at once. */
export interface Reporter {
  file(file: CheckedFile): string;
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
