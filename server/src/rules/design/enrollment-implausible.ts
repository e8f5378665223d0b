import { groupedDigits } from "../../study/groupedDigits.ts";
import { rule } from "../rule.ts";
import { openStatuses, overallStatus } from "../status/overallStatus.ts";
import { designOf } from "./design.ts";
import { countPath } from "./designPaths.ts";

/** More participants than nearly any study has. */
const many = 1_000_000;

export default rule({
  code: "design/enrollment-implausible",
  title: "Enrollment that is hardly meant",
  kind: "consistency",
  severity: "warning",
  source: "AACT data guide (enrollments of millions); registry definition of Enrollment",
  appliesTo: ["INTERVENTIONAL", "OBSERVATIONAL"],
  check(record, report) {
    const { count, countType: type } = designOf(record);
    if (count === undefined) return;
    const status = overallStatus(record);
    if (count === 0 && type !== "ACTUAL" && status && openStatuses.includes(status))
      report({
        at: countPath,
        message:
          "The enrollment is 0, but the study still plans to enrol. Enter the number of participants that it aims at; if it was given up before anybody enrolled, it is Withdrawn.",
      });
    else if (count > many)
      report({
        at: countPath,
        severity: "information",
        message: `The enrollment is ${groupedDigits(count)}, more than nearly any study has. Check it for a slip of the keys; samples and visits are not counted, only participants.`,
      });
  },
});
