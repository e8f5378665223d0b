import { strict as assert } from "node:assert";
import { test } from "node:test";
import { TimeFrame } from "../../server/src/rules/outcome/timeFrame.ts";
import { saysWhen } from "../../server/src/rules/outcome/timeWords.ts";

test("accepts a time, a moment or an event, however vague", () => {
  for (const timeFrame of [
    "12 weeks",
    "24hrs",
    "3-mo",
    "H0+24",
    "D28",
    "T0",
    "Baseline",
    "at discharge",
    "Intraoperative",
    "immediately after",
    "5 visits",
    "up to 5 half-lives",
    "Sequestrectomy",
    "Through study completion, an average of 1 year",
    "August 2017",
    "1989-2017",
    "术后7天",
  ])
    assert.ok(saysWhen(new TimeFrame(timeFrame)), timeFrame);
});

test("refuses what names no time", () => {
  for (const timeFrame of [
    "End of Study",
    "During the study",
    "study period",
    "Course of the study",
    "ongoing",
    "One time",
    "long-term",
    "not applicable",
    "Quality of life scale from 0 to 100",
    "Severity according to CTCAE V4.0",
  ])
    assert.ok(!saysWhen(new TimeFrame(timeFrame)), timeFrame);
});
