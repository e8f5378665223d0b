import { countryOf } from "../../catalogue/countries.ts";
import { termOf } from "../../catalogue/vocabularies.ts";
import type { Path } from "../../study/path.ts";
import { isBlank } from "../blank.ts";
import type { CheckedRecord } from "../checkedRecord.ts";
import { perRecord } from "../perRecord.ts";
import { shortened } from "../shortened.ts";

export const locationsPath: Path = ["protocolSection", "contactsLocationsModule", "locations"];

export type Site = ReturnType<typeof sitesOf>[number];

export function sitesOf({ protocol }: CheckedRecord) {
  return protocol.contactsLocationsModule?.locations ?? [];
}

/** What one pass over the sites tells: most rules about them need none of their own. */
interface Survey {
  /** The index of the first that recruits, or -1. */
  readonly recruiting: number;
  /** Set where a site has a status that is no term of today. */
  readonly hasOddStatus: boolean;
  /** Set where a site has a country that the registry does not know. */
  readonly hasOddCountry: boolean;
  /** Set where a site in the United States has no state. */
  readonly lacksState: boolean;
  /** The same for the ZIP code. */
  readonly lacksZip: boolean;
}

const noSites: Survey = {
  recruiting: -1,
  hasOddStatus: false,
  hasOddCountry: false,
  lacksState: false,
  lacksZip: false,
};

export const surveyOf = perRecord((record): Survey => {
  const sites = sitesOf(record);
  return sites.length === 0 ? noSites : survey(sites);
});

function survey(sites: readonly Site[]): Survey {
  let [recruiting, hasOddStatus, hasOddCountry, lacksState, lacksZip] = [
    -1,
    false,
    false,
    false,
    false,
  ];
  // Most sites have the country and the status of the site before.
  let lastStatus: string | undefined;
  let lastCountry: string | undefined;
  let isAmerican = false;
  for (let i = 0; i < sites.length; i++) {
    const { status, country, state, zip } = sites[i] as Site;
    if (status !== lastStatus) {
      lastStatus = status;
      if (status === "RECRUITING" && recruiting < 0) recruiting = i;
      if (status?.trim() && !termOf("RecruitmentStatus", status.trim())) hasOddStatus = true;
    }
    if (country !== lastCountry) {
      lastCountry = country;
      const known = country === undefined ? undefined : countryOf(country);
      isAmerican = known === "United States";
      if (known === undefined && country?.trim()) hasOddCountry = true;
    }
    if (!isAmerican) continue;
    if (isBlank(state)) lacksState = true;
    if (isBlank(zip)) lacksZip = true;
  }
  return { recruiting, hasOddStatus, hasOddCountry, lacksState, lacksZip };
}

/** A site as a message names it: by its facility, else by its city. */
export function siteName(site: Site | undefined, index: number): string {
  const name = site?.facility?.trim() || site?.city?.trim();
  return name ? `Site ${index + 1} (${shortened(name)})` : `Site ${index + 1}`;
}

export function isInUnitedStates({ country }: Site): boolean {
  // The first letter settles it for most sites, of which a record may have a thousand.
  return (
    country !== undefined &&
    /^\s*(?:the\s+)?u/i.test(country) &&
    countryOf(country) === "United States"
  );
}
