import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import {
  foreignStatuses,
  foreignStatusOf,
  legacyStatuses,
  legacyStatusOf,
  termOf,
  type VocabularyName,
  vocabularies,
  vocabularyNames,
  wordsOf,
} from "../../server/src/catalogue/vocabularies.ts";
import { readShared, unlessShared } from "../sharedFolder.ts";

const anyTerm = fc.constantFrom(
  ...vocabularyNames.flatMap((name) => vocabularies[name].map((term) => ({ name, term }))),
);

test("a term is found by each of its words, however they are written", () => {
  const marks = fc.constantFrom(" ", "_", "-", "  ", "\u2011", "\u00a0");
  const writing = fc.record({ upper: fc.boolean(), mark: marks, around: marks });
  fc.assert(
    fc.property(anyTerm, writing, ({ name, term }, { upper, mark, around }) => {
      for (const word of wordsOf(term)) {
        assert.equal(termOf(name, word), term);
        const marked = word.replace(/[ _-]+/g, mark);
        const written = upper ? marked.toUpperCase() : marked.toLowerCase();
        assert.equal(termOf(name, `${around}${written}${around}`), term);
      }
    }),
  );
});

test("any text names a term or none, without error", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...vocabularyNames),
      fc.string({ unit: "binary" }),
      (name, text) => {
        const term = termOf(name, text);
        assert.ok(term === undefined || (vocabularies[name] as readonly unknown[]).includes(term));
      },
    ),
  );
});

test("termOf table", () => {
  const table: [VocabularyName, string, string | undefined][] = [
    ["Status", "Active, not recruiting", "ACTIVE_NOT_RECRUITING"],
    ["Status", "active not recruiting", "ACTIVE_NOT_RECRUITING"],
    ["Status", "Unknown status", "UNKNOWN"],
    ["Status", "No longer recruiting", undefined],
    ["Status", "Recruting", undefined],
    ["DateType", "Anticipated", "ESTIMATED"],
    ["DateType", "Estimate", "ESTIMATED"],
    ["Phase", "N/A", "NA"],
    ["Phase", "Not Applicable", "NA"],
    ["Phase", "Phase 0", "EARLY_PHASE1"],
    ["Phase", "Phase 1/Phase 2", undefined],
    ["DesignAllocation", "n/a", "NA"],
    ["DesignAllocation", "Nonrandomized", "NON_RANDOMIZED"],
    ["DesignMasking", "None (Open Label)", "NONE"],
    ["DesignMasking", "Open Label", "NONE"],
    ["InterventionalAssignment", "Cross-over", "CROSSOVER"],
    ["InterventionType", "Biological/Vaccine", "BIOLOGICAL"],
    ["Sex", "Both", "ALL"],
    ["AgeUnit", "Year", "Years"],
    ["AgeUnit", "N/A (No limit)", "N/A"],
    ["YesNo", "Yes", "true"],
    ["YesNo", "FALSE", "false"],
    ["ExpandedAccessAvail", "Unknown", "unknown"],
    ["SecondaryIdType", "NIH Grant Number", "NIH"],
    ["IrbStatus", "Approved", "APPROVED"],
    ["Status", "", undefined],
    ["Status", "…", undefined],
    ["Status", "x".repeat(1_000_000), undefined],
  ];
  for (const [name, text, token] of table) {
    assert.equal(termOf(name, text)?.token, token, `${name} ${text.slice(0, 40)}`);
  }
});

test("only the registry sets Unknown and Withheld", () => {
  const computed = vocabularies.Status.filter((term) => term.computed).map(({ token }) => token);
  assert.deepEqual(computed, ["WITHHELD", "UNKNOWN"]);
  assert.equal(termOf("PrimaryPurpose", "ECT")?.legacy, true);
  assert.equal(termOf("ObservationalModel", "Natural History")?.legacy, true);
});

test("the choices that writers puzzle over are explained", () => {
  const explained: VocabularyName[] = [
    ...(["Status", "RecruitmentStatus", "ExpandedAccessStatus", "Phase", "DesignMasking"] as const),
    ...(["DesignAllocation", "InterventionalAssignment", "PrimaryPurpose", "WhoMasked"] as const),
    ...(["ArmGroupType", "InterventionType", "ObservationalModel", "SamplingMethod"] as const),
    ...(["DesignTimePerspective", "ResponsiblePartyType", "DateType", "AgencyClass"] as const),
    ...(["StudyType", "EnrollmentType", "StandardAge", "IrbStatus"] as const),
  ];
  for (const name of explained) {
    for (const term of vocabularies[name]) assert.match(term.meaning ?? "", /\.$/, term.token);
  }
});

test("old and foreign statuses suggest tokens and are none themselves", () => {
  for (const { text, suggest } of [...legacyStatuses, ...foreignStatuses]) {
    assert.equal(termOf("Status", text), undefined, text);
    assert.ok(suggest.length > 0, text);
    for (const token of suggest) assert.equal(termOf("Status", token)?.token, token, text);
  }
  assert.deepEqual(legacyStatusOf("no longer RECRUITING"), legacyStatuses[0]);
  assert.equal(legacyStatusOf("Ongoing"), undefined);
  assert.equal(foreignStatusOf("ongoing")?.text, "Ongoing");
  assert.equal(foreignStatusOf("Recruiting"), undefined);
});

interface ReferenceTerm {
  readonly apiToken: string | null;
  readonly display: string;
  readonly prsXml: string | null;
}

const enums = "reference/enums.json";

test("vocabularies agree with the reference", { skip: unlessShared(enums) }, () => {
  const theirs = readShared<{ [name: string]: ReferenceTerm[] }>(enums);
  assert.deepEqual(new Set(vocabularyNames), new Set(Object.keys(theirs)));
  const remark = / *\((formerly|legacy|alias|location|added|Not|N\/A).*\)$| \[from memory.*\]$/;
  for (const name of vocabularyNames) {
    const expected = (theirs[name] ?? []).filter(
      ({ apiToken, display }) =>
        // Two phases are two tokens; the old word stands in `legacyStatuses`.
        !apiToken?.includes("+") && legacyStatusOf(display) === undefined,
    );
    assert.equal(vocabularies[name].length, expected.length, name);
    for (const { apiToken, display, prsXml } of expected) {
      const term = termOf(name, display.replace(remark, ""));
      assert.ok(term !== undefined, `${name}: ${display}`);
      if (apiToken !== null) assert.equal(term.token, apiToken);
      if (prsXml === null) continue;
      const upload = prsXml.replace(remark, "").replace(/^is_results_ref=/, "");
      // Masking is counted over yes/no elements in an upload.
      if (!upload.includes("=")) assert.equal(termOf(name, upload), term, `${name}: ${upload}`);
    }
  }
});

interface ApiEnum {
  readonly type: string;
  readonly values: readonly { readonly value: string; readonly legacyValue: string }[];
}

const apiEnums = "reference/ctgov-v2-enums.json";

test("the API's tokens and words are all known", { skip: unlessShared(apiEnums) }, () => {
  const isOurs = (name: string): name is VocabularyName => name in vocabularies;
  let count = 0;
  for (const { type, values } of readShared<ApiEnum[]>(apiEnums)) {
    // Vocabularies of results, events and indexes are not of the protocol section.
    if (!isOurs(type)) continue;
    count++;
    for (const { value, legacyValue } of values) {
      const term = termOf(type, value);
      assert.equal(term?.token, value, type);
      assert.equal(term?.display.toLowerCase(), legacyValue.toLowerCase(), `${type} ${value}`);
    }
  }
  assert.equal(count, 29);
});
