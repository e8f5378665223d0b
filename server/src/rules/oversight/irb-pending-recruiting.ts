import { rule } from "../rule.ts";
import { enterStatus } from "../status/enterStatus.ts";
import { overallStatus, statusName, statusPath } from "../status/overallStatus.ts";
import { wordFor } from "../wordFor.ts";
import { irbStatusPath } from "./flags.ts";
import { irbStatus } from "./irbStatus.ts";

const undecided: readonly string[] = ["NOT_YET_SUBMITTED", "PENDING", "DENIED"];
/** Statuses of studies that have begun with participants. */
const begun: readonly string[] = [
  "RECRUITING",
  "ENROLLING_BY_INVITATION",
  "ACTIVE_NOT_RECRUITING",
  "COMPLETED",
  "TERMINATED",
];

export default rule({
  code: "oversight/irb-pending-recruiting",
  title: "Study under way without approval of a review board",
  kind: "consistency",
  severity: "error",
  source:
    "PRS data element definitions, Human Subjects Protection Review Board Status; NCI CTRP validator (June 2017)",
  appliesTo: ["INTERVENTIONAL", "OBSERVATIONAL"],
  check(record, report) {
    const board = irbStatus(record);
    const status = overallStatus(record);
    if (!board || !undecided.includes(board) || !status || !begun.includes(status)) return;
    report({
      at: irbStatusPath,
      message: `The review board status is "${wordFor("IrbStatus", board)}", but the study is ${statusName(status)}. No participant may be enrolled before the board has approved the study, and the registry does not post such a record: bring the board status up to date, or set the status to Not yet recruiting.`,
      related: [{ at: statusPath, message: `The status is ${statusName(status)}` }],
      fixes: [
        {
          title: "Set the review board status to Submitted, approved",
          safe: false,
          changes: [{ kind: "set", path: irbStatusPath, value: "APPROVED" }],
        },
        ...(status === "RECRUITING" || status === "ENROLLING_BY_INVITATION"
          ? [enterStatus("NOT_YET_RECRUITING")]
          : []),
      ],
    });
  },
});
