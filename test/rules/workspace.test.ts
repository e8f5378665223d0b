import assert from "node:assert/strict";
import { test } from "node:test";
import { page } from "../../server/src/layouts/page/layout.ts";
import { checkRecord } from "../../server/src/rules/check.ts";
import { RecordIndex } from "../../server/src/workspace/recordIndex.ts";
import { snapshotOfText } from "../../server/src/workspace/snapshot.ts";

const text = `Mesenchymal Stem Cells for Poor Graft Function
NCT ID: NCT01763086
Related Clinical Trials
Title: Cord Blood for Graft Failure
NCT ID: NCT01763099
`;

/** What the related/* rules say of the text beside these files; `undefined` without a workspace. */
function said(files: readonly string[] | undefined): readonly string[] {
  const index = new RecordIndex();
  for (const [i, file] of (files ?? []).entries())
    index.update(snapshotOfText(`file:///${i}.trial`, file, { expected: true }));
  const workspace = files && index.beside("file:///own.trial");
  return page
    .parse(text)
    .records.flatMap((record) =>
      checkRecord(record, { profile: "auto", today: { year: 2026, month: 6 }, workspace }),
    )
    .filter(({ code }) => code.startsWith("related/"))
    .map(({ code, severity }) => `${code} ${severity}`);
}

test("without a workspace nothing is said about other records", () => {
  assert.deepEqual(said(undefined), []);
});

test("a number that no file has is a hint, a number with another title a warning", () => {
  assert.deepEqual(said([]), ["related/unresolved hint"]);
  assert.deepEqual(said(["Another Title\nNCT ID: NCT01763099\n"]), [
    "related/title-mismatch warning",
  ]);
});

test("of several files with the number one with the title is enough", () => {
  assert.deepEqual(
    said([
      "Another Title\nNCT ID: NCT01763099\n",
      "CORD BLOOD FOR GRAFT FAILURE.\nNCT ID: NCT01763099\n",
    ]),
    [],
  );
});

const target = "Cord Blood for Graft Failure\nNCT ID: NCT01763099\n";

test("the own number in another file: a copy is a hint, another title a warning", () => {
  const title = "Mesenchymal Stem Cells for Poor Graft Function";
  assert.deepEqual(said([target, `${title}\nNCT ID: NCT01763086\n`]), ["related/nct-reused hint"]);
  assert.deepEqual(said([target, "Another Title\nNCT ID: NCT01763086\n"]), [
    "related/nct-reused warning",
  ]);
});

test("the own title in another file: a warning if both have numbers", () => {
  const title = "mesenchymal stem cells for poor graft function";
  assert.deepEqual(said([target, `${title}\nNCT ID: NCT01763087\n`]), [
    "related/brief-title-reused warning",
  ]);
  assert.deepEqual(said([target, `Brief Title: ${title}\nAcronym: MSC\n`]), [
    "related/brief-title-reused information",
  ]);
});

test("a related trial that names others but not this one, and one that was stopped", () => {
  const related = (nctId: string) =>
    `${target}Related Clinical Trials\nTitle: A Study\nNCT ID: ${nctId}\n`;
  assert.deepEqual(said([related("NCT01763000")]), ["related/one-way hint"]);
  assert.deepEqual(said([related("NCT01763086")]), []);
  assert.deepEqual(said([`${target}Basic Information\nRecruitment Status: WITHDRAWN\n`]), [
    "related/withdrawn-target hint",
  ]);
});
