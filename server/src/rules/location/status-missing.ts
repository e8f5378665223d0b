import { capitalised } from "../capitalised.ts";
import { elementMissing, enter } from "../families/elementMissing.ts";
import { overallStatus, statusName } from "../status/overallStatus.ts";

export default elementMissing({
  code: "location/status-missing",
  title: "Site of a recruiting study without a status",
  elements: { "site-status": "site status" },
  when: (record) => overallStatus(record) === "RECRUITING",
  message: ({ item }) =>
    `${capitalised(item)} has no status, though the study is recruiting. Patients need to know which sites take them, and the registry requires the status of each: choose one.`,
  source:
    "42 CFR 11.10, Individual Site Status (in force 2017-01-18); 81 of 95 notices of non-compliance that a review of 2022 read name it",
  fixes: ({ at }) =>
    siteStatuses.map((token) => enter(`Set the site status to ${statusName(token)}`, at, token)),
});

/** The likeliest first. */
const siteStatuses = [
  "RECRUITING",
  "NOT_YET_RECRUITING",
  "ENROLLING_BY_INVITATION",
  "ACTIVE_NOT_RECRUITING",
  "COMPLETED",
  "SUSPENDED",
  "TERMINATED",
  "WITHDRAWN",
];
