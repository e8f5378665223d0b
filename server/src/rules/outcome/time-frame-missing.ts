import { fillIn } from "../fillIn.ts";
import { rule } from "../rule.ts";
import { outcomesOf } from "./outcomes.ts";

export default rule({
  code: "outcome/time-frame-missing",
  title: "Outcome without a time frame",
  kind: "missing",
  severity: ({ startedSinceFinalRule }) => (startedSinceFinalRule ? "error" : "warning"),
  source:
    "PRS data element definitions (2020-10-01), Time Frame: required; NCI CTRP validator (June 2017)",
  appliesTo: ["INTERVENTIONAL", "OBSERVATIONAL"],
  check(record, report) {
    for (const { outcome, path, name } of outcomesOf(record)) {
      if (!outcome.measure?.trim() || outcome.timeFrame?.trim()) continue;
      const at = [...path, "timeFrame"];
      if (record.presence(at) === "unread") continue;
      report({
        at,
        message: `${name} has no time frame. Without one nobody can tell when it is measured: give the time point or period in each participant, such as "Baseline, Week 12".`,
        fixes: [
          {
            title: "Insert a time frame",
            safe: false,
            changes: [{ kind: "set", path: at, value: fillIn("when it is measured") }],
          },
        ],
      });
    }
  },
});
