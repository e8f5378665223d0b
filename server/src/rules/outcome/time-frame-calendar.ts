import { fillIn } from "../fillIn.ts";
import { rule } from "../rule.ts";
import { shortened } from "../shortened.ts";
import { forEachTimed, nameOf, pathIn, timeFramesWithYear } from "./outcomes.ts";
import type { TimeFrame } from "./timeFrame.ts";

export default rule({
  code: "outcome/time-frame-calendar",
  title: "Time frame is a calendar date",
  kind: "wording",
  severity: "warning",
  source:
    "Outcome checklist of CU Anschutz (2020-06-11): the moment of assessment in a participant",
  startsFrom: [timeFramesWithYear],
  check(record, report) {
    forEachTimed(record, timeFramesWithYear(record), isDate, (placed) => {
      const observational = record.protocol.designModule?.studyType === "OBSERVATIONAL";
      const at = pathIn(placed, "timeFrame");
      report({
        at,
        // Studies of existing records rightly name the years that they look at.
        severity: observational ? "information" : "warning",
        message: `The time frame of ${nameOf(placed)} is in calendar dates ("${shortened(placed.timeFrame.text.trim())}"), which say when the study runs. It should say when the outcome is measured in each participant, counted from enrolment or treatment, such as "Week 12" or "Up to 2 years".`,
        fixes: [
          {
            title: "Replace with a time point to fill in",
            safe: false,
            changes: [{ kind: "set", path: at, value: fillIn("when it is measured") }],
          },
        ],
      });
    });
  },
});

function isDate(timeFrame: TimeFrame): boolean {
  const { text } = timeFrame;
  if (!/(?:19|20)\d\d/.test(text) || !calendarDate.test(text)) return false;
  // A cut-off beside an event in the participant is how sponsors bound an open follow-up.
  return !/cut-?\s?off/i.test(text) && timeFrame.points.length === 0;
}

/** A year of a registered study that is no number of something. */
const calendarDate =
  /(?:(?:(?:\d{1,2}\.? )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?(?: \d{1,2},?)?|\d{1,2}[./]\d{1,2})[\s,，./-]*)?(?<!\d)(?:19[89]|20[0-4])\d(?!\d)(?!\s*(?:ng|mg|ml|h\b|hours?|min|s\b|m\b|steps|participants|patients|subjects|days))(?:[./-]\d{1,2}\b)?/i;
