import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import type { Layout, TextChange } from "../../server/src/layouts/layout.ts";
import { list } from "../../server/src/layouts/list/layout.ts";
import { page } from "../../server/src/layouts/page/layout.ts";
import { prsXml } from "../../server/src/layouts/prs-xml/layout.ts";
import type { Change } from "../../server/src/study/change.ts";
import { toPointer } from "../../server/src/study/path.ts";
import { applyEdits } from "../rules/checkedText.ts";
import { anyText } from "./anyText.ts";
import { listSeed, pageSeed } from "./samplesText.ts";
import { textsOf } from "./textsOf.ts";

/** Comments in the text layouts and in uploads: no value is lost to them, and they are not lost. */

const samples = join(import.meta.dirname, "../../samples");
const sample = (name: string) => readFileSync(join(samples, name), "utf8");
const protocol = "protocolSection";

function readingOf(layout: Layout, text: string) {
  const [record] = layout.parse(text).records;
  assert.ok(record);
  const { study, unrecognised, sections, boilerplate, undivided } = record;
  return {
    study,
    undivided,
    unrecognised: textsOf(text, unrecognised),
    boilerplate: textsOf(text, boilerplate),
    headings: textsOf(
      text,
      sections.map(({ heading }) => heading),
    ),
  };
}

