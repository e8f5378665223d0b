import { suggestedTerms } from "../../catalogue/nearestTerm.ts";
import { legacyStatusOf } from "../../catalogue/oldStatuses.ts";
import type { CheckedRecord } from "../checkedRecord.ts";
import { isFillIn } from "../fillIn.ts";
import { rule } from "../rule.ts";
import { likelyStatuses } from "./enterStatus.ts";
import { statusName } from "./overallStatus.ts";
import { type UnknownStatus, unknownStatuses } from "./unknownStatuses.ts";

export default rule({
  code: "status/invalid-token",
  title: "Status in no vocabulary",
  kind: "form",
  severity: "error",
  source: "ClinicalTrials.gov API v2, Status and RecruitmentStatus; upload schema v2018.05.08",
  check(record, report) {
    for (const stated of unknownStatuses(record)) {
      const { path, text, what } = stated;
      if (legacyStatusOf(text) || isFillIn(text)) continue;
      const near = suggestions(record, stated);
      const choices = near.map((token) => `"${statusName(token)}"`).join(" or ");
      report({
        at: path,
        message: `"${text}", ${what}, is none that the registry knows, so that it would refuse the record. ${choices === "" ? "Choose one of its statuses." : `It may be ${choices}.`}`,
        fixes: (near.length > 0 ? near : likelyStatuses(record)).map((token) => ({
          title: `Change the status to ${statusName(token)}`,
          safe: false,
          changes: [{ kind: "set", path, value: token }],
        })),
      });
    }
  },
});

/** What the word may mean, without what nobody may enter. */
function suggestions(
  record: CheckedRecord,
  { text, vocabulary }: UnknownStatus,
): readonly string[] {
  const enterable = likelyStatuses(record);
  return suggestedTerms(vocabulary, text)
    .map((term) => term.token)
    .filter((token) => enterable.includes(token));
}
