import assert from "node:assert/strict";
import { test } from "node:test";
import { page } from "../../server/src/layouts/page/layout.ts";
import { checkRecord } from "../../server/src/rules/check.ts";
import type { WorkspaceRecords } from "../../server/src/rules/checkedRecord.ts";

const text = `Mesenchymal Stem Cells for Poor Graft Function
NCT ID: NCT01763086
Related Clinical Trials
Title: Cord Blood for Graft Failure
NCT ID: NCT01763099
`;

function codesWith(workspace: WorkspaceRecords | undefined): readonly string[] {
  return page
    .parse(text)
    .records.flatMap((record) =>
      checkRecord(record, { profile: "auto", today: { year: 2026, month: 6 }, workspace }),
    )
    .map(({ code }) => code)
    .filter((code) => code.startsWith("related/"));
}

test("without a workspace nothing is said about related trials", () => {
  assert.deepEqual(codesWith(undefined), []);
});

test("a number that no file has is a hint, a number with another title a warning", () => {
  assert.deepEqual(codesWith({ withNctId: () => [] }), ["related/unresolved"]);
  const known = { withNctId: () => [{ uri: "a.trial", title: "Another Title" }] };
  assert.deepEqual(codesWith(known), ["related/title-mismatch"]);
});

test("of several files with the number one with the title is enough", () => {
  const title = "CORD BLOOD FOR GRAFT FAILURE.";
  const known = {
    withNctId: () => [
      { uri: "a.trial", title: undefined },
      { uri: "b.trial", title },
    ],
  };
  assert.deepEqual(codesWith(known), []);
});
