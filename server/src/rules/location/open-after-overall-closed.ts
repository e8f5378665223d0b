import { rule } from "../rule.ts";
import { statusName, statusPath, writtenStatus } from "../status/overallStatus.ts";
import { locationsPath, type Site, siteName, sitesOf } from "./sites.ts";

const closed = new Set(["COMPLETED", "TERMINATED", "WITHDRAWN"]);
const open = new Set([
  "NOT_YET_RECRUITING",
  "RECRUITING",
  "ENROLLING_BY_INVITATION",
  "ACTIVE_NOT_RECRUITING",
]);

export default rule({
  code: "location/open-after-overall-closed",
  title: "Open site of a study that has ended",
  kind: "consistency",
  severity: "warning",
  source: "NCI CTRP validator (June 2017), site status against overall status",
  check(record, report) {
    const overall = writtenStatus(record);
    if (overall === undefined || !closed.has(overall)) return;
    const sites = sitesOf(record);
    for (let i = 0; i < sites.length; i++) {
      const site = sites[i] as Site;
      const { status } = site;
      if (status === undefined || !open.has(status)) continue;
      const path = [...locationsPath, i, "status"];
      report({
        at: path,
        message: `${siteName(site, i)} is ${statusName(status)}, but the study as a whole is ${statusName(overall)}. A site cannot be open when the study has ended: bring the two statuses into line.`,
        related: [{ at: statusPath, message: `The overall status is ${statusName(overall)}` }],
        fixes: [
          {
            title: `Set the status of the site to "${statusName(overall)}"`,
            safe: false,
            changes: [{ kind: "set", path, value: overall }],
          },
        ],
      });
    }
  },
});
