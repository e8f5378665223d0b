import { rule } from "../rule.ts";
import { overallStatus, statusPath } from "../status/overallStatus.ts";
import { designOf } from "./design.ts";
import { countTypePath } from "./designPaths.ts";

export default rule({
  code: "design/enrollment-actual-before-start",
  title: "Actual enrollment before the study recruits",
  kind: "consistency",
  // That the registry refuses it is unconfirmed.
  severity: "warning",
  source:
    "PRS data element definitions, Enrollment type; that the registry refuses it is unconfirmed",
  appliesTo: ["INTERVENTIONAL", "OBSERVATIONAL"],
  check(record, report) {
    const { count, countType: type } = designOf(record);
    if (type !== "ACTUAL" || overallStatus(record) !== "NOT_YET_RECRUITING") return;
    const number = count === undefined ? "The enrollment" : `The enrollment of ${count}`;
    report({
      at: countTypePath,
      message: `${number} is given as Actual, but the study is Not yet recruiting, so nobody can have been enrolled. Call it Estimated, or bring the status up to date.`,
      related: [{ at: statusPath, message: "The status is Not yet recruiting" }],
      fixes: [
        {
          title: "Set the enrollment to Estimated",
          safe: false,
          changes: [{ kind: "set", path: countTypePath, value: "ESTIMATED" }],
        },
      ],
    });
  },
});
