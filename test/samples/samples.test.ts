import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { projectRoot } from "../../scripts/project.ts";
import { findingsOf, type PlacedFinding } from "../../server/src/language/findings.ts";
import { RecordIndex } from "../../server/src/workspace/recordIndex.ts";
import { type Snapshot, snapshotOfText } from "../../server/src/workspace/snapshot.ts";

const folder = join(projectRoot, "samples");
const seeds = ["000_cd453c2458656e53.txt", "004_d8fb7d6f4579bf74.txt"];
const complete = ["interventional.trial", "observational.trial", "expanded-access.trial"];
const family = ["parent", "extension", "substudy", "expanded-access"].map(
  (name) => `family/${name}.trial`,
);
const withMistakes = [
  "draft-with-mistakes.trial",
  "draft-with-mistakes-list.trial",
  "draft-with-mistakes.json",
  "draft-with-mistakes.xml",
];
const drafts = [...complete, ...family, ...withMistakes];

const snapshots = new Map(
  [...drafts, ...seeds].map((file) => {
    // Not told that it is a record: each has to be recognised by its text.
    const text = readFileSync(join(folder, file), "utf8");
    return [file, snapshotOfText(file, text)] as const;
  }),
);

const index = new RecordIndex();
for (const [uri, taken] of snapshots) index.update({ ...taken, records: taken.records, uri });

function snapshot(file: string): Snapshot {
  const found = snapshots.get(file);
  assert.ok(found);
  return found;
}

/** The findings of a sample among all samples, on the day for which they were written. */
function findings(file: string): readonly PlacedFinding[] {
  return findingsOf(snapshot(file), {
    profile: "auto",
    today: { year: 2026, month: 11, day: 23 },
    workspace: index.beside(file),
    onFailure(code, error) {
      throw new Error(`the rule ${code} failed on ${file}`, { cause: error });
    },
  });
}

function loud(file: string): readonly string[] {
  return findings(file)
    .filter(({ severity }) => severity === "error" || severity === "warning")
    .map(({ code }) => code);
}

test("the folder holds these samples and no other", () => {
  const found = globSync("**/*.{trial,txt,json,xml}", { cwd: folder });
  assert.deepEqual(
    found.map((file) => file.replaceAll("\\", "/")).toSorted(),
    [...drafts, ...seeds].toSorted(),
  );
});

test("the readme tells of each sample", () => {
  const readme = readFileSync(join(folder, "README.md"), "utf8");
  for (const file of [...drafts, ...seeds]) assert.ok(readme.includes(`](${file})`), file);
});

test("the copies of real records are unchanged", () => {
  const hashes = seeds.map((file) =>
    createHash("sha256")
      .update(readFileSync(join(folder, file)))
      .digest("hex"),
  );
  assert.deepEqual(hashes, [
    "33081b3f0973cfcb770a17ae060216ea2672f3dc21d17f5609855825851cdd45",
    "e9fb94c492251b018749614f0ac0ea6e724140d01638670f0392e41ceda9434f",
  ]);
});

for (const file of drafts.filter((name) => name.endsWith(".trial")))
  test(`${file}: read without remainder, with an invented number`, () => {
    const { layout, records, text } = snapshot(file);
    assert.equal(layout?.id, /^- /m.test(text.slice(0, 500)) ? "list" : "page");
    const [record] = records;
    assert.ok(record && records.length === 1);
    assert.deepEqual(
      record.unrecognised.map(({ start, end }) => text.slice(start, end)),
      [],
    );
    assert.equal(record.copy, undefined);
    for (const [number] of text.matchAll(/NCT\d{8}/g)) assert.match(number, /^NCT0990\d{4}$/);
  });

for (const file of [...complete, ...family.filter((name) => name !== "family/extension.trial")])
  test(`${file}: no error and no warning`, () => {
    assert.deepEqual(loud(file), []);
  });

test("the family: one title is another one, one number is in no file", () => {
  assert.deepEqual(loud("family/extension.trial"), ["related/title-mismatch"]);
  const unresolved = family.flatMap((file) =>
    findings(file)
      .filter(({ code }) => code === "related/unresolved")
      .map(({ range }) => snapshot(file).text.slice(range.start, range.end)),
  );
  assert.deepEqual(unresolved, ["NCT09900034"]);
});

test("the family: its members name each other", () => {
  const numbers = new Map(family.map((file) => [file, numberOf(file)]));
  for (const file of family) {
    const named = snapshot(file).records.flatMap(({ study }) => study.relatedTrials ?? []);
    assert.ok(named.length > 0, file);
    const others = [...numbers].filter(([other]) => other !== file).map(([, number]) => number);
    assert.ok(
      named.some(({ nctId }) => others.includes(nctId)),
      file,
    );
  }
});

function numberOf(file: string): string | undefined {
  return snapshot(file).records[0]?.study.protocolSection.identificationModule?.nctId;
}

/** What a person should be able to mend by the light bulb alone, in either text layout. */
const mendable = [
  "eligibility/age-order",
  "id/nct-malformed",
  "outcome/primary-missing",
  "status/invalid-token",
];

const shown: Readonly<Record<string, readonly string[]>> = {
  "draft-with-mistakes.trial": [
    "arm/intervention-unlinked",
    "arm/label-duplicate",
    "condition/run-together",
    "date/impossible",
    "date/malformed",
    "design/single-group-multi-arm",
    "eligibility/exclusion-heading-missing",
    "intervention/unlinked",
    "outcome/time-frame-missing",
    "outcome/time-frame-no-time",
    "outcome/time-frame-number-only",
    "outcome/title-is-aim",
    "outcome/title-nonspecific",
    "related/title-mismatch",
    "sponsor/responsible-party-missing",
    "title/acronym-too-long",
  ],
  "draft-with-mistakes-list.trial": [
    "arm/intervention-unlinked",
    "arm/label-duplicate",
    "condition/run-together",
    "date/impossible",
    "date/order-primary-completion",
    "design/enrollment-missing",
    "eligibility/inclusion-heading-missing",
    "id/protocol-id-missing",
    "intervention/unlinked",
    "location/count-mismatch",
    "outcome/time-frame-missing",
    "outcome/time-frame-number-only",
    "outcome/title-is-aim",
    "outcome/title-nonspecific",
    "sponsor/responsible-party-missing",
    "title/official-missing",
  ],
  "draft-with-mistakes.json": [
    "arm/type-vs-intervention",
    "ctgov-json/misspelt-name",
    "ctgov-json/wrong-type",
    "date/impossible",
    "eligibility/age-order",
    "outcome/time-frame-no-time",
    "outcome/title-nonspecific",
    "status/invalid-token",
  ],
  "draft-with-mistakes.xml": [
    "date/order-primary-completion",
    "outcome/time-frame-missing",
    "prs-xml/unknown-element",
    "status/invalid-token",
  ],
};

for (const file of withMistakes)
  test(`${file}: its mistakes are found`, () => {
    const codes = new Set(loud(file));
    const always = file.endsWith(".trial") ? mendable : [];
    const missed = [...always, ...(shown[file] ?? [])].filter((code) => !codes.has(code));
    assert.deepEqual(missed, []);
    for (const finding of findings(file))
      if (mendable.includes(finding.code) || finding.code.includes("-json/"))
        assert.ok(finding.fixes?.length, finding.code);
  });
