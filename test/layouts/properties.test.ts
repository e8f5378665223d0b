import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { detectLayout } from "../../server/src/layouts/all.ts";
import { parseList } from "../../server/src/layouts/list/parse.ts";
import { parsePage } from "../../server/src/layouts/page/parse.ts";
import { isComment } from "../../server/src/layouts/text/comment.ts";
import type { Entry } from "../../server/src/layouts/text/entry.ts";
import { TextSourceMap } from "../../server/src/layouts/text/textSourceMap.ts";
import { toPointer, valueAt } from "../../server/src/study/path.ts";
import type { StudyRecord } from "../../server/src/study/record.ts";
import type { OffsetRange } from "../../server/src/study/sourceMap.ts";
import { anyText, lines } from "./anyText.ts";
import { forEachString } from "./forEachString.ts";
import { listSeed, pageSeed } from "./samplesText.ts";

/** A failing run prints its seed and path, with which it can be repeated. */
const runs = { numRuns: 300 };

const layouts = [
  { id: "page", parse: parsePage, seed: pageSeed },
  { id: "list", parse: parseList, seed: listSeed },
];

function entriesOf({ source }: StudyRecord): readonly Entry[] {
  assert.ok(source instanceof TextSourceMap);
  return source.entries;
}

/** The lines of a text that are neither blank nor a comment. */
function linesOf(text: string): readonly OffsetRange[] {
  return [...text.matchAll(/[^\r\n]+/g)]
    .filter(([line]) => line.trim() !== "" && !isComment(line))
    .map(({ index, 0: line }) => ({ start: index, end: index + line.length }));
}

function overlaps(a: OffsetRange, b: OffsetRange): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Every line is an element's, a heading, the listing's, or left over; and only one of the last two. */
function assertAccounted(text: string, record: StudyRecord): void {
  const elements = entriesOf(record).flatMap(({ key, segments }) => [
    ...(key ? [key] : []),
    ...segments,
  ]);
  const headings = record.sections.map(({ heading }) => heading);
  const taken = [...elements, ...headings, ...record.boilerplate];
  for (const line of linesOf(text)) {
    const isTaken = taken.some((range) => overlaps(range, line));
    const isLeft = record.unrecognised.some((range) => overlaps(range, line));
    assert.ok(isTaken !== isLeft, JSON.stringify(text.slice(line.start, line.end)));
  }
}

/** Values stand in the text as they are, at the ranges that the source map gives. */
function assertInText(
  text: string,
  { study, source }: StudyRecord,
  entries: readonly Entry[],
): void {
  for (const { path, field, segments, whole } of entries) {
    const { start, end } = source.rangeOf(path);
    assert.ok(whole.start <= start && end <= whole.end && end <= text.length, toPointer(path));
    const value = valueAt(study, path);
    if (typeof value !== "string" || (field?.kind !== "line" && field?.kind !== "prose")) continue;
    if (segments.length === 1) assert.equal(text.slice(start, end), value);
    for (const segment of segments) {
      const part = text.slice(segment.start, segment.end);
      assert.equal(value.slice(segment.at, segment.at + part.length), part);
      const span = [segment.at, segment.at + part.length] as const;
      if (part !== "")
        assert.deepEqual(source.rangeOfSpan(path, span), {
          start: segment.start,
          end: segment.end,
        });
    }
  }
}

function assertHasText(record: StudyRecord): void {
  forEachString(record.study, (value, _element, path) => {
    const isDerived = value === "REGISTRY" && path().includes("secondaryIdInfos");
    const list = path().slice(0, -1);
    assert.ok(isDerived || record.source.has(path()) || record.source.has(list), toPointer(path()));
  });
}

for (const { id, parse, seed } of layouts) {
  test(`${id}: any text parses, every line is accounted for, values stand where the map says`, () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const record = parse(text);
        assertAccounted(text, record);
        assertInText(text, record, entriesOf(record));
        assertHasText(record);
      }),
      runs,
    );
  });

  test(`${id}: line ends make no difference to the study`, () => {
    fc.assert(
      fc.property(lines, (all) => {
        const clean = all.map((line) => line.replaceAll(/[\r\n]/g, ""));
        const [lf, crlf, cr] = ["\n", "\r\n", "\r"].map((end) => parse(clean.join(end)).study);
        assert.deepEqual(crlf, lf);
        assert.deepEqual(cr, lf);
      }),
      runs,
    );
  });

  test(`${id}: the seed with a line lost, doubled or moved still accounts for every line`, () => {
    const all = seed.split("\n");
    const at = fc.nat({ max: all.length - 1 });
    fc.assert(
      fc.property(at, at, fc.constantFrom("lose", "double", "move"), (from, to, what) => {
        const [line = ""] = all.slice(from, from + 1);
        const changed = what === "double" ? all : all.toSpliced(from, 1);
        const text = (what === "lose" ? changed : changed.toSpliced(to, 0, line)).join("\n");
        const record = parse(text);
        assertAccounted(text, record);
        assertInText(text, record, entriesOf(record));
      }),
      { numRuns: 150 },
    );
  });

  test(`${id}: every offset has an innermost element, which holds it`, () => {
    const record = parse(seed);
    for (let offset = 0; offset <= seed.length; offset += 7) {
      const path = record.source.pathAt(offset);
      const inHeading = record.sections.some(
        ({ heading }) => heading.start <= offset && offset <= heading.end,
      );
      if (!path || inHeading) continue;
      const { start, end } = record.source.rangeOf(path, "whole");
      assert.ok(start <= offset && offset <= end, toPointer(path));
    }
  });
}

test("detection takes any text", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      detectLayout(text);
      assert.ok(detectLayout(text, { expected: true }));
    }),
    runs,
  );
});
