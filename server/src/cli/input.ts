import { relative, sep } from "node:path";

/** A text to check, by all its names. */
export interface Input {
  readonly uri: string;
  /** As it is shown: relative to the current folder where that is possible, with slashes. */
  readonly path: string;
  /** True where the user named this very file, so that it is told what becomes of it. */
  readonly isNamed: boolean;
}

export function shownPath(cwd: string, path: string): string {
  return (relative(cwd, path) || ".").split(sep).join("/");
}

/** What kept an input from being checked or converted, or a result from being written. */
export interface Problem {
  readonly path: string;
  /**
   * `unrecognised` is no record; `unreadable` could not be opened; `unfixed` could be checked but
   * not written; `incomplete` was checked without a rule that failed; `unconverted` is too broken to
   * convert; `unwritten` could be converted but not written; `unfollowed` is a mistake in a
   * configuration; `idle` is an entry of one that suppresses nothing.
   */
  readonly kind:
    | "unrecognised"
    | "unreadable"
    | "unfixed"
    | "incomplete"
    | "unconverted"
    | "unwritten"
    | "unfollowed"
    | "idle";
  /** A part of a sentence: "permission denied". */
  readonly message: string;
}

/** A text that is no record is nothing to fail for, nor is an entry too many. */
export function isFatal({ kind }: Problem): boolean {
  return kind !== "unrecognised" && kind !== "idle";
}

const verbs: { readonly [kind in Problem["kind"]]: string } = {
  unrecognised: "not checked",
  unreadable: "cannot be read",
  unfixed: "not fixed",
  incomplete: "not checked in full",
  unconverted: "not converted",
  unwritten: "not written",
  unfollowed: "not followed",
  idle: "not needed",
};

export function sentenceOf({ kind, message }: Problem): string {
  return `${verbs[kind]}: ${message}`;
}

/** By code units, so that the order is the same everywhere. */
export function byPath(a: { readonly path: string }, b: { readonly path: string }): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}
