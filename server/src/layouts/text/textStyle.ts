import { isBarLine } from "./bar.ts";
import type { Field, Group } from "./field.ts";

/** How a layout writes what its author did not: labels, headings, line ends. */
export interface TextStyle {
  readonly lineEnd: string;
  /** True where the text sets sections apart by blank lines. */
  readonly spaced: boolean;
  /** A label with the lines of its value, which may have bars; they are the last of those given. */
  labelled(field: Field, value: readonly string[]): readonly string[];
  /**
   * The heading of a new section; none where the group's labels stand by themselves. The number of
   * sites that a listing states is a part of it where the layout can say it.
   */
  heading(group: Group, siteCount?: number): readonly string[];
  /** A value in a list without labels. */
  bare(value: string): string;
}

/** The line end and the spacing of a text; LF for one without a line end. */
export function spacingOf(text: string): { lineEnd: string; spaced: boolean } {
  return {
    lineEnd: /\r\n|\n|\r/.exec(text)?.[0] ?? "\n",
    spaced: /(\r\n|\n)[ \t]{0,80}\1/.test(text),
  };
}

/** `Label: value`, the lines of a long text below, and all lines where the first has a bar. */
export function labelBefore(field: Field, value: readonly string[]): readonly string[] {
  const label = `${field.labels[0] ?? ""}:`;
  const [first, ...rest] = value;
  if (first === undefined || first === "") return [label, ...rest];
  return isBarLine(first) ? [label, ...value] : [`${label} ${first}`, ...rest];
}
