import { capitalised } from "../capitalised.ts";
import { fillIn } from "../fillIn.ts";
import { isMissing } from "../missing.ts";
import { rule } from "../rule.ts";
import { nameOf, outcomesOf, pathIn } from "./outcomes.ts";

/** Words and signs by which a title says how its outcome becomes a number. */
const metric =
  /[%\d]|\b(?:numbers?|percent(?:age)?s?|proportions?|rates?|ratios?|chang(?:e|es|ed)|differences?|scores?|scales?|index|indices|time|days?|duration|length|levels?|concentrations?|counts?|frequency|frequencies|incidences?|prevalences?|occurrences?|mean|median|areas?|volumes?|weights?|heights?|amounts?|doses?|values?|pressures?|temperatures?|titers?|titres?|auc|cmax|tmax|clearance|half-life|survival|mortality|deaths?|events?|questionnaires?|inventor(?:y|ies)|response|hazard|odds|intervals?|deviation|coefficient|circumference|orr|pfs|bmi|sensitivity|specificity|accuracy|cost|measured|thickness|density|speed|velocity|velocities)\b/i;

export default rule({
  code: "outcome/description-missing",
  title: "Outcome without a description",
  kind: "missing",
  severity: "hint",
  source:
    "42 CFR 11.10, Primary Outcome Measure Information: the metric (in force 2017-01-18); Miron et al., Scientific Data 2020",
  appliesTo: ["INTERVENTIONAL", "OBSERVATIONAL"],
  yieldsTo: ["outcome/title-nonspecific", "outcome/title-is-aim"],
  check(record, report) {
    for (const placed of outcomesOf(record)) {
      const { measure, description } = placed.outcome;
      if (description || placed.list === "otherOutcomes") continue;
      if (!measure || metric.test(measure) || measure.trim() === "") continue;
      const at = pathIn(placed, "description");
      if (!isMissing(record, at)) continue;
      report({
        at,
        message: `${capitalised(nameOf(placed))} has no description, and its title does not say how it becomes a number. Name the metric: the unit, the scale with its range, or what is counted.`,
        fixes: [
          {
            title: "Insert a description",
            safe: false,
            changes: [{ kind: "set", path: at, value: fillIn("how it is measured") }],
          },
        ],
      });
    }
  },
});
