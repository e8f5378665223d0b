import { capitalised } from "../capitalised.ts";
import { fillIn } from "../fillIn.ts";
import { isMissing } from "../missing.ts";
import { rule } from "../rule.ts";
import { aim } from "./aimTitle.ts";
import { isNonspecific } from "./nonspecificTitle.ts";
import { nameOf, outcomesOf, pathIn } from "./outcomes.ts";

/** Words and signs by which a title says how its outcome becomes a number. */
const metric =
  /[%\d]|\b(?:numbers?|percent(?:age)?s?|proportions?|rates?|ratios?|chang(?:e|es|ed)|differences?|scores?|scales?|index|indices|time|hours?|days?|weeks?|months?|years?|duration|length|levels?|concentrations?|counts?|frequency|frequencies|incidences?|prevalences?|occur+en[cs]es?|mean|median|areas?|volumes?|weights?|heights?|amounts?|doses?|values?|pressures?|temperatures?|titers?|titres?|auc|c(?:max|min|tau|trough|avg|last)|tmax|clearance|half-life|survival|mortality|deaths?|events?|questionnaires?|inventor(?:y|ies)|response|hazard|odds|intervals?|deviation|coefficient|circumference|orr|pfs|os|dfs|efs|rfs|dor|dcr|cbr|ttp|homa|vas|nrs|odi|ndi|oswestry|fraction|range of motion|bmi|sensitivity|specificity|accuracy|cost|measured|thickness|density|speed|velocity|velocities|indicator)\b/i;
/** "(mmol/L)", "kg/m2". */
const unit = /[\wµμ]\/(?:m?[ld]|dl|kg|min|h|day|cm|mm|m2)\b/i;

export default rule({
  code: "outcome/description-missing",
  title: "Outcome without a description",
  kind: "missing",
  severity: "hint",
  source:
    "42 CFR 11.10, Primary Outcome Measure Information: the metric (in force 2017-01-18); Miron et al., Scientific Data 2020",
  appliesTo: ["INTERVENTIONAL", "OBSERVATIONAL"],
  check(record, report) {
    for (const placed of outcomesOf(record)) {
      const { measure, description } = placed.outcome;
      if (description || placed.list === "otherOutcomes") continue;
      if (!measure || metric.test(measure) || measure.trim() === "") continue;
      // Such a title is asked for the measurement, and what it is then needs no description.
      if (unit.test(measure) || isNonspecific(measure) || aim.test(measure)) continue;
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
