/** A rule of a TextMate grammar; its expressions are Oniguruma's. */
export interface GrammarRule {
  readonly name?: string;
  readonly contentName?: string;
  readonly match?: string;
  readonly begin?: string;
  readonly end?: string;
  readonly captures?: Captures;
  readonly beginCaptures?: Captures;
  readonly patterns?: readonly GrammarRule[];
  readonly include?: string;
}

export type Captures = { readonly [group: number]: GrammarRule };

export type Repository = { readonly [name: string]: GrammarRule };

/** A scope of this grammar. The beginnings are those that colour themes know. */
export function scope(name: string): string {
  return name
    .split(" ")
    .map((part) => `${part}.trial-record`)
    .join(" ");
}

export function scoped(name: string): GrammarRule {
  return { name: scope(name) };
}

export function include(name: string): GrammarRule {
  return { include: `#${name}` };
}

/*
 * Every repeat is bounded, but for one to the end of the line behind an anchored beginning: a line
 * may have a million characters, and the time to colour it must grow no faster than its length.
 */

/** White space before what a line begins with. */
export const indent = "^[ \\t]{0,16}";
/** What may follow a heading, a label or a value that has its line to itself. */
export const lineEnd = "[ \\t]{0,40}$";
export const gap = "[ \\t]{0,8}";

export function literally(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}

/** One of the words as they stand; the longest first, as the first that fits is taken. */
export function anyOf(words: Iterable<string>): string {
  const sorted = [...new Set(words)].toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return `(?:${sorted.map(literally).join("|")})`;
}
