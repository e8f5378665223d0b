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
    const repeated = repeatedIn(sites);
    if (repeated.size === 0) return;
    // By facility first: the other parts are looked at only where that one repeats.
    const byFacility = new Map<string, number>();
    const byPlace = new Map<string, number>();
    for (let i = 0; i < sites.length; i++) {
      const site = sites[i] as Site;
      const { facility, city } = site;
      if (!facility || !repeated.has(imprint(facility))) continue;
      if (isBlank(facility) || isBlank(city)) continue;
      const other = byFacility.get(facility);
      if (other === undefined) {
        byFacility.set(facility, i);
        continue;
      }
      if (isNameForMany(facility)) continue;
      if (other !== isPlaced) {
        const otherPlace = placeOf(sites[other]);
        if (!byPlace.has(otherPlace)) byPlace.set(otherPlace, other);
        byFacility.set(facility, isPlaced);
      }
      const place = placeOf(site);
      const first = byPlace.get(place);
      if (first === undefined) {
        byPlace.set(place, i);
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

/** Stands for the index of a site whose place is known. */
const isPlaced = -1;

/** A bit for each imprint by its last places; one table for all records, emptied for each. */
const seen = new Int32Array(1 << 9);

/**
 * The imprints of all facilities that stand more than once, and of a few others: numbers are sooner
 * compared than names, of which a record may have hundreds. Names for many sites are no repetition.
 */
function repeatedIn(sites: readonly Site[]): ReadonlySet<number> {
  const repeated = new Set<number>();
  let forMany: string | undefined;
  seen.fill(0);
  for (let i = 0; i < sites.length; i++) {
    const facility = sites[i]?.facility;
    if (!facility) continue;
    const number = imprint(facility);
    const place = (number >>> 5) & (seen.length - 1);
    const bits = seen[place] as number;
    const bit = 1 << number;
    if ((bits & bit) === 0) seen[place] = bits | bit;
    else if (facility === forMany || repeated.has(number)) continue;
    else if (isNameForMany(facility)) forMany = facility;
    else repeated.add(number);
  }
  return repeated;
}

/** A number of a few characters of a text, the same for the same text and seldom for others. */
function imprint(text: string): number {
  const { length } = text;
  let number = length;
  number = Math.imul(number, 31) + text.charCodeAt(0);
  number = Math.imul(number, 31) + text.charCodeAt(length >> 2);
  number = Math.imul(number, 31) + text.charCodeAt(length >> 1);
  number = Math.imul(number, 31) + text.charCodeAt(length - 1);
  return number & 0x3fffffff;
}

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
