import assert from "node:assert/strict";
import { test } from "node:test";
import { linkedEditingAt } from "../../server/src/language/linkedEditing.ts";
import { snapshotOfText } from "../../server/src/workspace/snapshot.ts";
import { uploadText } from "../layouts/prs-xml/uploadText.ts";

/** The texts of the places that are linked with the bar, behind the line and column of each. */
function linkedAt(marked: string): readonly string[] {
  const offset = marked.indexOf("|");
  const snapshot = snapshotOfText(
    "file:///upload.xml",
    marked.slice(0, offset) + marked.slice(offset + 1),
  );
  const { ranges = [] } = linkedEditingAt(snapshot, snapshot.positionAt(offset)) ?? {};
  return ranges.map(({ start, end }) => {
    const name = snapshot.text.slice(snapshot.offsetAt(start), snapshot.offsetAt(end));
    return `${start.line}:${start.character} ${name}`;
  });
}

const both = ["7:1 acronym", "7:14 acronym"];

for (const line of [
  "<acr|onym>ABC</acronym>",
  "<|acronym>ABC</acronym>",
  "<acronym|>ABC</acronym>",
  "<acronym>ABC</acr|onym>",
  "<acronym>ABC</acronym|>",
])
  test(`both tags are linked at ${line}`, () => {
    assert.deepEqual(linkedAt(uploadText(line)), both);
  });

for (const line of [
  "<acronym>A|BC</acronym>",
  "<acronym/|>",
  "<acr|onym>ABC</acronim>",
  "<acr|onym>ABC",
  "<!-- <acr|onym>ABC</acronym> -->",
])
  test(`nothing is linked at ${line}`, () => {
    assert.deepEqual(linkedAt(uploadText(line)), []);
  });

for (const beside of ["<brief_ti", "<brief_title>not closed", "</brief_title>", '<keyword del="']) {
  test(`tags are linked beside ${beside}`, () => {
    assert.deepEqual(linkedAt(uploadText(`<acr|onym>ABC</acronym>\n${beside}`)), both);
  });
}

test("a tag that is half typed itself is linked with its partner", () => {
  assert.deepEqual(linkedAt(uploadText("<acronym|</acronym>")), ["7:1 acronym", "7:10 acronym"]);
  assert.deepEqual(linkedAt(uploadText("<acr|onym del>ABC</acronym")), [
    "7:1 acronym",
    "7:18 acronym",
  ]);
});

test("tags are linked while another name is typed into them letter by letter", () => {
  for (let typed = "a"; typed.length < 8; typed += "b")
    assert.equal(linkedAt(uploadText(`<${typed}|>ABC</${typed}>`)).length, 2);
});

test("the prefix of the root belongs to its name", () => {
  const text = uploadText("").replace("study_collection", "study|_collection");
  assert.deepEqual(linkedAt(text), ["1:1 prs:study_collection", "9:2 prs:study_collection"]);
});

test("elements of the second record are linked, too", () => {
  const record = "<clinical_study><acronym>A</acronym></clinical_study>";
  const second = record.replace("<acronym>", "<acr|onym>");
  const text = `<prs:study_collection xmlns:prs="http://clinicaltrials.gov/prs">\n${record}\n${second}\n</prs:study_collection>`;
  assert.deepEqual(linkedAt(text), ["2:17 acronym", "2:28 acronym"]);
});

test("other layouts link nothing", () => {
  assert.deepEqual(linkedAt('{"protocolSection":{"conditions|Module":{}}}'), []);
});
