import type { PlacedFinding } from "../../language/findings.ts";
import { type Severity, severities } from "../../rules/rule.ts";
import type { Snapshot } from "../../workspace/snapshot.ts";
import type { Output } from "../output.ts";
import { type CheckedFile, counted, plural, type Reporter, type Summary } from "../report.ts";
import { visible, wrap } from "../terminalText.ts";
import { codeFrame } from "./codeFrame.ts";

const colours = { error: "red", warning: "yellow", information: "blue", hint: "cyan" } as const;

/** For people: each finding with the text it is about, what it means and what can be done. */
export function pretty(output: Output): Reporter {
  return {
    file: (file) => fileText(file, output),
    problem: () => "",
    end: (summary) => summaryText(summary, output),
  };
}

function fileText(file: CheckedFile, output: Output): string {
  const { path, snapshot, profiles, findings } = file;
  if (findings.length === 0) return "";
  const { paint } = output;
  const records = snapshot.records.map(({ study }, i) => {
    const nctId = study.protocolSection.identificationModule?.nctId;
    return [nctId, profiles[i]].filter((part) => part).join(", ");
  });
  const about = [snapshot.layout?.id ?? "", ...records].filter((part) => part !== "").join("; ");
  const heading = `${paint(["bold", "underline"], visible(path))}  ${paint("dim", visible(about))}`;
  return [
    heading,
    "",
    ...findings.map((finding) => findingText(snapshot, finding, output)),
    "",
  ].join("\n");
}

function findingText(snapshot: Snapshot, finding: PlacedFinding, output: Output): string {
  const { paint, width } = output;
  const { severity, code, message, fixes = [] } = finding;
  const { line, character } = snapshot.rangeOf(finding.range).start;
  const lines = [
    `  ${paint([colours[severity], "bold"], severity)} ${paint("bold", code)} ${paint("dim", `at ${line + 1}:${character + 1}`)}`,
    ...wrap(visible(message), width - 2).map((part) => `  ${part}`),
    ...frameLines(snapshot, finding, output),
  ];
  for (const { title, safe } of fixes) {
    const note = safe ? ` ${paint("dim", "(safe)")}` : "";
    lines.push(`  ${paint("green", "fix:")} ${visible(title)}${note}`);
  }
  return `${lines.join("\n")}\n`;
}

function frameLines(snapshot: Snapshot, finding: PlacedFinding, output: Output): string[] {
  const { paint, width } = output;
  const { start, end } = snapshot.rangeOf(finding.range);
  const lineStart = snapshot.offsetAt({ line: start.line, character: 0 });
  const line = lineAt(snapshot.text, lineStart);
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

function lineAt(text: string, start: number): string {
  const end = text.slice(start).search(/[\r\n]/);
  return end < 0 ? text.slice(start) : text.slice(start, start + end);
}

function summaryText(summary: Summary, { paint }: Output): string {
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
