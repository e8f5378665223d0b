import assert from "node:assert/strict";
import { test } from "node:test";
import { parseList } from "../../server/src/layouts/list/parse.ts";
import { parsePage } from "../../server/src/layouts/page/parse.ts";
import { toPointer } from "../../server/src/study/path.ts";
import type { StudyRecord } from "../../server/src/study/record.ts";
import type { Part } from "../../server/src/study/sourceMap.ts";

const protocol = (path: string) => [
  "protocolSection",
  ...path.split(".").map((step) => (/^\d+$/.test(step) ? Number(step) : step)),
];

const text = [
  "A title 🧪 of a trial",
  "Basic Information",
  "Recruitment Status: RECRUITING",
  "Start Date",
  "2024-02 (Actual)",
  "Brief Summary",
  "First é line.",
  "",
  "Second line.",
  "Primary Outcome Measures",
  "Measure: Pain",
  "Time Frame: 12 weeks",
  "Measure: Sleep",
  "Secondary Outcome Measures",
  "",
].join("\r\n");
const record = parsePage(text);

function at(path: string, part?: Part, { source }: StudyRecord = record): string {
  const { start, end } = source.rangeOf(protocol(path), part);
  return text.slice(start, end);
}

test("value, key and whole of an element", () => {
  assert.equal(at("identificationModule.briefTitle"), "A title 🧪 of a trial");
  assert.equal(at("statusModule.overallStatus"), "RECRUITING");
  assert.equal(at("statusModule.overallStatus", "key"), "Recruitment Status");
  assert.equal(at("statusModule.overallStatus", "whole"), "Recruitment Status: RECRUITING\r\n");
  assert.equal(at("statusModule.startDateStruct.date"), "2024-02");
  assert.equal(
    at("statusModule.startDateStruct.date", "whole"),
    "Start Date\r\n2024-02 (Actual)\r\n",
  );
  assert.equal(at("statusModule.startDateStruct.type"), "Actual");
  assert.equal(at("statusModule.startDateStruct.type", "whole"), " (Actual)");
  assert.equal(at("descriptionModule.briefSummary"), "First é line.\r\n\r\nSecond line.");
});

test("an item: its first line, and all that is its own", () => {
  assert.equal(at("outcomesModule.primaryOutcomes.0", "key"), "Pain");
  assert.equal(
    at("outcomesModule.primaryOutcomes.0", "whole"),
    "Measure: Pain\r\nTime Frame: 12 weeks\r\n",
  );
  assert.equal(at("outcomesModule.primaryOutcomes.1", "whole"), "Measure: Sleep\r\n");
});

test("what is missing is shown at its nearest ancestor, its section, or the title", () => {
  assert.equal(at("outcomesModule.primaryOutcomes.1.timeFrame"), "Sleep");
  assert.equal(at("outcomesModule.primaryOutcomes.7"), "Primary Outcome Measures");
  assert.equal(at("outcomesModule.secondaryOutcomes"), "Secondary Outcome Measures");
  assert.equal(at("outcomesModule"), "Primary Outcome Measures");
  assert.equal(at("statusModule.completionDateStruct.date"), "Basic Information");
  assert.equal(at("designModule.studyType"), "Basic Information");
  assert.equal(at("eligibilityModule.minimumAge"), "A title 🧪 of a trial");
  assert.ok(!record.source.has(protocol("eligibilityModule.minimumAge")));
});

test("in the list layout, dates belong to the section of the status", () => {
  const list = parseList(
    "A title\nRecruitment & Eligibility\n- Status\n- RECRUITING\nStudy & Design\n- Allocation\n- NA\n",
  );
  const { source } = list;
  const shown = (path: string) =>
    list.sections.find(({ heading }) => heading === source.rangeOf(protocol(path)))?.title;
  assert.equal(shown("statusModule.startDateStruct.date"), "Recruitment & Eligibility");
  assert.equal(shown("designModule.studyType"), "Study & Design");
});

test("a span of a value, over line ends and behind other letters", () => {
  const span = (path: string, from: number, to: number) => {
    const { start, end } = record.source.rangeOfSpan(protocol(path), [from, to]);
    return text.slice(start, end);
  };
  assert.equal(span("identificationModule.briefTitle", 8, 10), "🧪");
  assert.equal(span("descriptionModule.briefSummary", 6, 7), "é");
  assert.equal(span("descriptionModule.briefSummary", 15, 21), "Second");
  assert.equal(span("descriptionModule.briefSummary", 0, 21), "First é line.\r\n\r\nSecond");
  assert.equal(span("eligibilityModule.sex", 0, 3), "A title 🧪 of a trial", "no text, no span");
});

test("the innermost element at an offset", () => {
  const pathAt = (words: string, shift = 0) => {
    const path = record.source.pathAt(text.indexOf(words) + shift);
    return path ? toPointer(path).replace("/protocolSection/", "") : undefined;
  };
  assert.equal(pathAt("RECRUITING"), "statusModule/overallStatus");
  assert.equal(pathAt("Recruitment"), "statusModule/overallStatus");
  assert.equal(pathAt("Actual)", 2), "statusModule/startDateStruct/type");
  assert.equal(pathAt("2024-02"), "statusModule/startDateStruct/date");
  assert.equal(pathAt("12 weeks"), "outcomesModule/primaryOutcomes/0/timeFrame");
  assert.equal(pathAt("Measure: Sleep"), "outcomesModule/primaryOutcomes/1/measure");
  assert.equal(pathAt("Second line", -1), "descriptionModule/briefSummary", "a blank line inside");
  assert.equal(pathAt("Basic"), "statusModule");
});
