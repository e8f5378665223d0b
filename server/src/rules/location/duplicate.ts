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
    // By facility first: the other parts are looked at only where that one repeats.
    const byFacility = new Map<string, number>();
    const byPlace = new Map<string, number>();
    for (let i = 0; i < sites.length; i++) {
      const site = sites[i] as Site;
      const { facility, city } = site;
      if (!facility?.trim() || !city?.trim()) continue;
      const other = byFacility.get(facility);
      if (other === undefined) {
        byFacility.set(facility, i);
        continue;
      }
      if (isNameForMany(facility)) continue;
      const otherPlace = placeOf(sites[other]);
      if (!byPlace.has(otherPlace)) byPlace.set(otherPlace, other);
      const first = byPlace.get(placeOf(site));
      if (first === undefined) {
        byPlace.set(placeOf(site), i);
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

function placeOf(site: Site | undefined): string {
  return [site?.facility, site?.city, site?.state, site?.zip, site?.country]
    .map((part) => part?.trim() ?? "")
    .join("\n")
    .toLowerCase();
}
