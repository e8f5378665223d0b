import { rule } from "../rule.ts";
import { shortened } from "../shortened.ts";
import { scalesOf, scaleWordsIn } from "./instruments.ts";
import { capitalised, nameOf, pathIn } from "./outcomes.ts";
import { namesDirection, namesRange } from "./scoreMeaning.ts";

/** What an outcome may lack: how that is said, what to write, and the text to fill in. */
const lacks = {
  both: {
    what: "gives neither the lowest and highest score nor says whether a higher score is better or worse",
    write: "Scores range from … to …; higher scores mean a better (or worse) outcome",
    ask: "[lowest and highest score, and whether a higher score is better or worse]",
  },
  range: {
    what: "does not give the lowest and the highest score",
    write: "Scores range from … to …",
    ask: "[lowest and highest score]",
  },
  direction: {
    what: "does not say whether a higher score is better or worse",
    write: "Higher scores mean a better (or worse) outcome",
    ask: "[whether a higher score is better or worse]",
  },
} as const;

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
      if (counts.test(measure) || isAsked(description)) continue;
      const { what, write, ask } = lacks[range ? "direction" : direction ? "range" : "both"];
      const inTitle = scale.element === "measure";
      report({
        at: pathIn(placed, scale.element),
        span: scale.span,
        // A scale that only the description names may be a means to something else.
        ...((range || direction || !inTitle) && { severity: "information" }),
        message: `${capitalised(nameOf(placed))} ${inTitle ? "is a score on" : "uses"} a scale ("${shortened(scale.text)}") and ${what}. Readers cannot interpret it without: add to its description "${write}".`,
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

/** True where one of the texts to fill in still stands. */
function isAsked(description: string): boolean {
  return Object.values(lacks).some(({ ask }) => description.includes(ask));
}

/** Outcomes that report a count or a time and no score, also behind a label ("Primary endpoint: …"). */
const counts =
  /^(?:[^:–]{1,40}(?::| [–-])\s)?[\s\d.)]*(?:the )?(?:numbers?|percentages?|percent|proportions?|rates?|(?:cumulative )?incidences?|prevalence|frequency|time|occurrence|correlations?|composite|compliance|completion|adherence|reliability|validity|costs?|analgesic|quality.adjusted)\b(?! in)|^tt[a-z]{1,2}d\b|\b(?:responders?\b|(?:number|numbers|proportion|percentage|percent|rate)(?:\/proportion)? of (?:participants|patients|subjects)|(?:success|survival) rate|correlations? (?:of|between|with)\b|(?:associations?|relationships?) (?:between|with)\b|reporting problems|QALYs?\b)|≥|>=/i;
