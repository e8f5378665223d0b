import { labelBefore, spacingOf, type TextStyle } from "../text/textStyle.ts";

export function pageStyle(text: string): TextStyle {
  return {
    ...spacingOf(text),
    labelled: labelBefore,
    heading: ({ headings }) => headings.slice(0, 1),
    bare: (value) => value,
  };
}
