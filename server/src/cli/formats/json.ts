import { toPointer } from "../../study/path.ts";
import type { Problem } from "../input.ts";
import { pathOfPage } from "../package.ts";
import type { CheckedPart, CheckedRecord, Note, Noter, Reporter, Summary } from "../report.ts";

/** A diagnostic of docs/cli-output.schema.json, which must change with it, but for its record. */
export const jsonNote: Noter = (_, snapshot, finding) =>
  JSON.stringify({
    code: finding.code,
    severity: finding.severity,
    message: finding.message,
    path: toPointer(finding.at),
    range: snapshot.rangeOf(finding.range),
    docs: pathOfPage(finding.code),
    fixes: (finding.fixes ?? []).map(({ title, safe }) => ({ title, safe })),
  });

/** The diagnostic with the record that it belongs to. */
export function diagnostic({ record, text }: Note): string {
  return `{"record":${record ?? 0},${text.slice(1)}`;
}

/** One line for each file, so that a difference between two reports is easy to see. */
export function json(): Reporter {
  let before = '{"version":1,"files":[\n';
  const entry = (text: string) => {
    const whole = before + text;
    before = ",\n";
    return whole;
  };
  let open: OpenFile | undefined;
  return {
    part(part) {
      if (part.isFirst && part.isLast) return entry(wholeFile(part));
      const beginning = part.isFirst ? entry("") : "";
      if (part.isFirst || !open) open = new OpenFile();
      return beginning + open.add(part);
    },
    // A file that was checked has its entry already, and `problem` tells of the others only.
    problem: ({ path, kind, message }) =>
      isUnchecked(kind)
        ? entry(
            JSON.stringify({
              path,
              layout: null,
              records: [],
              diagnostics: [],
              unrecognised: 0,
              problem: { kind, message },
            }),
          )
        : "",
    end: (summary) => {
      const opening = before.startsWith("{") ? before : "\n";
      return `${opening}],"summary":${JSON.stringify(summaryOf(summary))}}\n`;
    },
  };
}

export function isUnchecked(kind: Problem["kind"]): boolean {
  return kind === "unrecognised" || kind === "unreadable";
}

export function summaryOf({ files, records, counts }: Summary) {
  return {
    files,
    records,
    errors: counts.error,
    warnings: counts.warning,
    informations: counts.information,
    hints: counts.hint,
  };
}

function wholeFile({ path, layout, records, notes }: CheckedPart): string {
  const head = JSON.stringify({ path, layout, records: records.map(shown) }).slice(0, -1);
  return `${head},"diagnostics":[${notes.map(diagnostic).join(",")}],"unrecognised":${unrecognised(records)}}`;
}

/** A file that comes in parts: its diagnostics are written as they come, its records behind them. */
class OpenFile {
  readonly #records: CheckedRecord[] = [];
  #hasNotes = false;

  add({ path, layout, isFirst, isLast, records, notes }: CheckedPart): string {
    let text = isFirst ? `${JSON.stringify({ path, layout }).slice(0, -1)},"diagnostics":[` : "";
    for (const note of notes) {
      text += (this.#hasNotes ? "," : "") + diagnostic(note);
      this.#hasNotes = true;
    }
    this.#records.push(...records);
    if (!isLast) return text;
    return `${text}],"records":${JSON.stringify(this.#records.map(shown))},"unrecognised":${unrecognised(this.#records)}}`;
  }
}

function shown({ nctId, profile }: CheckedRecord) {
  return { nctId, profile };
}

function unrecognised(records: readonly CheckedRecord[]): number {
  return records.reduce((sum, record) => sum + record.unrecognised, 0);
}
