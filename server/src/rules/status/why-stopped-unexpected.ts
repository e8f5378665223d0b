import { isFillIn } from "../fillIn.ts";
import { type Fix, rule } from "../rule.ts";
import { enterStatus } from "./enterStatus.ts";
import { givesNoReason } from "./noReason.ts";
import {
  hasComputedStatus,
  overallStatus,
  statusName,
  statusPath,
  stoppedStatuses,
  whyStoppedPath,
} from "./overallStatus.ts";

export default rule({
  code: "status/why-stopped-unexpected",
  title: "Reason for stopping without a stop",
  kind: "consistency",
  severity: "error",
  source:
    "PRS data element definitions, Why Study Stopped: only for Suspended, Terminated or Withdrawn",
  appliesTo: ["INTERVENTIONAL", "OBSERVATIONAL"],
  check(record, report) {
    const reason = record.protocol.statusModule?.whyStopped?.trim();
    const status = overallStatus(record);
    if (!reason || !status || stoppedStatuses.includes(status) || hasComputedStatus(record)) return;
    if (isFillIn(reason)) return;
    const empty = givesNoReason(reason);
    const remove: Fix = {
      title: "Remove the reason for stopping",
      safe: empty,
      changes: [{ kind: "remove", path: whyStoppedPath }],
    };
    report({
      at: whyStoppedPath,
      message: empty
        ? `"${reason}" is given as the reason why the study stopped, but its status is ${statusName(status)}, and the registry takes no reason for a study that was not stopped. Remove it.`
        : `The record gives a reason why the study stopped, but its status is ${statusName(status)}. The registry takes a reason only with Suspended, Terminated or Withdrawn: remove it, or set the status that it belongs to.`,
      related: [{ at: statusPath, message: `The status is ${statusName(status)}` }],
      fixes: empty ? [remove] : [remove, ...["TERMINATED", "SUSPENDED"].map(enterStatus)],
      unnecessary: empty,
    });
  },
});
