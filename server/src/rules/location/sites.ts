import { countryOf } from "../../catalogue/countries.ts";
import type { Path } from "../../study/path.ts";
import type { CheckedRecord } from "../checkedRecord.ts";
import { shortened } from "../shortened.ts";

export const locationsPath: Path = ["protocolSection", "contactsLocationsModule", "locations"];

export type Site = ReturnType<typeof sitesOf>[number];

export function sitesOf({ protocol }: CheckedRecord) {
  return protocol.contactsLocationsModule?.locations ?? [];
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
