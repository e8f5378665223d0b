import assert from "node:assert/strict";
import { test } from "node:test";
import { hasStart, rulesFor } from "../../server/src/rules/applying.ts";
import { checkedRecord } from "../../server/src/rules/check.ts";
import type { Study } from "../../server/src/study/study.ts";
import { readSharedLines, unlessShared } from "../sharedFolder.ts";
import { recordOfValue } from "./recordOfValue.ts";

/*
 * A rule is not run on a record that has nothing of what it says that it starts from. It would find
 * nothing there.
 */

const corpus = "corpus/ctgov-v2.ndjson.gz";
const options = { profile: "auto", today: { year: 2026, month: 6, day: 1 } } as const;

test("a rule finds nothing where it has nothing to start from", {
  skip: unlessShared(corpus),
}, () => {
  for (const study of readSharedLines<Study>(corpus)) {
    const checked = checkedRecord(recordOfValue(study), options);
    for (const rule of rulesFor(checked.protocol.designModule?.studyType))
      if (!hasStart(rule, checked))
        rule.check(checked, ({ at, message }) =>
          assert.fail(`${rule.code} at ${at.join("/")}: ${message}`),
        );
  }
});
