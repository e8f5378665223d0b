import assert from "node:assert/strict";
import { test } from "node:test";
import { ctgovJson } from "../../server/src/layouts/ctgov-json/layout.ts";
import type { Layout } from "../../server/src/layouts/layout.ts";
import { list } from "../../server/src/layouts/list/layout.ts";
import { page } from "../../server/src/layouts/page/layout.ts";
import { prsXml } from "../../server/src/layouts/prs-xml/layout.ts";
import { checkRecord } from "../../server/src/rules/check.ts";
import { type Path, toPointer } from "../../server/src/study/path.ts";
import type { Study } from "../../server/src/study/study.ts";
import { readSharedLines, unlessShared } from "../sharedFolder.ts";

/* The same study gives the same findings at the same paths, whatever layout it is written in. */

const corpus = "corpus/ctgov-v2.ndjson.gz";
const skip = unlessShared(corpus);
const options = { profile: "auto", today: { year: 2026, month: 6, day: 1 } } as const;

function readBack(study: Study, layout: Layout) {
  const [record] = layout.parse(layout.print([study])).records;
  assert.ok(record);
  return record;
}

/**
 * An upload must say "N/A" for age limits that the other layouts may leave out, and cannot say that
 * its record is registered.
 */
const otherInUploads = new Set([
  "eligibility/age-both-missing",
  "date/retrospective-registration",
  "date/registered-late-21-days",
]);

const everything = (_path: Path) => true;

function findings(study: Study, layout: Layout, holds = everything): readonly string[] {
  return checkRecord(readBack(study, layout), options)
    .filter(({ code, at }) => holds(at) && (holds === everything || !otherInUploads.has(code)))
    .map(({ code, at }) => `${code} ${toPointer(at)}`)
    .toSorted();
}

/** `holds` tells of which elements all of these layouts can speak. */
function compare(study: Study, layouts: readonly Layout[], holds = everything): number {
  const expected = findings(study, ctgovJson, holds);
  const { nctId, briefTitle } = study.protocolSection.identificationModule ?? {};
  for (const layout of layouts)
    assert.deepEqual(
      findings(study, layout, holds),
      expected,
      `${layout.id}: ${nctId ?? briefTitle}`,
    );
  return expected.length;
}

test("records have the same findings in JSON and in both text layouts", { skip }, (context) => {
  let count = 0;
  for (const { protocolSection } of readSharedLines<Study>(corpus))
    count += compare({ protocolSection }, [page, list]);
  context.diagnostic(`${count} findings`);
  assert.ok(count > 1000);
});

test("what an upload holds has the same findings in all four layouts", { skip }, (context) => {
  let count = 0;
  for (const { protocolSection } of readSharedLines<Study>(corpus)) {
    const { study, holds } = readBack({ protocolSection }, prsXml);
    count += compare(study, [page, list, prsXml], holds);
  }
  context.diagnostic(`${count} findings`);
  assert.ok(count > 1000);
});
