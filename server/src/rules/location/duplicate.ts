import { endDifferently } from "../../catalogue/fold.ts";
import { isBlank } from "../blank.ts";
import { type Report, rule } from "../rule.ts";
import { letterOf } from "../words.ts";
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
    const listed = new ListedSites(sites);
    for (let i = 0; i < sites.length; i++) {
      const first = listed.firstLike(i);
      if (first >= 0) report(reportOn(sites[i] as Site, i, first));
    }
  },
});

function reportOn(site: Site, index: number, first: number): Report {
  return {
    at: [...locationsPath, index],
    part: "key",
    message: `${siteName(site, index)} is listed before as site ${first + 1}, in the same place. Each site stands in a record once, with all its contacts: remove one of the two.`,
    related: [{ at: [...locationsPath, first], message: "The same site" }],
    fixes: [
      {
        title: "Remove the repeated site",
        safe: false,
        changes: [{ kind: "remove", path: [...locationsPath, index] }],
      },
    ],
  };
}

/**
 * The sites of a record by their numbers: a record may have a thousand, and a `Map` would read every name
 * whole. In pairs a number, and the index of the site and one, at the place of the number or the next
 * that was free; one table for all records, emptied for each.
 */
let table = new Int32Array(128);

class ListedSites {
  readonly #sites: readonly Site[];
  readonly #last: number;

  constructor(sites: readonly Site[]) {
    const places = 2 ** Math.ceil(Math.log2(sites.length * 2));
    if (table.length < places * 2) table = new Int32Array(places * 2);
    else table.fill(0, 0, places * 2);
    this.#sites = sites;
    this.#last = places - 1;
  }

  /** The index of the first site that is the same, else -1; to be asked from the first to the last. */
  firstLike(index: number): number {
    const site = this.#sites[index] as Site;
    const number = numberOf(site);
    let place = (number >>> 12) & this.#last;
    for (let other = listedAt(place); other >= 0; other = listedAt(place)) {
      if (table[place * 2] === number && isSame(this.#sites[other] as Site, site)) return other;
      place = (place + 1) & this.#last;
    }
    table[place * 2] = number;
    table[place * 2 + 1] = index + 1;
    return -1;
  }
}

function listedAt(place: number): number {
  return (table[place * 2 + 1] as number) - 1;
}

/** The same for the same sites, and nearly always another for others: of some letters of their names. */
function numberOf({ facility = "", city = "" }: Site): number {
  const { length } = facility;
  let number = mixed(length, facility.charCodeAt(length >> 2));
  number = mixed(number, facility.charCodeAt(length >> 1));
  number = mixed(number, facility.charCodeAt(length - 1));
  // Spaces around the name of a city do not count.
  return mixed(number, firstLetters(letterOf(city.charCodeAt(0)) > 0 ? city : city.trim()));
}

/** Five bits each. */
function firstLetters(name: string): number {
  let letters = 0;
  for (let i = 0; i < name.length && i < 6; i++) letters |= letterOf(name.charCodeAt(i)) << (5 * i);
  return letters;
}

function mixed(number: number, next: number): number {
  return Math.imul(number + next, 0x9e3779b1);
}

function isSame(one: Site, other: Site): boolean {
  const { facility } = one;
  if (!facility || facility !== other.facility || isBlank(facility) || isBlank(one.city))
    return false;
  if (endDifferently(one.zip ?? "", other.zip ?? "")) return false;
  return isSamePlace(one, other) && !isNameForMany(facility);
}

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
