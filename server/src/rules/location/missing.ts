import { bySince } from "../families/bySince.ts";
import { fillIn } from "../fillIn.ts";
import { isMissing } from "../missing.ts";
import { rule } from "../rule.ts";
import { overallStatus, statusName } from "../status/overallStatus.ts";

const locations = ["protocolSection", "contactsLocationsModule", "locations"];

/** Statuses of a study that has sites. A withdrawn study may never have had one. */
const underWay = new Set([
  "RECRUITING",
  "ENROLLING_BY_INVITATION",
  "ACTIVE_NOT_RECRUITING",
  "SUSPENDED",
  "COMPLETED",
  "TERMINATED",
]);

export default rule({
  code: "location/missing",
  title: "Sites missing",
  kind: "missing",
  severity: bySince("warning", "information"),
  source: "42 CFR 11.28, Facility Information (in force 2017-01-18); WHO item 11",
  appliesTo: ["INTERVENTIONAL", "OBSERVATIONAL"],
  check(record, report) {
    if (record.protocol.contactsLocationsModule?.locations?.length) return;
    const status = overallStatus(record);
    if (!status || !underWay.has(status) || !isMissing(record, locations)) return;
    report({
      at: locations,
      message: `The study is ${statusName(status)}, but the record lists no site. The registry requires each, and patients look for the nearest: give facility, city and country of every place where the study is done.`,
      fixes: [
        {
          title: "Insert a site",
          safe: false,
          changes: [
            {
              kind: "insert",
              path: [...locations, 0],
              value: {
                facility: fillIn("facility"),
                city: fillIn("city"),
                country: fillIn("country"),
              },
            },
          ],
        },
      ],
    });
  },
});
