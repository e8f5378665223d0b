import type { Coloured } from "./colouring.ts";

/** A line of a fixture, and what it claims of the colours of its parts. */
export interface FixtureLine {
  readonly text: string;
  readonly claims: readonly Claim[];
}

export interface Claim {
  readonly from: number;
  readonly to: number;
  /** The beginning of the innermost scope; "plain" for text without a colour of its own. */
  readonly scope: string;
}

/**
 * Reads a fixture: a source line begins with `>`; the lines below it have carets under some of its
 * characters and behind them the scope that these must have.
 */
export function readFixture(text: string): readonly FixtureLine[] {
  const lines: { text: string; claims: Claim[] }[] = [];
  for (const line of text.split("\n")) {
    const claim = /^ +(\^+) (\S+)$/.exec(line);
    const last = lines.at(-1);
    if (line.startsWith(">")) lines.push({ text: line.slice(1), claims: [] });
    else if (claim?.[1] && claim[2] && last) {
      const from = line.indexOf("^") - 1;
      last.claims.push({ from, to: from + claim[1].length, scope: claim[2] });
    } else if (line !== "" && !line.startsWith("#"))
      throw new Error(`not a line of a fixture: ${line}`);
  }
  return lines;
}

/** Scopes that only say where a text stands and give it no colour. */
const structural = /^(source|meta\.)/;

export function scopeOf(coloured: Coloured): string {
  return coloured.scopes.findLast((scope) => !structural.test(scope)) ?? "plain";
}

/** The claims of a line that its colours do not bear out, each as a sentence. */
export function brokenClaims(line: FixtureLine, colours: readonly Coloured[]): readonly string[] {
  const scopes: string[] = [];
  for (const stretch of colours)
    for (let i = 0; i < stretch.text.length; i++) scopes.push(scopeOf(stretch));
  return line.claims.flatMap(({ from, to, scope }) => {
    const seen = [...new Set(scopes.slice(from, to))];
    const holds = seen.length === 1 && (seen[0] === scope || seen[0]?.startsWith(`${scope}.`));
    const part = line.text.slice(from, to);
    return holds ? [] : [`"${part}" in "${line.text}" should be ${scope}, is ${seen.join(", ")}`];
  });
}
