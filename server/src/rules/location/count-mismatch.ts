import { rule } from "../rule.ts";

const locations = ["protocolSection", "contactsLocationsModule", "locations"];

export default rule({
  code: "location/count-mismatch",
  title: "Number of sites differs from the list",
  kind: "consistency",
  severity: "warning",
  source: "Proposed: the heading states another number of sites than are listed",
  check(record, report) {
    const stated = record.study.locationCount;
    if (stated === undefined || record.presence(locations) === "unread") return;
    const listed = record.protocol.contactsLocationsModule?.locations?.length ?? 0;
    if (stated === listed) return;
    const missing = stated > listed;
    report({
      at: ["locationCount"],
      message: `The heading says ${sites(stated)}, and ${listed} ${listed === 1 ? "is" : "are"} listed. ${missing ? "A site may have got lost: add it" : "A site may stand here that does not belong to the study: remove it"}, or correct the number.`,
      fixes: [
        {
          title: `Correct the number to ${listed}`,
          safe: false,
          changes: [{ kind: "set", path: ["locationCount"], value: listed }],
        },
      ],
    });
  },
});

function sites(count: number): string {
  return `${count} ${count === 1 ? "site" : "sites"}`;
}
