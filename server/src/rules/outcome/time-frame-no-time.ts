import { fillIn, isFillIn } from "../fillIn.ts";
import { rule } from "../rule.ts";
import { outcomesOf } from "./outcomes.ts";
import { isBareNumber } from "./time-frame-number-only.ts";
import { saysWhen } from "./timeWords.ts";

export default rule({
  code: "outcome/time-frame-no-time",
  title: "Time frame names no time",
  kind: "wording",
  severity: "warning",
  source:
    "Outcome checklist of CU Anschutz (2020-06-11): the moment of assessment; Zarin et al., NEJM 2011",
  check(record, report) {
    for (const { outcome, path, name } of outcomesOf(record)) {
      const timeFrame = outcome.timeFrame?.trim() ?? "";
      if (timeFrame === "" || isFillIn(timeFrame) || isBareNumber(timeFrame)) continue;
      if (saysWhen(timeFrame)) continue;
      const at = [...path, "timeFrame"];
      if (record.presence(at) === "unread") continue;
      report({
        at,
        message: `${name} has a time frame without a time point, an event or a baseline, so a reader cannot tell when it is measured in a participant. Name the moment or the period, such as "Baseline, Week 12" or "Up to 30 days after surgery".`,
        fixes: [
          {
            title: "Replace with a time point to fill in",
            safe: false,
            changes: [{ kind: "set", path: at, value: fillIn("when it is measured") }],
          },
        ],
      });
    }
  },
});
