import { rule } from "../rule.ts";
import { shortened } from "../shortened.ts";
import { namesDirection, namesRange, scalesOf, scaleWordsIn } from "./instruments.ts";
import { capitalised, nameOf, pathIn } from "./outcomes.ts";

const ask = "[lowest and highest score, and whether a higher score is better or worse]";

export default rule({
  code: "outcome/scale-undefined",
  title: "Scale without range and direction",
  kind: "wording",
  severity: "warning",
  source:
    "Outcome checklist of CU Anschutz (2020-06-11): full name, range and meaning of high scores; review practice for results",
  startsFrom: [scaleWordsIn],
  check(record, report) {
    for (const scale of scalesOf(record)) {
      const { placed } = scale;
      const { measure = "", description = "" } = placed.outcome;
      const range = namesRange(description) || namesRange(measure);
      const direction = namesDirection(description) || namesDirection(measure);
      if (range && direction) continue;
      if (counts.test(measure) || description.includes(ask)) continue;
      const lacking = range
        ? "does not say whether a higher score is better or worse"
        : direction
          ? "does not give the lowest and the highest score"
          : "gives neither the lowest and highest score nor says whether a higher score is better or worse";
      report({
        at: pathIn(placed, scale.element),
        span: scale.span,
        // A scale that only the description names may be a means to something else.
        ...((range || direction || scale.element === "description") && { severity: "information" }),
        message: `${capitalised(nameOf(placed))} is a score on a scale ("${shortened(scale.text)}") and ${lacking}. Readers cannot interpret it without: add to its description "Scores range from … to …; higher scores mean a better (or worse) outcome".`,
        fixes: [
          {
            title: description === "" ? "Insert a description to fill in" : "Add a line to fill in",
            safe: false,
            changes: [
              {
                kind: "set",
                path: pathIn(placed, "description"),
                value: description === "" ? ask : `${description.trimEnd()}\n${ask}`,
              },
            ],
          },
        ],
      });
    }
  },
});

/** Outcomes that report a count or a time and no score. */
const counts =
  /^[\s\d.)]*(?:the )?(?:numbers?|percentages?|percent|proportions?|rates?|incidences?|prevalence|frequency|time|occurrence|correlations?|composite|compliance|completion|adherence|reliability|validity|costs?|analgesic|quality.adjusted)\b(?! in)|\b(?:responders?\b|number(?:\/proportion)? of (?:participants|patients|subjects)|reporting problems|QALYs?\b)|≥|>=/i;
