import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { ctgovJson } from "../../../server/src/layouts/ctgov-json/layout.ts";
import { applyChange, applyChanges, type Change } from "../../../server/src/study/change.ts";
import { toPointer, valueAt } from "../../../server/src/study/path.ts";
import type { Study } from "../../../server/src/study/study.ts";
import { changeOf, sitesOf } from "./changes.ts";
import { checkedJson, recordOf } from "./checkedJson.ts";
import { applied, corpusTexts, sampleOf, skip } from "./corpusTexts.ts";

test("the range of a finding holds what the finding is about", { skip }, (context) => {
  let [checked, missing] = [0, 0];
  for (const [i, line] of sampleOf(corpusTexts(), 100).entries()) {
    for (const study of [JSON.parse(line) as Study, mutated(JSON.parse(line), i)]) {
      const text = JSON.stringify(study, null, 2);
      const { snapshot, findings } = checkedJson(text);
      const { source } = recordOf(snapshot);
      for (const { at, part, span, range, code } of findings) {
        const written = text.slice(range.start, range.end);
        const value = valueAt(study, at);
        const place = `${code} at ${toPointer(at)} of record ${i}`;
        assert.ok(range.end > range.start, place);
        if (!source.has(at)) {
          // Shown at the name of the nearest ancestor, or at the brace of an item or of the record.
          assert.match(text.slice(range.start - 1, range.end + 1), /^"\w+"$|^[\s\S]?[{[]/, place);
          missing++;
          continue;
        }
        if (span) assert.equal(JSON.parse(`"${written}"`), String(value).slice(...span), place);
        else if (part === "key") assert.match(written, /^[\w{[]+/, place);
        else if (typeof value === "string" && value !== "" && part !== "whole")
          assert.equal(JSON.parse(`"${written}"`), value, place);
        else if (part !== "whole") assert.deepEqual(JSON.parse(written), value, place);
        checked++;
      }
    }
  }
  context.diagnostic(`${checked} findings at a value, ${missing} at what stands above`);
  assert.ok(checked > 100 && missing > 50);
});

test("every fix does what it says and its finding is gone", { skip }, (context) => {
  let fixes = 0;
  /** How often a fix of a code was tried: the first ones say what all do. */
  const tried = new Map<string, number>();
  for (const [i, line] of sampleOf(corpusTexts(), 200).entries()) {
    for (const study of [JSON.parse(line) as Study, mutated(JSON.parse(line), i)]) {
      const text = JSON.stringify(withoutResults(study), null, i % 2 ? 2 : undefined);
      const { snapshot, findings } = checkedJson(text);
      const record = recordOf(snapshot);
      for (const finding of findings)
        for (const fix of finding.fixes ?? []) {
          const times = tried.get(finding.code) ?? 0;
          if (!("changes" in fix) || times === mostOfACode) continue;
          tried.set(finding.code, times + 1);
          const edits = ctgovJson.edit(text, record, fix.changes);
          const place = `${finding.code}: ${fix.title} (record ${i})`;
          const fixed = applied(text, edits);
          // A text to fill in may stand for a number: the text has it, the study does not.
          const expected = JSON.parse(JSON.stringify(applyChanges(JSON.parse(text), fix.changes)));
          assert.deepEqual(JSON.parse(fixed), expected, place);
          const after = checkedJson(fixed);
          // A long text may have several findings that differ in their place alone.
          const alike = (list: typeof findings) => list.filter((other) => isSame(finding, other));
          assert.ok(alike(after.findings).length < alike(findings).length, place);
          fixes++;
        }
    }
  }
  context.diagnostic(`${fixes} fixes of ${tried.size} rules`);
  assert.ok(fixes > 200);
});

const mostOfACode = 25;

function isSame(
  a: { code: string; message: string; at: readonly unknown[] },
  b: { code: string; message: string; at: readonly unknown[] },
): boolean {
  return a.code === b.code && a.message === b.message && a.at.join("/") === b.at.join("/");
}

function withoutResults(study: Study): object {
  const {
    resultsSection: _,
    derivedSection: __,
    ...rest
  } = study as unknown as Record<string, unknown>;
  return rest;
}

/** The slips of authors, at places that the seed chooses. */
function mutated(study: Study, seed: number): Study {
  const slips = fc.sample(slipOf(study), { seed, numRuns: 12 });
  return slips.reduce((value, slip) => {
    // An earlier slip may have taken away what this one is about.
    if (slip.kind !== "set" && valueAt(value, slip.path) === undefined) return value;
    if (
      slip.path.some(
        (step, d) =>
          typeof step === "number" && !Array.isArray(valueAt(value, slip.path.slice(0, d))),
      )
    )
      return value;
    return applyChange(value, slip);
  }, study);
}

function slipOf(study: Study): fc.Arbitrary<Change> {
  const written = sitesOf(study).filter(({ value }) => typeof value === "string" && value !== "");
  const present = sitesOf(study).filter(({ value }) => value !== undefined);
  const set = (path: readonly (string | number)[], value: unknown): Change => ({
    kind: "set",
    path,
    value,
  });
  const rewritten = fc.tuple(
    fc.constantFrom(...written),
    fc.constantFrom<(text: string) => string>(
      (text) => ` ${text} `,
      (text) => text.toLowerCase().replaceAll("_", " "),
      (text) => text.replace(/(\w)(\w)/, "$2$1"),
      () => "TBD",
      () => "",
      (text) => text.repeat(20),
      (text) => text.replace(/^NCT0/, "NCT "),
      () => "Patients will be followed; see NCT 0123456 and nct01234567.",
    ),
  );
  const removed = fc.constantFrom(...present);
  return fc.oneof(
    rewritten.map(([{ path, value }, rewrite]) => set(path, rewrite(String(value)))),
    removed
      .filter(({ path }) => typeof path.at(-1) === "string")
      .map(({ path }): Change => ({ kind: "remove", path })),
    fc.constantFrom(
      set(["protocolSection", "eligibilityModule", "minimumAge"], "90 Years"),
      set(["protocolSection", "eligibilityModule", "maximumAge"], "N/A"),
      set(["protocolSection", "designModule", "phases"], ["Phase 2"]),
      set(["protocolSection", "statusModule", "overallStatus"], "Recruiting"),
      set(["protocolSection", "statusModule", "startDateStruct"], {
        date: "2031-02",
        type: "ACTUAL",
      }),
    ),
    changeOf(study).filter(({ kind }) => kind === "remove"),
  );
}
