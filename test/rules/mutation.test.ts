import assert from "node:assert/strict";
import { test } from "node:test";
import { isDeepStrictEqual } from "node:util";
import { rules } from "../../server/src/rules/all.ts";
import { checkRecord, ruleByCode } from "../../server/src/rules/check.ts";
import type { Finding } from "../../server/src/rules/finding.ts";
import type { Fix } from "../../server/src/rules/rule.ts";
import { applyChanges } from "../../server/src/study/change.ts";
import { isWithin, type Path, toPointer } from "../../server/src/study/path.ts";
import type { Study } from "../../server/src/study/study.ts";
import { recordOfValue } from "../corpus/recordOfValue.ts";
import { readSharedLines, unlessShared } from "../sharedFolder.ts";
import { consistency } from "./mutation/consistency.ts";
import type { Fault } from "./mutation/fault.ts";
import { form } from "./mutation/form.ts";
import { missing } from "./mutation/missing.ts";
import { randomFrom, shuffled } from "./mutation/random.ts";
import { uncovered } from "./mutation/uncovered.ts";

/*
 * Real records with one fault each: the rule for it must find it where it was put, and each of its
 * fixes must take the finding away. The records and the places are the same in every run.
 */

const recordsPerRule = 50;
/** Fixes are tried on every fifth record, as each has to be checked once more. */
const fixesEvery = 5;
const seed = 20261127;
const structural = new Set(["missing", "form", "consistency"]);
const faults: Readonly<Record<string, Fault>> = { ...missing, ...form, ...consistency };

const codes = rules.filter(({ kind }) => structural.has(kind)).map(({ code }) => code);
const skip = unlessShared("corpus");
const studies = skip ? [] : readSharedLines<Study>("corpus/ctgov-v2.ndjson.gz");

for (const [number, code] of codes.entries()) {
  const fault = faults[code];
  if (fault) test(code, { skip }, (t) => t.diagnostic(`${code}: ${seedAll(code, fault, number)}`));
}

test("structural rules without a generator, with the reason", (t) => {
  const without = codes.filter((code) => !faults[code]);
  for (const code of without) {
    assert.ok(uncovered[code], `${code} has no generator, and no reason why not`);
    t.diagnostic(`${code}: ${uncovered[code]}`);
  }
  t.diagnostic(`${codes.length - without.length} of ${codes.length} structural rules are seeded`);
});

test("the generators and the reasons are for rules that there are", () => {
  const known = new Set(rules.map(({ code }) => code));
  const orphans = [...Object.keys(faults), ...Object.keys(uncovered)].filter(
    (code) => !known.has(code),
  );
  assert.deepEqual(orphans, []);
});

/** Seeds the fault in 50 records; gives what came of it in words. */
function seedAll(code: string, fault: Fault, number: number): string {
  const random = randomFrom(seed + number);
  const counts = { seeded: 0, fixed: 0, restored: 0 };
  for (const original of shuffled(studies, random)) {
    if (counts.seeded === recordsPerRule) break;
    const seeded = fault(original, random);
    if (seeded === undefined) continue;
    const study = applyChanges(original, seeded.given);
    if (!appliesTo(code, study)) continue;
    const before = findingsOf(study);
    if (ownFindings(code, before, seeded.at).length > 0) continue;
    const faulty = applyChanges(study, seeded.changes);
    const withFault = findingsOf(faulty);
    const where = `${study.protocolSection.identificationModule?.nctId} ${toPointer(seeded.at)}`;
    const [finding] = ownFindings(code, withFault, seeded.at);
    assert.ok(finding, `${where}: the fault is not found`);
    counts.seeded++;
    if (!finding.fixes?.length || counts.seeded % fixesEvery !== 0) continue;
    const known = new Set([...before, ...withFault].map(keyOf));
    const results = finding.fixes.map((fix) => resultOf(faulty, finding, fix, known, where));
    counts.fixed++;
    assert.ok(
      results.some(({ added }) => added.length === 0),
      `${where}: each fix brings another finding: ${results.map(({ added }) => added.join(" ")).join("; ")}`,
    );
    if (results.some(({ study: fixed }) => isDeepStrictEqual(fixed, study))) counts.restored++;
  }
  assert.equal(counts.seeded, recordsPerRule, "so few records have a place for the fault");
  const { seeded, fixed, restored } = counts;
  return `${seeded} seeded and found${fixed ? `; ${fixed} mended, ${restored} of them to the record as it was` : ""}`;
}

interface FixResult {
  readonly study: Study;
  /** Codes of findings that neither the record nor the one with the fault had. */
  readonly added: readonly string[];
}

function resultOf(
  faulty: Study,
  finding: Finding,
  fix: Fix,
  known: ReadonlySet<string>,
  where: string,
): FixResult {
  const study = applyChanges(faulty, fix.changes);
  const after = findingsOf(study);
  assert.ok(
    !after.some((other) => keyOf(other) === keyOf(finding)),
    `${where}: "${fix.title}" leaves the finding`,
  );
  const added = after
    .filter((other) => !known.has(keyOf(other)) && !isBegun(other, fix))
    .map((other) => other.code);
  return { study, added };
}

function appliesTo(code: string, { protocolSection }: Study): boolean {
  const types = ruleByCode(code)?.appliesTo;
  return !types || types.some((type) => type === protocolSection.designModule?.studyType);
}

/** What a fix has begun is asked to be completed: a text in brackets, the type of an arm. */
function isBegun({ code, at }: Finding, { changes }: Fix): boolean {
  if (code === "text/placeholder") return true;
  return (
    ruleByCode(code)?.kind === "missing" &&
    changes.some(({ path }) => isWithin(at, path.slice(0, -1)))
  );
}

function keyOf({ code, at, span }: Finding): string {
  return `${code} ${toPointer(at)} ${span ?? ""}`;
}

function findingsOf(study: Study): readonly Finding[] {
  return checkRecord(recordOfValue(study), {
    profile: "register",
    today: { year: 2026, month: 6, day: 1 },
    onFailure(code, error) {
      throw new Error(`the rule ${code} failed`, { cause: error });
    },
  });
}

/** The findings of the rule at the place, below it, or at the element that it is a part of. */
function ownFindings(code: string, findings: readonly Finding[], at: Path): readonly Finding[] {
  return findings.filter(
    (finding) =>
      finding.code === code &&
      (isWithin(finding.at, at) ||
        (isWithin(at, finding.at) && finding.at.length >= at.length - 1)),
  );
}
