import { splitLines } from "../text/line.ts";
import { spacingOf, type TextStyle } from "../text/textStyle.ts";
import { writeValue } from "../text/writeValue.ts";
import { isDashed } from "./divide.ts";
import { undashed } from "./grammar.ts";

export function listStyle(text: string): TextStyle {
  // One of the two renderings has no dashes; a text without any label yet gets them.
  const isUndashed = !isDashed(splitLines(text).lines) && undashedLabel.test(text);
  const dash = isUndashed ? "" : "- ";
  return {
    ...spacingOf(text),
    labelled(field, value) {
      const [first = "", ...rest] = writeValue(field, value).split("\n");
      return [`${dash}${field.labels[0] ?? ""}`, `${dash}${first}`, ...rest];
    },
    heading({ headings: [heading = ""], id }) {
      if (id === "identification") return [];
      return [undashed.has(heading) ? heading : `${dash}${heading}`];
    },
    bare: (value) => `${dash}${value}`,
  };
}

const undashedLabel = /^(Registration Number|Lead Sponsor|Conditions|Status)[ \t]{0,20}$/m;
