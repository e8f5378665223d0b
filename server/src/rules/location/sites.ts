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
  /** Set where a site has a list of contacts. */
  readonly hasContacts: boolean;
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
  hasContacts: false,
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
  let hasContacts = false;
  let recruiting = -1;
  let hasOddStatus = false;
  let hasOddCountry = false;
  let lacksState = false;
  let lacksZip = false;
  // Most sites have the status and the country of the site before.
  let lastStatus: string | undefined;
  let lastCountry: string | undefined;
  let isAmerican = false;
  for (let i = 0; i < sites.length; i++) {
    const site = sites[i] as Site;
    const { status, country } = site;
    if (status !== lastStatus) {
      lastStatus = status;
      if (status === "RECRUITING" && recruiting < 0) recruiting = i;
      if (status?.trim() && !termOf("RecruitmentStatus", status.trim())) hasOddStatus = true;
    }
    if (country !== lastCountry) {
      lastCountry = country;
      const known = country ? countryOf(country) : undefined;
      isAmerican = known === "United States";
      if (known === undefined && country?.trim()) hasOddCountry = true;
    }
    if (!hasContacts && site.contacts) hasContacts = true;
    if (!isAmerican) continue;
    if (isBlank(site.state)) lacksState = true;
    if (isBlank(site.zip)) lacksZip = true;
  }
  return { hasContacts, recruiting, hasOddStatus, hasOddCountry, lacksState, lacksZip };
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
