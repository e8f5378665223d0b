import { isBlank } from "../blank.ts";
import { rule } from "../rule.ts";
import { locationsPath, type Site, siteName, sitesOf } from "./sites.ts";

export default rule({
  code: "location/duplicate",
  title: "Site listed twice",
  kind: "consistency",
  severity: "warning",
  source: "NCI CTRP validator (June 2017), the same facility more than once",
  garbledInCopies: true,
  check(record, report) {
    const sites = sitesOf(record);
    if (sites.length < 2) return;
    const byFacility = new Map<string, number[]>();
    for (let i = 0; i < sites.length; i++) {
      const site = sites[i] as Site;
      const { facility, city } = site;
      if (!facility || isBlank(facility) || isBlank(city)) continue;
      const others = byFacility.get(facility);
      if (others === undefined) {
        byFacility.set(facility, [i]);
        continue;
      }
      if (isNameForMany(facility)) continue;
      const first = others.find((other) => isSamePlace(sites[other] as Site, site));
      if (first === undefined) {
        others.push(i);
        continue;
      }
      report({
        at: [...locationsPath, i],
        part: "key",
        message: `${siteName(site, i)} is listed before as site ${first + 1}, in the same place. Each site stands in a record once, with all its contacts: remove one of the two.`,
        related: [{ at: [...locationsPath, first], message: "The same site" }],
        fixes: [
          {
            title: "Remove the repeated site",
            safe: false,
            changes: [{ kind: "remove", path: [...locationsPath, i] }],
          },
        ],
      });
    }
  },
});

/** Companies that keep their sites to themselves give many one name: "Research Site". */
function isNameForMany(facility: string): boolean {
  return /\bsites?\b|\binvestigat|^local institution|^\[|\bnumber\b|#/i.test(facility);
}

function isSamePlace(one: Site, other: Site): boolean {
  return placeParts.every((part) => folded(one[part]) === folded(other[part]));
}

const placeParts = ["city", "zip", "state", "country"] as const;

/** Letter case and spaces around a text do not count. */
function folded(text: string | undefined): string {
  return text?.trim().toLowerCase() ?? "";
}
