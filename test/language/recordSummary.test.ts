import assert from "node:assert/strict";
import { test } from "node:test";
import { hoverAt } from "../../server/src/language/hover.ts";
import { recordSummary } from "../../server/src/language/recordSummary.ts";
import { layouts } from "../../server/src/layouts/all.ts";
import type { Study } from "../../server/src/study/study.ts";
import { type Snapshot, snapshotOfText } from "../../server/src/workspace/snapshot.ts";

const today = { year: 2026, month: 6, day: 1 };

const study: Study = {
  protocolSection: {
    identificationModule: {
      nctId: "NCT09900001",
      briefTitle: "A *Trial* | of Tea",
      orgStudyIdInfo: { id: "TEA-1" },
    },
    statusModule: {
      overallStatus: "RECRUITING",
      statusVerifiedDate: "2025-03",
      startDateStruct: { date: "2024-02-10", type: "ACTUAL" },
      primaryCompletionDateStruct: { date: "2027-01-31", type: "ESTIMATED" },
      studyFirstSubmitDate: "2024-02-01",
    },
    designModule: {
      studyType: "INTERVENTIONAL",
      phases: ["PHASE2", "PHASE3"],
      designInfo: { primaryPurpose: "TREATMENT" },
      enrollmentInfo: { count: 1200 },
    },
    oversightModule: { isFdaRegulatedDrug: true, isFdaRegulatedDevice: false },
    eligibilityModule: { minimumAge: "12 Years", maximumAge: "64 Years" },
    contactsLocationsModule: {
      locations: [
        { city: "Bern", country: "Switzerland" },
        { city: "Boston", country: "United States" },
      ],
    },
  },
};

function protocolWith(change: Partial<Study["protocolSection"]>): Study {
  return { ...study, protocolSection: { ...study.protocolSection, ...change } };
}

function snapshotIn(layout: string, ...studies: readonly Study[]): Snapshot {
  const found = layouts.find(({ id }) => id === layout);
  assert.ok(found);
  return snapshotOfText(`file:///a${found.extension}`, found.print(studies), { expected: true });
}

function pageOf(written: Study): string {
  const summary = recordSummary(
    snapshotIn("ctgov-json", written),
    { line: 0, character: 0 },
    today,
  );
  assert.ok(summary);
  return summary.page;
}

/** The cells of the table's row that begins so. */
function row(page: string, ...begin: readonly string[]): readonly string[] {
  const line = page.split("\n").find((each) => each.startsWith(`| ${begin.join(" | ")} |`));
  assert.ok(line, begin.join());
  return line.slice(2, -2).split(" | ").slice(begin.length);
}

test("an applicable clinical trial, each condition with its value", () => {
  const page = pageOf(study);
  assert.match(
    page,
    /^Probably an applicable clinical trial: .* has a tie to the United States\.$/m,
  );
  assert.deepEqual(row(page, "Interventional study"), ["Interventional", "Yes"]);
  assert.deepEqual(row(page, "Product regulated by the US FDA"), ["drug: Yes; device: No", "Yes"]);
  assert.deepEqual(row(page, "Beyond phase 1"), ["Phase 2/Phase 3", "Yes"]);
  assert.match(
    row(page, "Site in the United States, IND or IDE, or product exported from there").join(),
    /sites there: 1 of 2; IND or IDE: not public; exported: not stated,Yes/,
  );
  assert.deepEqual(row(page, "Started on or after 18 January 2017"), ["10 February 2024", "Yes"]);
});

test("what is due, by the record's dates", () => {
  const page = pageOf(study);
  assert.match(
    page,
    /\*\*Registration\*\* is due by 2 March 2024, within 21 days.*first submitted on 1 February 2024/,
  );
  assert.match(
    page,
    /\*\*The next update\*\* is due in March 2026, which has passed, 12 months after the last verification \(March 2025\)/,
  );
  assert.match(
    page,
    /\*\*Results\*\* are due by 31 January 2028, 12 months .* it moves with that date\./,
  );
});

