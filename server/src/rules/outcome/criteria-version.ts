import { rule } from "../rule.ts";
import { gradingCriteriaOf, gradingWordsIn } from "./instruments.ts";
import { nameOf, pathIn } from "./outcomes.ts";

export default rule({
  code: "outcome/criteria-version",
  title: "Grading criteria without their version",
  kind: "wording",
  severity: "hint",
  source: "Proposed: grades and responses differ between versions of CTCAE and RECIST",
  startsFrom: [gradingWordsIn],
  check(record, report) {
    for (const { placed, element, span, text: name } of gradingCriteriaOf(record)) {
      const { measure = "", description = "" } = placed.outcome;
      if (isVersionNext(element === "measure" ? measure : description, span[1])) continue;
      // Stated anywhere in the outcome it is stated.
      if (version.test(measure) || version.test(description)) continue;
      const response = name === "RECIST";
      const proposed = proposedVersion(response, record.dates.start?.year);
      report({
        at: pathIn(placed, element),
        span,
        message: `${name} in ${nameOf(placed)} has no version, and its ${response ? "responses" : "grades"} differ from one version to the next. Add it, such as "${proposed}".`,
      });
    }
  },
});

/** What was in force when the study started: RECIST 1.1 is of 2009, CTCAE 3 of 2003, 4 of 2009, 5 of 2017. */
function proposedVersion(response: boolean, start = Number.POSITIVE_INFINITY): string {
  if (response) return start < 2009 ? "RECIST v1.0" : "RECIST v1.1";
  if (start < 2003) return "NCI-CTC v2.0";
  if (start < 2010) return "CTCAE v3.0";
  return start < 2018 ? "CTCAE v4.03" : "CTCAE v5.0";
}

const nextVersion = /[\s(),:-]*(?:v(?:ersion)?\.?\s*)?\d/iy;

/** As `version` finds it behind the name, where nearly all stand. */
function isVersionNext(text: string, end: number): boolean {
  nextVersion.lastIndex = end;
  return nextVersion.test(text);
}

const version =
  /\b(?:version \(v\.?\)|version|ver\.?|v\.?|vs\.?)\s*\.?\d|(?:CTCAE|CTC|RECIST|Criteria|Events\)?|Tumou?rs\)?)[\s(),:-]*(?:NCI[- ])?(?:CTCAE\s*)?(?:v(?:ersion)?\.?\s*)?\d|\d\.\d|\b(?:i|m|mod|modified )RECIST\b/i;
