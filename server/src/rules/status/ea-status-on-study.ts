import { termOf, vocabularies } from "../../catalogue/vocabularies.ts";
import { designOf } from "../design/design.ts";
import { rule } from "../rule.ts";
import { wordFor } from "../wordFor.ts";
import { enterStatus, likelyStatuses } from "./enterStatus.ts";
import { hasComputedStatus, overallStatus, statusName, statusPath } from "./overallStatus.ts";

const accessStatuses: ReadonlySet<string> = new Set(
  vocabularies.ExpandedAccessStatus.map(({ token }) => token),
);

/** So many statuses are offered; further ones would be guesses. */
const offered = 4;

export default rule({
  code: "status/ea-status-on-study",
  title: "Status of another study type",
  kind: "consistency",
  severity: "error",
  source: "Upload schema v2018.05.08: one status vocabulary for studies, one for expanded access",
  check(record, report) {
    const status = overallStatus(record);
    const type = designOf(record).studyType;
    if (!status || !type || hasComputedStatus(record)) return;
    const ofAccess = accessStatuses.has(status);
    const access = type === "EXPANDED_ACCESS";
    if (ofAccess === access || !termOf("StudyType", type)) return;
    report({
      at: statusPath,
      message: `The status ${statusName(status)} is one of ${ofAccess ? "expanded access records" : "studies"}, but the study type is ${wordFor("StudyType", type)}. The registry takes ${access ? "one of the four statuses of expanded access" : "a recruitment status"}: choose it, or correct the study type.`,
      related: [
        {
          at: ["protocolSection", "designModule", "studyType"],
          message: `The study type is ${wordFor("StudyType", type)}`,
        },
      ],
      fixes: likelyStatuses(record).slice(0, offered).map(enterStatus),
    });
  },
});
