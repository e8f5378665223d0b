import type { Field, Group } from "./field.ts";
import { writeValue } from "./writeValue.ts";

/** How a layout writes what its author did not: labels, headings, line ends. */
export interface TextStyle {
  readonly lineEnd: string;
  /** True where the text sets sections apart by blank lines. */
  readonly spaced: boolean;
  labelled(field: Field, value: unknown): readonly string[];
  /** The heading of a new section; none where the group's labels stand by themselves. */
  heading(group: Group): readonly string[];
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

/** `Label: value`, the lines of a long text below. */
export function labelBefore(field: Field, value: unknown): readonly string[] {
  const [first = "", ...rest] = writeValue(field, value).split("\n");
  return [`${field.labels[0] ?? ""}: ${first}`.trimEnd(), ...rest];
}
