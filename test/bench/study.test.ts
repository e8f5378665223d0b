import assert from "node:assert/strict";
import { Buffer } from "node:buffer";
import { test } from "node:test";
import { type BenchLayout, documentIn, layouts, peerDocument } from "../../bench/documents.ts";
import { studyOf, today } from "../../bench/study.ts";
import { findingsOf } from "../../server/src/language/findings.ts";
import { page } from "../../server/src/layouts/page/layout.ts";
import { readDate } from "../../server/src/study/partialDate.ts";
import { snapshotOfText } from "../../server/src/workspace/snapshot.ts";

for (const size of [0, 40, 400])
  test(`the page of a study with ${size + 3} sites holds the whole study`, () => {
    const study = studyOf(size);
    const [record] = page.parse(page.print([study])).records;
    assert.deepEqual(record?.study.protocolSection, study.protocolSection);
  });

for (const kilobytes of [20, 50, 500]) {
  const bytes = kilobytes * 1000;

  test(`documents of ${kilobytes} KB have that size`, () => {
    for (const document of [...documents(bytes), peerDocument(bytes)]) {
      const off = Math.abs(Buffer.byteLength(document.text) - bytes);
      assert.ok(off < bytes / 1000, `${document.uri} is ${off} bytes off`);
    }
  });

  test(`documents of ${kilobytes} KB have the seeded error and no other`, () => {
    for (const { uri, text } of documents(bytes)) {
      const findings = findingsOf(snapshotOfText(uri, text), { profile: "auto", today: date() });
      assert.deepEqual(
        findings.map(({ code }) => code),
        ["outcome/time-frame-missing"],
        uri,
      );
    }
  });
}

test("documents are the same in every run", () => {
  for (const [i, { text }] of documents(20_000).entries())
    assert.equal(text, documents(20_000)[i]?.text);
});

function documents(bytes: number) {
  return Object.keys(layouts).map((layout) => documentIn(layout as BenchLayout, bytes));
}

function date() {
  const reading = readDate(today);
  assert.ok(reading.kind === "date");
  return reading.date;
}
