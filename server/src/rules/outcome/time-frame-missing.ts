import { fillIn } from "../fillIn.ts";
import { rule } from "../rule.ts";
import { capitalised, forEachTimed, nameOf, pathIn, timeFramesWithoutNumber } from "./outcomes.ts";
import type { TimeFrame } from "./timeFrame.ts";

export default rule({
  code: "outcome/time-frame-missing",
  title: "Outcome without a time frame",
  kind: "missing",
  severity: ({ startedSinceFinalRule }) => (startedSinceFinalRule ? "error" : "warning"),
  source:
    "PRS data element definitions (2020-10-01), Time Frame: required; NCI CTRP validator (June 2017)",
  appliesTo: ["INTERVENTIONAL", "OBSERVATIONAL"],
  startsFrom: [timeFramesWithoutNumber],
  check(record, report) {
    forEachTimed(record, timeFramesWithoutNumber(record), isEmpty, (placed) => {
      if (!placed.outcome.measure?.trim()) return;
      const at = pathIn(placed, "timeFrame");
      if (record.presence(at) === "unread") return;
      report({
        at,
        message: `${capitalised(nameOf(placed))} has no time frame. Without one nobody can tell when it is measured: give the time point or period in each participant, such as "Baseline, Week 12".`,
        fixes: [
          {
            title: "Insert a time frame",
            safe: false,
            changes: [{ kind: "set", path: at, value: fillIn("when it is measured") }],
          },
        ],
      });
    });
  },
});

function isEmpty({ text }: TimeFrame): boolean {
  return text.trim() === "";
}
