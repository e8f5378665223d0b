import { fold } from "../../catalogue/fold.ts";
import { legacyStatusOf } from "../../catalogue/oldStatuses.ts";
import { rule } from "../rule.ts";
import { statusName } from "./overallStatus.ts";
import { unknownStatuses } from "./unknownStatuses.ts";

/** The upload format still takes this one for a site. */
const takenForSites = fold("No longer recruiting");

export default rule({
  code: "status/legacy-token",
  title: "Status of an older vocabulary",
  kind: "form",
  severity: "warning",
  source: "Upload schema v2018.05.08 (site status) beside the present vocabulary of API v2",
  check(record, report) {
    for (const { path, text, what, ofSite } of unknownStatuses(record)) {
      const legacy = legacyStatusOf(text);
      if (!legacy || (ofSite && fold(text) === takenForSites)) continue;
      const now = legacy.suggest.map(statusName);
      report({
        at: path,
        message: `"${text}", ${what}, comes from an older vocabulary, which the registry does not take any more. Say which of today's statuses holds: ${now.map((name) => `"${name}"`).join(" or ")}.`,
        fixes: legacy.suggest.map((token) => ({
          title: `Change the status to ${statusName(token)}`,
          safe: false,
          changes: [{ kind: "set", path, value: token }],
        })),
      });
    }
  },
});
