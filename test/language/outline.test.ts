import assert from "node:assert/strict";
import { test } from "node:test";
import type { DocumentSymbol, Position, Range } from "vscode-languageserver-types";
import { foldingRangesOf } from "../../server/src/language/folding.ts";
import { outlineOf } from "../../server/src/language/outline.ts";
import { ctgovJson } from "../../server/src/layouts/ctgov-json/layout.ts";
import { prsXml } from "../../server/src/layouts/prs-xml/layout.ts";
import type { Study } from "../../server/src/study/study.ts";
import { snapshotOfText } from "../../server/src/workspace/snapshot.ts";
import { readSharedLines, unlessShared } from "../sharedFolder.ts";

const corpus = "corpus/ctgov-v2.ndjson.gz";

function studyWith(briefTitle: string): Study {
  return {
    protocolSection: {
      identificationModule: { orgStudyIdInfo: { id: "EX-1" }, briefTitle },
      armsInterventionsModule: {
        armGroups: [{ label: "High dose", type: "EXPERIMENTAL" }],
        interventions: [{ type: "DRUG", name: "Aspirin", armGroupLabels: ["High dose"] }],
      },
      outcomesModule: {
        primaryOutcomes: [{ measure: "Pain", timeFrame: "4 weeks" }],
        secondaryOutcomes: [{ measure: "Sleep", timeFrame: "8 weeks" }],
      },
    },
  };
}

const two = [studyWith("First trial"), studyWith("Second trial")];
const texts: Readonly<Record<string, string>> = {
  "two.json": ctgovJson.print(two),
  "two.ndjson": two.map((study) => JSON.stringify(study)).join("\n"),
  "list.json": JSON.stringify(two),
  "two.xml": prsXml.print(two),
};

/** The names of the items, whatever they stand under. */
function itemsIn({ children = [] }: DocumentSymbol): readonly string[] {
  return children.flatMap((section) => (section.children ?? []).map(({ name }) => name));
}

for (const [name, text] of Object.entries(texts))
  test(`${name}: each record is a root with its title and its items`, () => {
    const outline = outlineOf(snapshotOfText(`file:///${name}`, text));
    assert.deepEqual(
      outline.map((record) => record.name),
      ["First trial", "Second trial"],
    );
    for (const record of outline)
      assert.deepEqual(itemsIn(record).toSorted(), ["Aspirin", "High dose", "Pain", "Sleep"]);
    const [first, second] = outline as [DocumentSymbol, DocumentSymbol];
    assert.ok(isBefore(first.range.end, second.range.start));
    outline.forEach(assertNested);
  });

test("symbols of real records lie in one another", { skip: unlessShared(corpus) }, () => {
  const studies = readSharedLines<Study>(corpus).filter((_, index) => index % 100 === 0);
  for (const text of [ctgovJson.print(studies), prsXml.print(studies)]) {
    const name = text.startsWith("{") ? "all.json" : "all.xml";
    const outline = outlineOf(snapshotOfText(`file:///${name}`, text));
    assert.equal(outline.length, studies.length);
    outline.forEach(assertNested);
  }
});

/** Editors refuse an outline with a selection that is not in its range. */
function assertNested(symbol: DocumentSymbol): void {
  const { name, range, selectionRange, children = [] } = symbol;
  assert.ok(holds(range, selectionRange), name);
  for (const child of children) {
    assert.ok(holds(range, child.range), `${name} > ${child.name}`);
    assertNested(child);
  }
}

function holds(outer: Range, inner: Range): boolean {
  return !isBefore(inner.start, outer.start) && !isBefore(outer.end, inner.end);
}

function isBefore(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}

test("folding of JSON and XML is left to the editor", () => {
  for (const [name, text] of Object.entries(texts))
    assert.equal(foldingRangesOf(snapshotOfText(`file:///${name}`, text)), undefined);
});
