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

export function styleOf(text: string, layout: "page" | "list"): TextStyle {
  const lineEnd = /\r\n|\n|\r/.exec(text)?.[0] ?? "\n";
  const spaced = /(\r\n|\n)[ \t]*\1/.test(text);
  return layout === "page"
    ? {
        lineEnd,
        spaced,
        labelled: pageLines,
        heading: (group) => [group.headings[0] ?? ""],
        bare: (value) => value,
      }
    : listStyle(text, lineEnd, spaced);
}

function pageLines(field: Field, value: unknown): readonly string[] {
  const label = field.labels[0] ?? "";
  return writeValue(field, value)
    .split("\n")
    .map((line, i) => (i === 0 ? `${label}: ${line}`.trimEnd() : line));
}

/** In `list` some groups have other names. */
const listHeadings: Readonly<Record<string, string>> = { armGroups: "Arm && Interventions" };
const listLabels: Readonly<Record<string, string>> = {
  "NCT ID": "Registration Number",
  "Recruitment Status": "Status",
  "Total Enrollment": "Target Recruitment",
  "Study Classification": "Study Type",
};

function listStyle(text: string, lineEnd: string, spaced: boolean): TextStyle {
  // One of the two renderings has no dashes; a text without any label yet gets them.
  const dash =
    /^- \S/m.test(text) || !/^(Registration Number|Conditions|Status)\s*$/m.test(text) ? "- " : "";
  return {
    lineEnd,
    spaced,
    labelled(field, value) {
      const label = field.labels[0] ?? "";
      const lines = writeValue(field, value).split("\n");
      const written = lines.map((line, i) => (i === 0 ? `${dash}${line}` : line));
      return [`${dash}${listLabels[label] ?? label}`, ...written];
    },
    heading(group) {
      if (["identification", "status", "design"].includes(group.id)) return [];
      return [`${dash}${listHeadings[group.id] ?? group.headings[0] ?? ""}`];
    },
    bare: (value) => `${dash}${value}`,
  };
}
