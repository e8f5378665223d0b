import { designOf } from "../design/design.ts";
import { isMissing } from "../missing.ts";
import { rule } from "../rule.ts";
import { enterStatus, likelyStatuses } from "./enterStatus.ts";
import { statusPath, writtenStatus } from "./overallStatus.ts";

export default rule({
  code: "status/missing",
  title: "Overall status missing",
  kind: "missing",
  severity: "error",
  source:
    "PRS data element definitions (2020-10-01), Overall Recruitment Status: required; WHO item 18",
  check(record, report) {
    if (writtenStatus(record) || !isMissing(record, statusPath)) return;
    const expandedAccess = designOf(record).studyType === "EXPANDED_ACCESS";
    report({
      at: statusPath,
      message: expandedAccess
        ? "The record does not say whether the product can be had through expanded access, which the registry requires and patients look for first. Choose one of the four statuses."
        : "The record has no overall recruitment status, which the registry requires and patients look for first. Choose one of the eight statuses.",
      fixes: likelyStatuses(record).map(enterStatus),
    });
  },
});
