import assert from "node:assert/strict";
import { test } from "node:test";
import { RecordIndex } from "../../server/src/workspace/recordIndex.ts";
import { snapshotOfText } from "../../server/src/workspace/snapshot.ts";

const record = (uri: string, nctId: string, rest = "") =>
  snapshotOfText(uri, `A trial\nNCT ID: ${nctId}\n${rest}`, { expected: true });

test("records are found by number, from other files only", () => {
  const index = new RecordIndex();
  index.update(record("file:///a", "NCT01763086"));
  index.update(record("file:///b", "NCT01763099", "Brief Summary\nFollows NCT01763086.\n"));
  assert.deepEqual(
    index.withNctId("NCT01763086").map(({ uri, title }) => [uri, title]),
    [["file:///a", "A trial"]],
  );
  assert.deepEqual(index.beside("file:///a").withNctId("NCT01763086"), []);
  assert.deepEqual(
    index.mentionsOf("NCT01763086").map(({ uri, own }) => [uri, own]),
    [
      ["file:///a", true],
      ["file:///b", false],
    ],
  );
});

test("the version grows only when facts change that other files depend on", () => {
  const index = new RecordIndex();
  index.update(record("file:///a", "NCT01763086"));
  const { version } = index;
  index.update(record("file:///a", "NCT01763086", "Brief Summary\nAnother text.\n"));
  assert.equal(index.version, version);
  index.update(record("file:///a", "NCT01763087"));
  assert.notEqual(index.version, version);
  assert.deepEqual(index.withNctId("NCT01763086"), []);
});

test("records are found by title, in whatever writing", () => {
  const index = new RecordIndex();
  index.update(record("file:///a", "NCT01763086"));
  const { withTitle } = index.beside("file:///b");
  assert.deepEqual(
    withTitle("a  TRIAL.").map(({ nctId }) => nctId),
    ["NCT01763086"],
  );
  assert.deepEqual(index.beside("file:///a").withTitle("A trial"), []);
  index.remove("file:///a");
  assert.deepEqual(withTitle("A trial"), []);
});

test("other files are checked again when a record stops or names other related trials", () => {
  const index = new RecordIndex();
  const grows = (rest: string) => {
    const { version } = index;
    index.update(record("file:///a", "NCT01763086", rest));
    return index.version > version;
  };
  grows("Basic Information\nRecruitment Status: RECRUITING\n");
  assert.equal(grows("Basic Information\nRecruitment Status: COMPLETED\n"), false);
  assert.equal(grows("Basic Information\nRecruitment Status: WITHDRAWN\n"), true);
  assert.equal(grows("Related Clinical Trials\nTitle: B\nNCT ID: NCT01763099\n"), true);
  assert.equal(grows("Related Clinical Trials\nTitle: C\nNCT ID: NCT01763099\n"), false);
});

test("a removed file leaves nothing behind", () => {
  const index = new RecordIndex();
  index.update(record("file:///a", "NCT01763086"));
  index.remove("file:///a");
  assert.equal(index.fileCount, 0);
  assert.deepEqual(index.mentionsOf("NCT01763086"), []);
  assert.deepEqual([...index.all()], []);
});
