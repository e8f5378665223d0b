import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import {
  nearestTerm,
  suggestedTerms,
  type VocabularyName,
  vocabularies,
  vocabularyNames,
} from "../../server/src/catalogue/vocabularies.ts";

test("misspelt and foreign words lead to the term that they mean", () => {
  const table: [VocabularyName, string, string][] = [
    ["Status", "RECRUTING", "RECRUITING"],
    ["Status", "Recruitng", "RECRUITING"],
    ["Status", "Recruit", "RECRUITING"],
    ["Status", "Complete", "COMPLETED"],
    ["Status", "COMPLETD", "COMPLETED"],
    ["Status", "Not yet recruitng", "NOT_YET_RECRUITING"],
    ["Status", "Activ, not recruiting", "ACTIVE_NOT_RECRUITING"],
    ["Status", "Temporarily Halted", "SUSPENDED"],
    ["Status", "Prematurely ended", "TERMINATED"],
    ["RecruitmentStatus", "Closed to accrual", "ACTIVE_NOT_RECRUITING"],
    ["Phase", "Phase IIb", "PHASE2"],
    ["Phase", "Pase 3", "PHASE3"],
    ["DesignMasking", "DOUBLE_BLIND", "DOUBLE"],
    ["DesignMasking", "Open", "NONE"],
    ["DesignMasking", "Unmasked", "NONE"],
    ["DesignAllocation", "Randomised", "RANDOMIZED"],
    ["DesignAllocation", "Non-randomised", "NON_RANDOMIZED"],
    ["DesignAllocation", "Not randomized", "NON_RANDOMIZED"],
    ["InterventionalAssignment", "Parallell", "PARALLEL"],
    ["InterventionalAssignment", "Single arm", "SINGLE_GROUP"],
    ["PrimaryPurpose", "Therapeutic", "TREATMENT"],
    ["ArmGroupType", "Placebo", "PLACEBO_COMPARATOR"],
    ["ArmGroupType", "Active Comparater", "ACTIVE_COMPARATOR"],
    ["InterventionType", "Cell therapy", "BIOLOGICAL"],
    ["InterventionType", "Behavioural", "BEHAVIORAL"],
    ["ObservationalModel", "Cohort study", "COHORT"],
    ["Sex", "Female and male", "ALL"],
    ["Sex", "Femal", "FEMALE"],
    ["Sex", "Men", "MALE"],
    ["AgeUnit", "yrs", "Years"],
    ["AgeUnit", "mnths", "Months"],
    ["StudyType", "Non-interventional", "OBSERVATIONAL"],
    ["AgencyClass", "Academic", "OTHER"],
    ["OfficialRole", "Principle Investigator", "PRINCIPAL_INVESTIGATOR"],
  ];
  for (const [name, text, token] of table) {
    assert.equal(nearestTerm(name, text)?.token, token, `${name} ${text}`);
  }
});

test("what is unclear or far from every term leads nowhere", () => {
  const table: [VocabularyName, string][] = [
    ["Status", "Ongoing"],
    ["Status", "Active"],
    ["Status", "Closed"],
    ["Status", "Not recruiting"],
    ["Status", "ot Recruiting"],
    ["Status", "No longer recruiting"],
    ["Status", "14 Years"],
    ["Status", "Sun Yat-sen University"],
    ["ExpandedAccessStatus", "Unavailable"],
    ["Phase", "Phase 5"],
    ["Phase", "Phase 1/2"],
    ["InterventionType", "Something else"],
    ["OfficialRole", "Boss"],
    ["Sex", "X"],
    ["Sex", ""],
    ["YesNo", "-"],
  ];
  for (const [name, text] of table) {
    assert.equal(nearestTerm(name, text)?.token, undefined, `${name} ${text}`);
  }
});

test("several meanings are all suggested", () => {
  const tokens = (name: VocabularyName, text: string) =>
    suggestedTerms(name, text).map(({ token }) => token);
  assert.deepEqual(tokens("Status", "Ongoing"), ["RECRUITING", "ACTIVE_NOT_RECRUITING"]);
  assert.deepEqual(tokens("Status", "No longer recruiting"), [
    "ACTIVE_NOT_RECRUITING",
    "COMPLETED",
  ]);
  assert.deepEqual(tokens("Phase", "Phase II/III"), ["PHASE2", "PHASE3"]);
  // A site cannot be approved for marketing.
  assert.deepEqual(tokens("RecruitmentStatus", "Approved"), ["NOT_YET_RECRUITING"]);
});

test("a term is nearest to itself, and stays so with one letter dropped from a long word", () => {
  const names = fc.constantFrom(...vocabularyNames);
  fc.assert(
    fc.property(names, fc.nat(), fc.nat(), (name, which, where) => {
      const terms = vocabularies[name];
      const term = terms[which % terms.length];
      assert.ok(term !== undefined);
      assert.equal(nearestTerm(name, term.display), term);
      const { display } = term;
      // The registry's own terms may differ by a letter or two: these are not mistakes.
      if (display.length < 12 || /[(/]/.test(display)) return;
      const at = 1 + (where % (display.length - 1));
      const dropped = display.slice(0, at) + display.slice(at + 1);
      assert.equal(nearestTerm(name, dropped), term, `${name} ${dropped}`);
    }),
  );
});

test("any text has a nearest term or none, without error", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...vocabularyNames),
      fc.string({ unit: "binary" }),
      (name, text) => {
        nearestTerm(name, text);
      },
    ),
  );
});
