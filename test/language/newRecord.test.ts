import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { elements } from "../../server/src/catalogue/elements.ts";
import { findingsOf, type PlacedFinding } from "../../server/src/language/findings.ts";
import { forEachLeaf } from "../../server/src/language/newRecord/leaves.ts";
import { answered, nextQuestion } from "../../server/src/language/newRecord/questions.ts";
import { skeletonOf } from "../../server/src/language/newRecord/skeleton.ts";
import { newRecord } from "../../server/src/language/newRecord.ts";
import { layouts } from "../../server/src/layouts/all.ts";
import type { Layout } from "../../server/src/layouts/layout.ts";
import { isWithin, type Path, toPointer, valueAt } from "../../server/src/study/path.ts";
import type { Study } from "../../server/src/study/study.ts";
import { snapshotOfText } from "../../server/src/workspace/snapshot.ts";
import { expanded } from "./expandedSnippet.ts";
import { allAnswers } from "./newRecordAnswers.ts";
import { plausible } from "./plausible.ts";

const today = { year: 2026, month: 11, day: 27 };
const all = [...allAnswers()];
const profiles = ["register", "draft"] as const;

const made = new Map<string, string>();

function snippetOf(answers: readonly string[]): string {
  const key = answers.join();
  const known = made.get(key);
  if (known !== undefined) return known;
  const record = newRecord(answers, today);
  assert.ok("snippet" in record, key);
  made.set(key, record.snippet);
  return record.snippet;
}

function check(text: string, layout: Layout, profile: (typeof profiles)[number]) {
  const snapshot = snapshotOfText(`file:///new${layout.extension}`, text, { expected: true });
  assert.equal(snapshot.layout?.id, layout.id);
  assert.equal(snapshot.records.length, 1);
  const findings = findingsOf(snapshot, {
    profile,
    today,
    onFailure(code, error) {
      throw new Error(`the rule ${code} failed`, { cause: error });
    },
  });
  return { snapshot, findings };
}

const shown = (findings: readonly PlacedFinding[]) =>
  findings.map(
    ({ code, severity, at, message }) => `${severity} ${code} ${at.join(".")}: ${message}`,
  );

describe("a new record, whatever is answered", () => {
  test("there are all kinds in all layouts", () => {
    assert.equal(all.length, 39 * layouts.length);
    for (const { id } of layouts) assert.ok(all.some((answers) => answers.at(-1) === id));
  });

  test("has no findings but the fields to fill in", () => {
    for (const answers of all) {
      const { text } = expanded(snippetOf(answers));
      const { layout } = answered(answers);
      for (const profile of profiles) {
        const { findings } = check(text, layout, profile);
        const others = findings.filter(({ code }) => code !== "text/placeholder");
        assert.deepEqual(shown(others), [], answers.join());
      }
    }
  });

  test("asks for each fill-in: none could be overlooked", () => {
    for (const answers of all) {
      const { kind, layout } = answered(answers);
      const { text } = expanded(snippetOf(answers));
      const { findings, snapshot } = check(text, layout, "register");
      const asked = new Set(
        findings.filter(({ code }) => code === "text/placeholder").map(({ at }) => toPointer(at)),
      );
      const study = snapshot.records[0]?.study;
      for (const path of fillInsOf(skeletonOf(kind, today)))
        if (!isLink(path) || valueAt(study, path) !== undefined)
          assert.ok(asked.has(toPointer(path)), `${answers}: nothing asks for ${toPointer(path)}`);
    }
  });

  test("has every element that the registry requires of its kind, in its own text", () => {
    for (const answers of all) {
      const { kind, layout } = answered(answers);
      const { text } = expanded(snippetOf(answers));
      const [record] = layout.parse(text).records;
      const missing = elements
        .filter(({ requirement }) => requirement === "always")
        .filter(({ appliesTo, path }) => path && appliesTo.includes(kind.studyType))
        .map(({ path = [] }) => path.map((step) => (step === "*" ? 0 : step)))
        .filter((path) => record?.presence(path) === "absent")
        .filter((path) => !(kind.studyType === "OBSERVATIONAL" && isIntervention(path)))
        .filter((path) => !isLink(path));
      assert.deepEqual(missing.map(toPointer), [], answers.join());
    }
  });

  test("has no findings at error or warning level once everything is filled in", () => {
    for (const answers of all) {
      const { layout } = answered(answers);
      const filled = expanded(snippetOf(answers), plausible).text;
      assert.doesNotMatch(filled, /\[[a-z][^\]\n]*\]|&#91;/);
      for (const profile of profiles) {
        const { findings } = check(filled, layout, profile);
        const loud = findings.filter(
          ({ severity }) => severity === "error" || severity === "warning",
        );
        assert.deepEqual(shown(loud), [], `${answers}\n${filled}`);
      }
    }
  });

  test("is read as the study that it was made of, but for answers that are not given", () => {
    for (const answers of all) {
      const { kind, layout } = answered(answers);
      const [record] = layout.parse(expanded(snippetOf(answers)).text).records;
      const study = skeletonOf(kind, today);
      for (const [path, value] of leavesOf(study)) {
        const isAnswer = /Yes or No|number of participants/.test(String(value));
        const is = valueAt(record?.study, path);
        if (isAnswer) assert.ok(is === undefined || is === value, toPointer(path));
        else if (!isLink(path) && !layout.notHeld(study).some((no) => isWithin(path, no.path)))
          assert.equal(is, value, `${answers} ${toPointer(path)}`);
      }
    }
  });
});

