import { isBarLine } from "../text/bar.ts";
import { splitLines } from "../text/line.ts";
import { spacingOf, type TextStyle } from "../text/textStyle.ts";
import { isDashed } from "./divide.ts";
import { undashed } from "./grammar.ts";

export function listStyle(text: string): TextStyle {
  // One of the two renderings has no dashes; a text without any label yet gets them.
  const isUndashed = !isDashed(splitLines(text).lines) && undashedLabel.test(text);
  const dash = isUndashed ? "" : "- ";
  return {
    ...spacingOf(text),
    labelled(field, value) {
      const label = `${dash}${field.labels[0] ?? ""}`;
      const [first, ...rest] = value;
      if (first === undefined || isBarLine(first)) return [label, ...value];
      return [label, `${dash}${first}`, ...rest];
    },
    heading({ headings: [heading = ""], id }, siteCount) {
      if (id === "identification") return [];
      const counted = id === "locations" && siteCount !== undefined;
      return [
        undashed.has(heading) ? heading : `${dash}${heading}`,
        ...(counted ? [`${dash}Locations (${siteCount})`] : []),
      ];
    },
    bare: (value) => (isBarLine(value) ? value : `${dash}${value}`),
  };
}

const undashedLabel = /^(Registration Number|Lead Sponsor|Conditions|Status)[ \t]{0,20}$/m;
