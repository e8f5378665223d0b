import { fillIn } from "../fillIn.ts";
import { isMissing } from "../missing.ts";
import { rule } from "../rule.ts";
import { givesNoReason } from "./noReason.ts";
import {
  overallStatus,
  statusName,
  statusPath,
  stoppedStatuses,
  whyStoppedPath,
} from "./overallStatus.ts";

export default rule({
  code: "status/why-stopped-missing",
  title: "Reason for stopping missing",
  kind: "missing",
  severity: (record) => (record.startedSinceFinalRule ? "error" : "warning"),
  source: "42 CFR 11.10, Why Study Stopped (in force 2017-01-18)",
  appliesTo: ["INTERVENTIONAL", "OBSERVATIONAL"],
  check(record, report) {
    const status = overallStatus(record);
    if (!status || !stoppedStatuses.includes(status)) return;
    const text = record.protocol.statusModule?.whyStopped?.trim() ?? "";
    const none = givesNoReason(text);
    if (!none && !isMissing(record, whyStoppedPath)) return;
    const what = status === "SUSPENDED" ? "was halted" : "stopped before its planned end";
    const gap = none ? `"${text}" does not say` : "the record does not say";
    report({
      at: whyStoppedPath,
      message: `The study is ${statusName(status)}, but ${gap} why it ${what}. The registry asks for a short reason of at most 250 characters, without results.`,
      related: [{ at: statusPath, message: `${statusName(status)} asks for a reason` }],
      fixes: [
        {
          title: none ? "Replace the text by the reason" : "Insert the reason for stopping",
          safe: false,
          changes: [{ kind: "set", path: whyStoppedPath, value: fillIn("why the study stopped") }],
        },
      ],
    });
  },
});