test("the same words are typed once: an arm's title also where an intervention names it", () => {
  const { text } = expanded(
    snippetOf(["INTERVENTIONAL", "DRUG", "PHASE2", "ctgov-json"]),
    ({ text }) => (text === "[title of the first arm]" ? "Aspirin 100 mg" : text),
  );
  const { armGroups, interventions } = JSON.parse(text).protocolSection.armsInterventionsModule;
  assert.equal(armGroups[0].label, "Aspirin 100 mg");
  assert.deepEqual(interventions[0].armGroupLabels, ["Aspirin 100 mg"]);
});

test("choices are the registry's words as the layout writes them", () => {
  const statusesIn = (layout: string) =>
    expanded(snippetOf(["OBSERVATIONAL", "COHORT", layout])).stops.find(({ choices }) =>
      choices.some((choice) => /^active/i.test(choice)),
    )?.choices;
  assert.ok(statusesIn("prs-xml")?.includes("Active, not recruiting"));
  assert.ok(statusesIn("ctgov-json")?.includes("ACTIVE_NOT_RECRUITING"));
});

test("questions come one by one, each with its place among all", () => {
  const first = nextQuestion([]);
  assert.deepEqual([first?.step, first?.options.length], [1, 4]);
  const second = nextQuestion(["INTERVENTIONAL"]);
  assert.deepEqual([second?.step, second?.steps], [2, 4]);
  const afterDevice = nextQuestion(["INTERVENTIONAL", "DEVICE"]);
  assert.deepEqual([afterDevice?.step, afterDevice?.steps], [3, 3]);
  assert.throws(() => nextQuestion(["SOMETHING"]), /answers no question/);
});

function leavesOf(study: Study): readonly (readonly [Path, unknown])[] {
  const leaves: (readonly [Path, unknown])[] = [];
  forEachLeaf(study, (value, path) => leaves.push([path, value]));
  return leaves;
}

function fillInsOf(study: Study): readonly Path[] {
  return leavesOf(study)
    .filter(([, value]) => /^\[[^[\]]+\](?: Years)?$/.test(String(value)))
    .map(([path]) => path);
}

/** Arms and interventions name each other; layouts may say it on one side only. */
const isLink = (path: Path) =>
  path.includes("interventionNames") || path.includes("armGroupLabels");

/** The registry wants the interventions of trials; of observational studies where there are any. */
const isIntervention = (path: Path) => path.includes("interventions");
