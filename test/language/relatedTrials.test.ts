import assert from "node:assert/strict";
import { test } from "node:test";
import { relatedTrialsOf } from "../../server/src/language/relatedTrials.ts";
import { RecordIndex } from "../../server/src/workspace/recordIndex.ts";
import { snapshotOfText } from "../../server/src/workspace/snapshot.ts";

const snapshot = (name: string, text: string) =>
  snapshotOfText(`file:///${name}`, text, { expected: true });

const parent = snapshot(
  "parent.trial",
  `Parent
NCT ID: NCT01000001
Related Clinical Trials
Sister
NCT01000002
Elsewhere
NCT01000003
`,
);
const sister = snapshot(
  "sister.trial",
  "Sister\nNCT ID: NCT01000002\nBasic Information\nRecruitment Status: ACTIVE_NOT_RECRUITING\n",
);
const draft = snapshot("draft.trial", "Extension\nBrief Summary\nAn extension of NCT01000001.\n");

test("the trials that a record names come first, then those that name it, drafts included", () => {
  const index = new RecordIndex();
  for (const each of [parent, sister, draft]) index.update(each);
  const related = relatedTrialsOf(parent, index).map(({ nctId, title, status, place, page }) => [
    nctId,
    title,
    status,
    place?.uri,
    page?.slice(-11),
  ]);
  assert.deepEqual(related, [
    ["NCT01000002", "Sister", "Active, not recruiting", "file:///sister.trial", "NCT01000002"],
    ["NCT01000003", "Elsewhere", undefined, undefined, "NCT01000003"],
    [undefined, "Extension", undefined, "file:///draft.trial", undefined],
  ]);
});
