import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";
import { findingsOf } from "../../../server/src/language/findings.ts";
import { snapshotOfText } from "../../../server/src/workspace/snapshot.ts";
import { sharedPath, unlessShared } from "../../sharedFolder.ts";

const folder = "corpus/prs-xml";

interface Broken {
  readonly file: string;
  readonly code: string;
  /** The text that is underlined, with a part of what stands around it. */
  readonly around: string;
  readonly found: string;
}

/** Uploads that somebody broke on purpose, as their names say, and where. */
const broken: readonly Broken[] = [
  {
    file: "PDQExpectedGeneratedXML_invalid",
    code: "prs-xml/missing-element",
    around: "<id_info>",
    found: "id_info",
  },
  {
    file: "CDR64184-invalid-location",
    code: "prs-xml/unknown-attribute",
    around: '<facility ctep-id="">',
    found: 'ctep-id=""',
  },
  {
    file: "sample-invalid-prim-completion",
    code: "date/actual-in-future",
    around: "<primary_compl_date_type>Actual<",
    found: "Actual",
  },
  {
    file: "pdq-no-resp-party",
    code: "sponsor/responsible-party-missing",
    around: "<sponsors>",
    found: "sponsors",
  },
  {
    file: "sample-pdq-update",
    code: "date/malformed",
    around: ">2010-10-4<",
    found: "2010-10-4",
  },
];

const today = { year: 2014, month: 6, day: 1 };

function readUpload(file: string) {
  const name = `polavarapup2__${file}.xml`;
  const text = readFileSync(join(sharedPath(folder), name), "utf8");
  return { text, snapshot: snapshotOfText(`file:///${name}`, text) };
}

for (const { file, code, around, found } of broken)
  test(`${file}: ${code} at the broken place`, { skip: unlessShared(folder) }, () => {
    const { text, snapshot } = readUpload(file);
    const at = text.indexOf(around);
    assert.ok(at >= 0, "the broken place is in the file");
    const start = at + around.indexOf(found);
    const here = findingsOf(snapshot, { profile: "register", today })
      .filter((finding) => finding.code === code)
      .filter(({ range }) => range.start === start && range.end === start + found.length);
    assert.equal(here.length, 1);
  });

const completion = ["protocolSection", "statusModule", "primaryCompletionDateStruct"];

test("completion dates without a text are empty, and stand where they stand", {
  skip: unlessShared(folder),
}, () => {
  for (const [file, empty] of [
    ["sample-missing-prim-completion-all", ["date", "type"]],
    ["sample-missing-prim-completion-date", ["date"]],
    ["sample-missing-prim-completion-date-type", ["type"]],
  ] as const) {
    const { text, snapshot } = readUpload(file);
    const [record] = snapshot.records;
    assert.ok(record);
    for (const part of ["date", "type"] as const) {
      const isEmpty = (empty as readonly string[]).includes(part);
      const path = [...completion, part];
      assert.equal(record.presence(path), isEmpty ? "empty" : "present", `${file} ${part}`);
      const { start, end } = record.source.rangeOf(path, "whole");
      assert.match(text.slice(start, end), /^<primary_compl_date(_type)?>.*<\/\w+>$/);
    }
  }
});
