import type { CheckedPart, Note, Reporter } from "../report.ts";
import { diagnostic, isUnchecked, summaryOf } from "./json.ts";

/** One line for each record, written as it is checked; docs/cli-output.schema.json has the lines. */
export function ndjson(): Reporter {
  return {
    part: (part) => linesOf(part).join(""),
    problem: ({ path, kind, message }) =>
      isUnchecked(kind) ? line({ type: "problem", path, kind, message }) : "",
    end: (summary) => line({ type: "summary", version: 1, ...summaryOf(summary) }),
  };
}

function line(value: object): string {
  return `${JSON.stringify(value)}\n`;
}

function linesOf({ path, layout, firstRecord, records, notes }: CheckedPart): string[] {
  const byRecord = new Map<number | null, Note[]>();
  for (const note of notes) {
    const others = byRecord.get(note.record);
    if (others) others.push(note);
    else byRecord.set(note.record, [note]);
  }
  const lines = records.map(({ nctId, profile, unrecognised }, i) => {
    const record = firstRecord + i;
    const head = { type: "record", path, layout, record, nctId, profile, unrecognised };
    return withNotes(head, byRecord.get(record) ?? []);
  });
  const others = byRecord.get(null);
  if (others) lines.push(withNotes({ type: "text", path, layout }, others));
  return lines;
}

function withNotes(head: object, notes: readonly Note[]): string {
  const diagnostics = notes.map(diagnostic).join(",");
  return `${JSON.stringify(head).slice(0, -1)},"diagnostics":[${diagnostics}]}\n`;
}
