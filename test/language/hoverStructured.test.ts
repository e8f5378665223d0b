import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import type { DataElement, ElementPath } from "../../server/src/catalogue/element.ts";
import { elementAt, elements } from "../../server/src/catalogue/elements.ts";
import { studyTypeOf } from "../../server/src/language/requirement.ts";
import { ctgovJson } from "../../server/src/layouts/ctgov-json/layout.ts";
import { prsXml } from "../../server/src/layouts/prs-xml/layout.ts";
import type { Path } from "../../server/src/study/path.ts";
import { valueAt } from "../../server/src/study/path.ts";
import type { StudyRecord } from "../../server/src/study/record.ts";
import type { Study } from "../../server/src/study/study.ts";
import { type Snapshot, snapshotOfText } from "../../server/src/workspace/snapshot.ts";
import { uploadText } from "../layouts/prs-xml/uploadText.ts";
import { readSharedLines, sharedPath, unlessShared } from "../sharedFolder.ts";
import { assertHover, hoveredAt } from "./marked.ts";

const corpus = "corpus/ctgov-v2.ndjson.gz";
const uploads = "corpus/prs-xml";

/** The places of an element in a record, as far as their text stands there. */
function placesOf(record: StudyRecord, pattern: ElementPath): readonly Path[] {
  let paths: readonly Path[] = [[]];
  for (const step of pattern)
    paths = paths.flatMap((path): readonly Path[] => {
      if (step !== "*") return [[...path, step]];
      const list = valueAt(record.study, path);
      return Array.isArray(list) ? list.map((_, index) => [...path, index]) : [];
    });
  return paths.filter((path) => record.source.has(path));
}

/** What is wrong with the hovers on name and value of each element that stands in a text. */
function missingHovers(snapshot: Snapshot, seen: Set<string>): readonly string[] {
  return snapshot.records.flatMap((record) =>
    elements.flatMap((element) =>
      [element.path, ...(element.alsoAt ?? [])].flatMap((pattern) =>
        pattern === undefined
          ? []
          : placesOf(record, pattern).flatMap((path) =>
              missingAt(snapshot, record, element, path, seen),
            ),
      ),
    ),
  );
}

function missingAt(
  snapshot: Snapshot,
  { source, study }: StudyRecord,
  element: DataElement,
  path: Path,
  seen: Set<string>,
): readonly string[] {
  const name = elementAt(path, studyTypeOf(study))?.name ?? element.name;
  // The level of masking is said by the elements of its roles, which say more of the roles.
  const masked = study.protocolSection.designModule?.designInfo?.maskingInfo?.whoMasked;
  if (path.at(-1) === "masking" && masked && !snapshot.text.startsWith("{")) return [];
  seen.add(element.id);
  return (["key", "value"] as const).flatMap((part) => {
    const { start, end } = source.rangeOf(path, part);
    const offset = Math.min(start + 1, end);
    const { text } = hoveredAt(snapshot, offset) ?? { text: "" };
    // Of a number or a link the hover tells what it leads to.
    const isTold = part === "value" ? text !== "" : text.includes(name.replace(/[-()]/g, "\\$&"));
    return isTold || text.includes(name) ? [] : [`${part} of ${path.join(".")}: ${text}`];
  });
}

for (const layout of [ctgovJson, prsXml])
  test(`${layout.id}: every element that stands in a record has a hover`, {
    skip: unlessShared(corpus),
  }, (context) => {
    const studies = readSharedLines<Study>(corpus).filter((_, index) => index % 90 === 0);
    const seen = new Set<string>();
    const missing = studies.flatMap((study) => {
      const name = `file:///record${layout.extension}`;
      return missingHovers(snapshotOfText(name, layout.print([study])), seen);
    });
    context.diagnostic(`${seen.size} of ${elements.length} elements stand in the records`);
    assert.deepEqual([...new Set(missing)].slice(0, 20), []);
    assert.ok(seen.size > 70);
  });

test("prs-xml: uploads of the corpus have a hover on each element, the private ones included", {
  skip: unlessShared(uploads),
}, (context) => {
  const seen = new Set<string>();
  const missing = readdirSync(sharedPath(uploads)).flatMap((name) => {
    const text = readFileSync(join(sharedPath(uploads), name), "utf8");
    return missingHovers(snapshotOfText(`file:///${name}`, text), seen);
  });
  context.diagnostic(`${seen.size} of ${elements.length} elements stand in the uploads`);
  assert.deepEqual([...new Set(missing)].slice(0, 20), []);
});

test("the same text as in the text layouts, on names and on values", () => {
  const sex = ["**Male**", "API token `MALE`, in an upload `Male`"].map((line, i) =>
    i === 0 ? line : `- ${line}`,
  );
  assertHover(uploadText("<eligibility><gender>Ma|le</gender></eligibility>"), "Male", [
    ...sex,
    "**Sex**",
  ]);
  assertHover(uploadText("<eligibility><gen|der>Male</gender></eligibility>"), "gender", [
    "**Sex**",
  ]);
  const json = (value: string) => `{"protocolSection": {"eligibilityModule": {${value}}}}`;
  assertHover(json('"sex": "MA|LE"'), "MALE", [...sex, "**Sex**"]);
  assertHover(json('"s|ex": "MALE"'), "sex", ["**Sex**"]);
  assertHover(json('"minimumAge": "18 Ye|ars"'), "18 Years", ["**Minimum Age**"]);
});
