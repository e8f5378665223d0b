import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { list } from "../../server/src/layouts/list/layout.ts";
import { page } from "../../server/src/layouts/page/layout.ts";
import { barLine, withoutBar } from "../../server/src/layouts/text/bar.ts";
import { splitLines } from "../../server/src/layouts/text/line.ts";
import type { StudyRecord } from "../../server/src/study/record.ts";
import { anyString } from "./anyStudy.ts";
import { pathAt } from "./changesAt.ts";
import { forEachString } from "./forEachString.ts";

function recordOf(text: string, layout = page): StudyRecord {
  const [record] = layout.parse(text).records;
  assert.ok(record);
  return record;
}

function contentOf(line: string): string | undefined {
  const [piece] = splitLines(line).lines;
  return piece && withoutBar(piece).text;
}

test("one blank behind the bar, a closing bar and the blank before it are no text", () => {
  for (const [line, text] of [
    ["|", ""],
    ["| ", ""],
    ["||", ""],
    ["| |", ""],
    ["| text", "text"],
    ["|text", "text"],
    ["  | text  ", "text"],
    ["| text |", "text"],
    ["|  text  |", " text "],
    ["| a | b |", "a | b"],
    ["| | |", "|"],
    ["|   |", " "],
  ])
    assert.equal(contentOf(line ?? ""), text, line);
});

test("any line stands behind a bar as it is", () => {
  const line = anyString.map((text) => text.split(/\r\n|\r|\n/)[0] ?? "");
  fc.assert(fc.property(line, (text) => assert.equal(contentOf(barLine(text)), text)));
});

const text = `Brief Title:
| NCT ID: none
Brief Summary
Plain.
|   indented
| Conditions

| |
last
Conditions
| Keywords
* Cough
Condition:
| of two
| lines
Who Is Masked:
| a, b
| Participant
Minimum Age:
| 18 years
Enrollment:
| 60 |
Primary Outcome Measures
Measure: A
Description: first
| Measure: B
`;

test("what stands behind bars is text whatever it says", () => {
  const { study, unrecognised } = recordOf(text);
  assert.deepEqual(unrecognised, []);
  assert.deepEqual(study, {
    protocolSection: {
      identificationModule: { briefTitle: "NCT ID: none" },
      descriptionModule: { briefSummary: "Plain.\n  indented\nConditions\n\n\nlast" },
      conditionsModule: { conditions: ["Keywords", "Cough", "of two\nlines"] },
      designModule: {
        designInfo: { maskingInfo: { whoMasked: ["a, b", "Participant"] } },
        enrollmentInfo: { count: "60" },
      },
      eligibilityModule: { minimumAge: "18 years" },
      outcomesModule: {
        primaryOutcomes: [{ measure: "A", description: "first\nMeasure: B" }],
      },
    },
  });
});

test("in a list a bar has no dash before it", () => {
  const { study } = recordOf("- Acronym\n| TEA\n- Conditions\n| - Cough\n- Cold\n", list);
  assert.equal(study.protocolSection.identificationModule?.acronym, "TEA");
  assert.deepEqual(study.protocolSection.conditionsModule?.conditions, ["- Cough", "Cold"]);
});

test("ranges leave the bars out", () => {
  for (const written of [text, text.replaceAll("\n", "\r\n")]) {
    const { study, source } = recordOf(written);
    let lines = 0;
    forEachString(study, (value, _, path) => {
      if (path().includes("whoMasked")) return;
      let at = 0;
      for (const line of value.split("\n")) {
        const { start, end } = source.rangeOfSpan(path(), [at, at + line.length]);
        if (line !== "") assert.equal(written.slice(start, end), line);
        if (line !== "") assert.deepEqual(source.pathAt(start), path());
        at += line.length + 1;
        lines++;
      }
    });
    assert.equal(lines, 16);
    const { start, end } = source.rangeOf(
      pathAt("protocolSection.identificationModule.briefTitle"),
    );
    assert.equal(written.slice(start, end), "NCT ID: none");
  }
});

test("an element without a label is found where its JSON stands, and its item only where it is", () => {
  const written = `Interventions\nName: Tea\n\nKeywords\ntea\n\nOther Elements\nprotocolSection.armsInterventionsModule.interventions[0].armNames: ["x"]\n`;
  const { study, source, unrecognised } = recordOf(written);
  const item = pathAt("protocolSection.armsInterventionsModule.interventions.0");
  assert.deepEqual(unrecognised, []);
  assert.deepEqual(study.protocolSection.armsInterventionsModule?.interventions, [
    { name: "Tea", armNames: ["x"] },
  ]);
  const { start, end } = source.rangeOf([...item, "armNames"]);
  assert.equal(written.slice(start, end), '["x"]');
  assert.deepEqual(source.pathAt(start + 1), [...item, "armNames"]);
  const whole = source.rangeOf(item, "whole");
  assert.equal(written.slice(whole.start, whole.end), "Name: Tea\n");
});

test("lines of Other Elements that name no place, or one that has a value, belong to nothing", () => {
  const lines = [
    'protocolSection.identificationModule.briefTitle: "Another"',
    "protocolSection.armsInterventionsModule.interventions[1].armNames: []",
    "protocolSection.oversightModule: {",
    "resultsSection: {}",
    "protocolSection: {}",
    "protocolSection.__proto__.x: 1",
    'protocolSection["__proto__"].x: 1',
    "| protocolSection.oversightModule: {}",
    "protocolSection.oversightModule",
  ];
  const written = `Title: Tea\nOther Elements\n${lines.join("\n")}\n`;
  const { study, unrecognised } = recordOf(written);
  assert.deepEqual(study, { protocolSection: { identificationModule: { briefTitle: "Tea" } } });
  assert.deepEqual(
    unrecognised.map(({ start, end }) => written.slice(start, end)),
    lines,
  );
});