/** The text with a comment of its own above each line, or above those that `at` names. */
function commented(text: string, at: (line: number) => boolean = () => true): string {
  const mark = text.startsWith("\uFEFF") ? "\uFEFF" : "";
  const lines = text.slice(mark.length).match(/[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+$/g) ?? [];
  return (
    mark +
    lines
      .map((line, i) => (at(i) ? `<!-- trialwright-ignore a/b: ${i} -->\n${line}` : line))
      .join("")
  );
}

function commentsOf(text: string): readonly string[] {
  return text.match(/<!-- .* -->/g) ?? [];
}

for (const layout of [page, list])
  test(`${layout.id}: any text says the same with comments among its lines`, () => {
    fc.assert(
      fc.property(anyText, fc.infiniteStream(fc.boolean()), (text, stream) => {
        const withComments = commented(text, () => stream.next().value);
        assert.deepEqual(readingOf(layout, withComments), readingOf(layout, text));
      }),
      { numRuns: 300 },
    );
  });

test("the seeds say the same with a comment above each line", () => {
  for (const [layout, seed] of [
    [page, pageSeed],
    [list, listSeed],
  ] as const)
    assert.deepEqual(readingOf(layout, commented(seed)), readingOf(layout, seed));
});

for (const [layout, name] of [
  [page, "interventional.trial"],
  [page, "draft-with-mistakes.trial"],
  [list, "observational.trial"],
  [list, "draft-with-mistakes-list.trial"],
] as const)
  test(`Format Document keeps the comments of ${name} where they were`, () => {
    const text = commented(sample(name), (line) => line % 3 === 0);
    const formatted = layout.format?.(text);
    const plain = layout.format?.(sample(name));
    assert.ok(formatted !== undefined && plain !== undefined);
    assert.deepEqual(commentsOf(formatted).toSorted(), commentsOf(text).toSorted());
    const isComment = (line: string) => line.startsWith("<!--");
    const lines = formatted.split("\n");
    assert.equal(lines.filter((line) => !isComment(line)).join("\n"), plain);
    assert.deepEqual(coveredPaths(layout, formatted), coveredPaths(layout, text));
  });

/** By the comments' reasons, what they stand above. */
function coveredPaths(layout: Layout, text: string): ReadonlyMap<string, string> {
  const { suppressions = [], records } = layout.parse(text);
  const paths = suppressions.map(({ reason, covers: { start, end } }) => {
    const path = start < end ? records[0]?.source.pathAt(start) : undefined;
    return [reason, path ? toPointer(path) : ""] as const;
  });
  return new Map(paths.toSorted(([a], [b]) => Number(a) - Number(b)));
}

const draft = `Brief Summary
First line.
<!-- one -->
Second line.

<!-- two -->
Primary Outcome Measures
<!-- three -->
Measure: Pain
Time Frame: 12 weeks
<!-- four -->
Measure: Falls
<!-- five -->
Time Frame: 24 weeks
<!-- six -->
`;

function edited(layout: Layout, text: string, ...changes: readonly Change[]): string {
  const [record] = layout.parse(text).records;
  assert.ok(record);
  const edits: readonly TextChange[] = layout.edit(text, record, changes);
  assert.ok(edits.length > 0);
  return applyEdits(text, edits);
}

test("an edit of a long text keeps the comments in it", () => {
  const path = [protocol, "descriptionModule", "briefSummary"];
  const value = "First line.\nThird line.";
  assert.equal(
    edited(page, draft, { kind: "set", path, value }),
    draft.replace("Second line", "Third line"),
  );
});

test("a comment goes with the item that it stands above", () => {
  const items = [protocol, "outcomesModule", "primaryOutcomes"];
  const removed = edited(page, draft, { kind: "remove", path: [...items, 0] });
  assert.deepEqual(
    commentsOf(removed).map((text) => text.slice(5, -4)),
    ["one", "two", "four", "five", "six"],
  );
  const moved = edited(page, draft, { kind: "move", path: [...items, 1], to: 0 });
  assert.match(moved, /<!-- two -->\nPrimary Outcome Measures\n<!-- four -->\nMeasure: Falls/);
  assert.match(moved, /<!-- three -->\nMeasure: Pain/);
});

test("what is added does not come between a comment and its heading", () => {
  const path = [protocol, "conditionsModule", "conditions"];
  const added = edited(page, draft, { kind: "set", path, value: ["Asthma"] });
  assert.match(added, /Conditions\nAsthma\n\n<!-- two -->\nPrimary Outcome Measures/);
});

test("a section that is written anew keeps its comments", () => {
  const text = `Study Design
<!-- one -->
RANDOMIZED
PARALLEL
<!-- two -->
TREATMENT
`;
  const path = [protocol, "designModule", "designInfo", "allocation"];
  const anew = edited(page, text, { kind: "remove", path });
  assert.deepEqual(commentsOf(anew).length, /<!-- one -->/.test(anew) ? 2 : 1);
  assert.match(anew, /<!-- two -->\n.*TREATMENT/);
});

test("a value that looks like a comment is written behind a bar", () => {
  const briefSummary = "First.\n<!-- not a comment -->\nLast.";
  const study = { protocolSection: { descriptionModule: { briefSummary } } };
  for (const layout of [page, list]) {
    const text = layout.print([study]);
    assert.match(text, /^\| <!-- not a comment -->$/m);
    assert.equal(
      layout.parse(text).records[0]?.study.protocolSection.descriptionModule?.briefSummary,
      briefSummary,
    );
  }
});

function covered(layout: Layout, text: string): readonly string[] {
  const { suppressions = [] } = layout.parse(text);
  return suppressions.map(({ covers }) => text.slice(covers.start, covers.end).trim());
}

test("a suppression covers the line below it and the element that begins there", () => {
  const item = "Measure: Pain\nTime Frame: 12 weeks";
  const text = `<!-- trialwright-ignore title/a: why -->

A Trial
Brief Summary
One.
<!-- trialwright-ignore summary/a: why -->
Two.
Three.
<!-- trialwright-ignore outcome/a: why -->
Primary Outcome Measures
<!-- trialwright-ignore outcome/b: why -->
${item}
Measure: Falls
<!-- trialwright-ignore outcome/c: why -->
Time Frame: 24 weeks
<!-- trialwright-ignore outcome/d: why -->
`;
  const [title, line, section, first, timeFrame, none] = covered(page, text);
  assert.equal(title, "A Trial");
  assert.equal(line, "Two.");
  assert.ok(section?.startsWith("Primary Outcome") && section.endsWith("Time Frame: 24 weeks"));
  assert.equal(first, item);
  assert.equal(timeFrame, "Time Frame: 24 weeks");
  assert.equal(none, "");
});

test("what a suppression says", () => {
  const text = "<!-- trialwright-ignore outcome/a , title/b: as agreed: see the protocol  -->\nX\n";
  const [suppression, another] = page.parse(text).suppressions ?? [];
  assert.ok(suppression && !another);
  assert.deepEqual(
    textsOf(
      text,
      suppression.codes.map(({ range }) => range),
    ),
    ["outcome/a", "title/b"],
  );
  assert.equal(suppression.reason, "as agreed: see the protocol");
  assert.deepEqual(textsOf(text, [suppression.reasonRange]), [suppression.reason]);
  assert.equal(page.parse("<!-- trialwright-ignored a/b: c -->\n").suppressions?.length, 0);
});

test("in an upload a suppression covers the element behind it", () => {
  const text = `<prs:study_collection xmlns:prs="http://clinicaltrials.gov/prs">
  <clinical_study>
    <!-- trialwright-ignore title/a: why -->
    <!-- note -->
    <brief_title>
      A Trial
    </brief_title>
    <!-- trialwright-ignore
         title/b: why --><acronym>TRY</acronym>
    <brief_summary><textblock>One.
      <!-- trialwright-ignore summary/a: why -->
      Two. <![CDATA[<!-- trialwright-ignore summary/b: no comment -->]]>
    </textblock></brief_summary>
  </clinical_study>
</prs:study_collection>
`;
  assert.deepEqual(
    covered(prsXml, text).map((part) => part.replaceAll(/\s+/g, " ")),
    [
      "<brief_title> A Trial </brief_title>",
      "<acronym>TRY</acronym>",
      "Two. <![CDATA[<!-- trialwright-ignore summary/b: no comment -->]]>",
    ],
  );
});
