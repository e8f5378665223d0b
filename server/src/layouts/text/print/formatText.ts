import { toPointer } from "../../../study/path.ts";
import type { StudyRecord } from "../../../study/record.ts";
import type { Study } from "../../../study/study.ts";
import { asWritten } from "../edit/asWritten.ts";
import { splitLines } from "../line.ts";
import { sameValue } from "../sameValue.ts";
import { TextSourceMap } from "../textSourceMap.ts";
import { anchoredComments, withCommentRows } from "./commentRows.ts";
import { isHeld, type PrintedLayout } from "./printText.ts";
import { writeProtected } from "./protection.ts";
import { WrittenValues } from "./writtenValues.ts";

/**
 * The text in the layout's normal form: each value as its author wrote it, with its label, in the
 * order of the groups; lines that no element takes stay where they are. Undefined for a listing
 * site's copy, which would no longer be one, and for a text of which something would be lost.
 */
export function formatText(
  text: string,
  layoutOf: (text: string) => PrintedLayout,
): string | undefined {
  const formatted = formatOnce(text, layoutOf(text));
  // Of two values for one element the first counts, which may not be the same when they have moved.
  const isStable =
    formatted !== undefined && formatOnce(formatted, layoutOf(formatted)) === formatted;
  return isStable ? formatted : undefined;
}

function formatOnce(text: string, layout: PrintedLayout): string | undefined {
  const record = layout.parse(text);
  const { source } = record;
  if (record.copy || !(source instanceof TextSourceMap)) return undefined;
  const study = asWritten(record);
  const { lineEnd } = layout.style;
  const mark = text.startsWith("\uFEFF") ? "\uFEFF" : "";
  const before = contentsOf(text, record, study);
  const comments = anchoredComments(text, record);
  const formatted = writeProtected({
    study,
    values: (protection) =>
      new WrittenValues(text, { ...record, source, study }, layout.style, protection),
    read(plain) {
      const rows = withCommentRows(plain, comments);
      const written = mark + rows.map((row) => row.text + lineEnd).join("");
      const reading = layout.parse(written);
      return { text: written, rows, record: reading, study: asWritten(reading) };
    },
    isSame: (read) => isHeld(study, read.study),
  });
  return isSameContent(before, contentsOf(formatted.text, formatted.record, formatted.study))
    ? formatted.text
    : undefined;
}

/** What a formatted text must have in common with the text before. */
interface Contents {
  readonly study: Study;
  readonly other: unknown;
}

function contentsOf(text: string, { source, ...record }: StudyRecord, study: Study): Contents {
  const entries = source instanceof TextSourceMap ? source.entries : [];
  const unread = entries.filter(({ raw }) => raw !== undefined);
  const empty = entries.filter(
    ({ field, segments, raw }) => field && !raw && segments.length === 0,
  );
  return {
    study,
    other: {
      unrecognised: record.unrecognised
        .map((range) => text.slice(range.start, range.end))
        .toSorted(),
      comments: splitLines(text)
        .comments.map(({ start, end }) => text.slice(start, end))
        .toSorted(),
      undivided: record.undivided.map(toPointer).toSorted(),
      isCopy: record.copy !== undefined,
      emptySections: [
        ...new Set(
          record.sections.filter(({ empty: is }) => is).map(({ path }) => toPointer(path)),
        ),
      ].toSorted(),
      unread: unread.map(({ path, raw }) => [toPointer(path), raw].join(" ")).toSorted(),
      empty: empty.map(({ path }) => toPointer(path)).toSorted(),
    },
  };
}

function isSameContent(a: Contents, b: Contents): boolean {
  return sameValue(a.study, b.study) && sameValue(a.other, b.other);
}
