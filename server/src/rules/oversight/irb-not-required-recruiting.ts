import { designOf } from "../design/design.ts";
import { rule } from "../rule.ts";
import { overallStatus, statusName, statusPath } from "../status/overallStatus.ts";
import { irbStatusPath } from "./flags.ts";
import { irbStatus } from "./irbStatus.ts";

const recruits: readonly string[] = ["RECRUITING", "ENROLLING_BY_INVITATION"];

export default rule({
  code: "oversight/irb-not-required-recruiting",
  title: "Recruiting trial that no review board is asked about",
  kind: "consistency",
  severity: "warning",
  source: "NCI CTRP validator (June 2017), review board status of interventional studies",
  appliesTo: ["INTERVENTIONAL"],
  check(record, report) {
    const status = overallStatus(record);
    if (irbStatus(record) !== "NOT_REQUIRED" || !status || !recruits.includes(status)) return;
    if (designOf(record).studyType !== "INTERVENTIONAL") return;
    report({
      at: irbStatusPath,
      message: `The review board status is "Submission not required", but the study is an interventional one that is ${statusName(status)}. A trial with participants hardly ever needs no board: check the status. If the board has decided that the study needs no approval, it is "Submitted, exempt".`,
      related: [{ at: statusPath, message: `The status is ${statusName(status)}` }],
      fixes: ["APPROVED", "EXEMPT"].map((value) => ({
        title: `Set the review board status to Submitted, ${value.toLowerCase()}`,
        safe: false,
        changes: [{ kind: "set", path: irbStatusPath, value }],
      })),
    });
  },
});
