import { isFillIn } from "../fillIn.ts";
import { type Fix, rule } from "../rule.ts";
import { statusName, statusPath, writtenStatus } from "../status/overallStatus.ts";
import { locationsPath, type Site, siteName, sitesOf, surveyOf } from "./sites.ts";

/** Overall statuses of a study that goes on, beside Recruiting. */
const otherOpen = new Set([
  "NOT_YET_RECRUITING",
  "ENROLLING_BY_INVITATION",
  "ACTIVE_NOT_RECRUITING",
  "SUSPENDED",
]);

export default rule({
  code: "location/recruiting-vs-overall",
  title: "Overall status does not follow from the sites",
  kind: "consistency",
  severity: "error",
  source:
    "PRS data element definitions, Overall Recruitment Status: Recruiting if one site recruits; NCI CTRP validator (June 2017)",
  check(record, report) {
    const overall = writtenStatus(record);
    if (overall === undefined) return;
    const sites = sitesOf(record);
    const { recruiting } = surveyOf(record);
    if (overall === "RECRUITING" && recruiting < 0 && sites.length > 0) {
      // Sites without a status are another finding, and one of them may recruit.
      if (!sites.every(({ status }) => status?.trim() && !isFillIn(status))) return;
      report({
        at: statusPath,
        message:
          "The overall status is Recruiting, and no site recruits. A study is recruiting when at least one of its sites is, so one of the two is out of date: correct the status of a site, or the overall status.",
        related: sites.slice(0, 3).map(({ status = "" }, i) => ({
          at: [...locationsPath, i, "status"],
          message: `This site is ${statusName(status)}`,
        })),
        fixes: setSites(sites),
      });
    }
    const site = sites[recruiting];
    if (site === undefined || !otherOpen.has(overall)) return;
    report({
      at: statusPath,
      message: `The overall status is ${statusName(overall)}, but ${siteName(site, recruiting).replace(/^S/, "s")} recruits. As soon as one site recruits, the study as a whole is Recruiting: correct the overall status, or the status of the site.`,
      related: [{ at: [...locationsPath, recruiting, "status"], message: "This site recruits" }],
      fixes: [
        {
          title: 'Set the overall status to "Recruiting"',
          safe: false,
          changes: [{ kind: "set", path: statusPath, value: "RECRUITING" }],
        },
        ...(overall === "SUSPENDED" ? [] : follow(sites, overall)),
      ],
    });
  },
});

/** With a single site it is clear which one is meant. */
function setSites(sites: readonly Site[]): readonly Fix[] {
  if (sites.length !== 1) return [];
  return [
    {
      title: 'Set the status of the site to "Recruiting"',
      safe: false,
      changes: [{ kind: "set", path: [...locationsPath, 0, "status"], value: "RECRUITING" }],
    },
  ];
}

function follow(sites: readonly Site[], overall: string): readonly Fix[] {
  const recruiting = sites.flatMap(({ status }, i) => (status === "RECRUITING" ? [i] : []));
  return [
    {
      title: `Set the recruiting ${recruiting.length === 1 ? "site" : "sites"} to "${statusName(overall)}"`,
      safe: false,
      changes: recruiting.map((i) => ({
        kind: "set",
        path: [...locationsPath, i, "status"],
        value: overall,
      })),
    },
  ];
}
