import { fillIn } from "../fillIn.ts";
import { isMissing } from "../missing.ts";
import { rule } from "../rule.ts";
import {
  isInUnitedStates,
  locationsPath,
  type Site,
  siteName,
  sitesOf,
  surveyOf,
} from "./sites.ts";

export default rule({
  code: "location/us-zip-missing",
  title: "Site in the United States without a ZIP code",
  kind: "missing",
  severity: ({ startedSinceFinalRule }) => (startedSinceFinalRule ? "warning" : "hint"),
  source: "PRS data element definitions, Facility ZIP Code: its level is unconfirmed",
  check(record, report) {
    if (!surveyOf(record).lacksZip) return;
    const sites = sitesOf(record);
    const without = [...sites.keys()].filter(
      (i) => lacksZip(sites[i]) && isMissing(record, [...locationsPath, i, "zip"]),
    );
    // Where all lack it, one word about it is enough.
    const all = without.length > 3 && without.length === sites.filter(isInUnitedStates).length;
    for (const i of all ? without.slice(0, 1) : without) {
      const who = all
        ? `None of the ${without.length} sites in the United States has a ZIP code`
        : `${siteName(sites[i], i)} is in the United States and has no ZIP code`;
      const path = [...locationsPath, i, "zip"];
      report({
        at: path,
        message: `${who}. People find the sites near them by it: enter the ZIP code.`,
        fixes: [
          {
            title: "Insert the ZIP code",
            safe: false,
            changes: [{ kind: "set", path, value: fillIn("ZIP code") }],
          },
        ],
      });
    }
  },
});

function lacksZip(site: Site | undefined): boolean {
  return site !== undefined && !site.zip?.trim() && isInUnitedStates(site);
}