test("one reason against it is enough, and what is not said is not known", () => {
  const noProduct = pageOf(
    protocolWith({ oversightModule: { isFdaRegulatedDrug: false, isFdaRegulatedDevice: false } }),
  );
  assert.match(noProduct, /^Probably no applicable clinical trial, because it studies no product/m);
  assert.equal(row(noProduct, "Product regulated by the US FDA")[1], "**No**");
  assert.match(noProduct, /\*\*Results\*\* are probably not asked for/);
  const abroad = pageOf(
    protocolWith({ contactsLocationsModule: { locations: [{ country: "Italy" }] } }),
  );
  assert.match(abroad, /^An applicable clinical trial if it has a site in the United States/m);
  const unsaid = pageOf(protocolWith({ oversightModule: {} }));
  assert.match(unsaid, /^Perhaps an applicable clinical trial/m);
  assert.equal(row(unsaid, "Product regulated by the US FDA")[1], "Not known");
});

test("the items of the WHO data set, present or missing", () => {
  const page = pageOf(study);
  assert.deepEqual(row(page, "1", "Primary registry and trial identifying number"), [
    "NCT09900001",
  ]);
  assert.deepEqual(row(page, "9", "Public title"), ["A \\*Trial\\* \\| of Tea"]);
  assert.deepEqual(row(page, "10", "Scientific title"), ["**Missing**"]);
  assert.deepEqual(row(page, "11", "Countries of recruitment"), ["Switzerland; United States"]);
  assert.deepEqual(row(page, "17", "Sample size"), ["1,200"]);
  assert.deepEqual(row(page, "20", "Key secondary outcomes"), ["None"]);
  assert.deepEqual(row(page, "21", "Ethics review"), ["Not a part of the public record"]);
  assert.deepEqual(row(page, "24", "IPD sharing statement"), ["**Missing**"]);
  assert.equal(page.split("\n").filter((line) => /^\| \d+ \|/.test(line)).length, 24);
  assert.match(page, /^10 of 24 items .* missing: .*scientific title.*, IPD sharing statement\.$/m);
});

test("the age groups", () => {
  assert.match(pageOf(study), /Age groups\*\* that .*: Child.*, Adult/);
});

for (const layout of ["page", "list", "ctgov-json", "prs-xml"])
  test(`${layout}: the summary says the same in each layout`, () => {
    const page = recordSummary(snapshotIn(layout, study), { line: 0, character: 0 }, today)?.page;
    assert.match(page ?? "", /^Probably an applicable clinical trial: /m);
    assert.match(page ?? "", /Results\*\* are due by 31 January 2028/);
  });

test("of several records the one at the position", () => {
  const second = protocolWith({ identificationModule: { nctId: "NCT09900002" } });
  const snapshot = snapshotIn("ctgov-json", study, second);
  const at = snapshot.positionAt(snapshot.text.indexOf("NCT09900002"));
  assert.equal(recordSummary(snapshot, at, today)?.title, "NCT09900002");
  assert.equal(recordSummary(snapshot, { line: 0, character: 0 }, today)?.title, "NCT09900001");
});

test("a record with nothing in it, and a text that is none", () => {
  assert.match(pageOf({ protocolSection: {} }), /^Perhaps an applicable clinical trial/m);
  assert.equal(
    recordSummary(snapshotOfText("file:///a.json", "1"), { line: 0, character: 0 }, today),
    undefined,
  );
});

test("the hover over title and number says it in short", () => {
  const snapshot = snapshotIn("page", study);
  for (const words of ["*Trial*", "NCT09900001"]) {
    const at = snapshot.positionAt(snapshot.text.indexOf(words) + 2);
    const contents = hoverAt(snapshot, at, { today })?.contents as { readonly value: string };
    assert.match(contents.value, /\*\*Applicable clinical trial:\*\* probably an applicable/);
    assert.match(contents.value, /Results\*\* are due by 31 January 2028/);
    assert.match(contents.value, /10 of 24 items/);
  }
  const at = snapshot.positionAt(snapshot.text.indexOf("TEA-1") + 2);
  const contents = hoverAt(snapshot, at, { today })?.contents as { readonly value: string };
  assert.doesNotMatch(contents.value, /Applicable clinical trial/);
});
