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
      report({
        at: pathIn(placed, element),
        span,
        message: `${name} in ${nameOf(placed)} has no version, and its ${response ? "responses" : "grades"} differ from one version to the next. Add it, such as "${name} ${response ? "v1.1" : "v5.0"}".`,
      });
    }
  },
});

const nextVersion = /[\s(),:-]*(?:v(?:ersion)?\.?\s*)?\d/iy;

/** As `version` finds it behind the name, where nearly all stand. */
function isVersionNext(text: string, end: number): boolean {
  nextVersion.lastIndex = end;
  return nextVersion.test(text);
}

const version =
  /\b(?:version|ver\.?|v\.?|vs\.?)\s*\.?\d|(?:CTCAE|CTC|RECIST|Criteria|Events\)?|Tumou?rs\)?)[\s(),:-]*(?:NCI[- ])?(?:CTCAE\s*)?(?:v(?:ersion)?\.?\s*)?\d|\d\.\d|\b(?:i|m|mod|modified )RECIST\b/i;
