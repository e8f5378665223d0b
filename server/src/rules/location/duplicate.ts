import { beginDifferently, endDifferently } from "../../catalogue/fold.ts";
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
    for (const i of repeatedIn(sites)) {
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

/** A bit for each imprint that there is, and for each that there is again; for one record at a time. */
const seen = new Int32Array(1 << 9);
const seenAgain = new Int32Array(seen.length);

/**
 * The sites whose facility stands more than once, and a few others: imprints are sooner compared than
 * names, of which a record may have hundreds. Names for many sites are no repetition.
 */
function repeatedIn(sites: readonly Site[]): readonly number[] {
  const imprints: number[] = [];
  let repeats = false;
  let forMany: string | undefined;
  seen.fill(0);
  seenAgain.fill(0);
  for (let i = 0; i < sites.length; i++) {
    const facility = sites[i]?.facility ?? "";
    const number = imprint(facility);
    imprints.push(number);
    if (!has(seen, number)) add(seen, number);
    else if (facility === forMany || has(seenAgain, number)) continue;
    else if (isNameForMany(facility)) forMany = facility;
    else {
      add(seenAgain, number);
      repeats = true;
    }
  }
  const found: number[] = [];
  if (!repeats) return found;
  for (let i = 0; i < imprints.length; i++)
    if (has(seenAgain, imprints[i] as number)) found.push(i);
  return found;
}

function has(bits: Int32Array, number: number): boolean {
  return ((bits[number >>> 5] as number) & (1 << number)) !== 0;
}

function add(bits: Int32Array, number: number): void {
  bits[number >>> 5] = (bits[number >>> 5] as number) | (1 << number);
}

/** A number of a few characters of a text, the same for the same text and seldom for others. */
function imprint(text: string): number {
  const { length } = text;
  if (length === 0) return 0;
  let number = length;
  number = Math.imul(number, 31) + text.charCodeAt(0);
  number = Math.imul(number, 31) + text.charCodeAt(length >> 2);
  number = Math.imul(number, 31) + text.charCodeAt(length >> 1);
  number = Math.imul(number, 31) + text.charCodeAt(length - 1);
  return (number ^ (number >>> 14)) & (seen.length * 32 - 1);
}

/** Companies that keep their sites to themselves give many one name: "Research Site". */
function isNameForMany(facility: string): boolean {
  return /\bsites?\b|\binvestigat|^local institution|^\[|\bnumber\b|#/i.test(facility);
}

function isSamePlace(one: Site, other: Site): boolean {
  return (
    isSame(one.city, other.city) &&
    isSame(one.zip, other.zip) &&
    isSame(one.state, other.state) &&
    isSame(one.country, other.country)
  );
}

/** Letter case and spaces around a text do not count. */
function isSame(one: string | undefined, other: string | undefined): boolean {
  if (one === other) return true;
  const [text, another] = [one ?? "", other ?? ""];
  if (beginDifferently(text, another) || endDifferently(text, another)) return false;
  return text.trim().toLowerCase() === another.trim().toLowerCase();
}
