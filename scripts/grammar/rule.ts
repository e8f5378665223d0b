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
/** A line that is nothing but a comment. */
export const commentLine = `${indent}<!--(?:(?!-->).){0,2000}-->${lineEnd}`;

export function literally(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}

/** One of the words as they stand, the longest that fits; words with one beginning share it. */
export function anyOf(words: Iterable<string>): string {
  const unique = [...new Set(words)].filter((word) => word !== "");
  return branch(unique.map((word) => [...word])) ?? "(?!)";
}

/** The expression for what may follow a common beginning; undefined where nothing does. */
function branch(rests: readonly (readonly string[])[]): string | undefined {
  const byFirst = new Map<string, string[][]>();
  for (const [first, ...rest] of rests)
    if (first !== undefined) byFirst.set(first, [...(byFirst.get(first) ?? []), rest]);
  if (byFirst.size === 0) return undefined;
  const ways = [...byFirst]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([first, rest]) => literally(first) + (branch(rest) ?? ""));
  const mayEnd = rests.some((rest) => rest.length === 0);
  const [only] = ways;
  if (ways.length === 1 && only !== undefined && !mayEnd) return only;
  if (ways.length === 1 && only !== undefined && /^\\?.$/.test(only)) return `${only}?`;
  return `(?:${ways.join("|")})${mayEnd ? "?" : ""}`;
}
