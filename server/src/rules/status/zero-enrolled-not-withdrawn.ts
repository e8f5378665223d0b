import { designOf } from "../design/design.ts";
import { countPath } from "../design/designPaths.ts";
import { rule } from "../rule.ts";
import { enterStatus } from "./enterStatus.ts";
import { overallStatus, statusName, statusPath } from "./overallStatus.ts";

/** Statuses of studies that participants have entered. */
const entered: readonly string[] = ["COMPLETED", "TERMINATED", "ACTIVE_NOT_RECRUITING"];

export default rule({
  code: "status/zero-enrolled-not-withdrawn",
  title: "Nobody enrolled, but not withdrawn",
  kind: "consistency",
  severity: "warning",
  source: "Registry definition of Withdrawn: halted before the first participant enrolled",
  appliesTo: ["INTERVENTIONAL", "OBSERVATIONAL"],
  check(record, report) {
    const { count, countType: type } = designOf(record);
    if (count !== 0 || type === "ESTIMATED") return;
    // Listing sites show 0 where they know no number.
    if (record.copy && type !== "ACTUAL") return;
    const status = overallStatus(record);
    if (!status || !entered.includes(status)) return;
    report({
      at: statusPath,
      message: `The study is ${statusName(status)}, but its enrollment is 0. A study that ended before anybody enrolled is Withdrawn: set that status, or enter the number of participants.`,
      related: [{ at: countPath, message: "Nobody was enrolled" }],
      fixes: [enterStatus("WITHDRAWN")],
    });
  },
});
