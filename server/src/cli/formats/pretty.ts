import type { PlacedFinding } from "../../language/findings.ts";
import { type Severity, severities } from "../../rules/rule.ts";
import type { Snapshot } from "../../workspace/snapshot.ts";
import {
  type CheckedPart,
  counted,
  type Note,
  type Noter,
  plural,
  type Reporter,
  type Summary,
  type View,
} from "../report.ts";
import { visible, wrap } from "../terminalText.ts";
import { codeFrame } from "./codeFrame.ts";

const colours = { error: "red", warning: "yellow", information: "blue", hint: "cyan" } as const;

/** Each finding with the text it is about, what it means and what can be done. */
export function prettyNoter(view: View): Noter {
  return (_, snapshot, finding) => findingText(snapshot, finding, view);
}

/** For people: findings under the record that they belong to. */
export function pretty(view: View): Reporter {
  let last = "";
  return {
    part(part) {
      return part.notes
        .map((note) => {
          const heading = headingOf(part, note, view);
          const isNew = heading !== last;
          last = heading;
          return `${isNew ? `${heading}\n\n` : ""}${note.text}\n`;
        })
        .join("");
    },
    problem: () => "",
    end: (summary) => summaryText(summary, view),
  };
}

function headingOf(part: CheckedPart, { record }: Note, { paint }: View): string {
  const { path, layout, firstRecord, records, isFirst, isLast } = part;
  const found = record === null ? undefined : records[record - firstRecord];
  const isOnly = isFirst && isLast && records.length < 2;
  const number = isOnly || record === null ? "" : `record ${record + 1}`;
  const state = [found?.nctId, found?.profile].filter((each) => each).join(", ");
  const about = [layout, number, state].filter((each) => each !== "").join("; ");
  return `${paint(["bold", "underline"], visible(path))}  ${paint("dim", visible(about))}`;
}

function findingText(snapshot: Snapshot, finding: PlacedFinding, view: View): string {
  const { paint, width } = view;
  const { severity, code, message, fixes = [] } = finding;
  const { line, character } = snapshot.rangeOf(finding.range).start;
  const lines = [
    `  ${paint([colours[severity], "bold"], severity)} ${paint("bold", code)} ${paint("dim", `at ${line + 1}:${character + 1}`)}`,
    ...wrap(visible(message), width - 2).map((part) => `  ${part}`),
    ...frameLines(snapshot, finding, view),
  ];
  for (const { title, safe } of fixes) {
    const note = safe ? ` ${paint("dim", "(safe)")}` : "";
    lines.push(`  ${paint("green", "fix:")} ${visible(title)}${note}`);
  }
  return `${lines.join("\n")}\n`;
}

function frameLines(snapshot: Snapshot, finding: PlacedFinding, view: View): string[] {
  const { paint, width } = view;
  const { start, end } = snapshot.rangeOf(finding.range);
  const lineStart = snapshot.offsetAt({ line: start.line, character: 0 });
  const line = lineAt(snapshot.text, lineStart, finding.range.start);
  const until = end.line > start.line ? line.length : end.character;
  const number = String(start.line + 1).padStart(4);
  const frame = codeFrame(line, start.character, until, width - number.length - 5);
  const [from, to] = frame.marked;
  const colour = colours[finding.severity];
  const text = `${frame.text.slice(0, from)}${paint(colour, frame.text.slice(from, to))}${frame.text.slice(to)}`;
  const more = end.line > start.line ? paint("dim", ` to line ${end.line + 1}`) : "";
  const bar = paint("dim", "│");
  return [
    `  ${paint("dim", number)} ${bar} ${text}`.trimEnd(),
    `  ${" ".repeat(number.length)} ${bar} ${leadingSpaces(frame.marks)}${paint(colour, frame.marks.trimStart())}${more}`,
  ];
}

function leadingSpaces(marks: string): string {
  return marks.slice(0, marks.length - marks.trimStart().length);
}

/** Behind a place no more is shown; a line of JSON may have many millions of characters. */
const mostBehind = 1000;

function lineAt(text: string, start: number, place: number): string {
  const end = text.slice(place, place + mostBehind).search(/[\r\n]/);
  return text.slice(start, end < 0 ? place + mostBehind : place + end);
}

function summaryText(summary: Summary, { paint }: View): string {
  const { files, records, counts, fixable, quiet } = summary;
  if (files === 0) return "No records found.\n";
  const checked = `${plural(records, "record")} in ${plural(files, "file")}`;
  const found = severities.filter((severity) => counts[severity] > 0);
  if (found.length === 0) return `${paint("green", `${checked}: nothing to object to.`)}\n`;
  const isHidden = (severity: Severity) => quiet && severity !== "error";
  const parts = found.map((severity) =>
    paint(
      isHidden(severity) ? "dim" : colours[severity],
      counted(counts[severity], severity) + (isHidden(severity) ? " (not shown)" : ""),
    ),
  );
  const fix = fixable > 0 ? ` ${fixable} can be fixed safely with --fix.` : "";
  return `${checked}: ${parts.join(", ")}.${fix}\n`;
}
