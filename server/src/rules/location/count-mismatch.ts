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
    const listed = record.protocol.contactsLocationsModule?.locations ?? [];
    if (stated === listed.length || (record.copy && stated === distinct(listed))) return;
    const missing = stated > listed.length;
    report({
      at: ["locationCount"],
      message: `The heading says ${sites(stated)}, and ${listed.length} ${listed.length === 1 ? "is" : "are"} listed. ${missing ? "A site may have got lost: add it" : "A site may stand here that does not belong to the study: remove it"}, or correct the number.`,
      fixes: [
        {
          title: `Correct the number to ${listed.length}`,
          safe: false,
          changes: [{ kind: "set", path: ["locationCount"], value: listed.length }],
        },
      ],
    });
  },
});

/** Some pages of a listing site give their sites twice. */
function distinct(listed: readonly object[]): number {
  return new Set(listed.map((site) => JSON.stringify(site))).size;
}

function sites(count: number): string {
  return `${count} ${count === 1 ? "site" : "sites"}`;
}
