import type { Path } from "../../study/path.ts";
import { isBlank } from "../blank.ts";
import type { CheckedRecord } from "../checkedRecord.ts";
import { locationsPath, type Site, sitesOf, surveyOf } from "../location/sites.ts";
import { perRecord } from "../perRecord.ts";

export const centralContactsPath: Path = [
  "protocolSection",
  "contactsLocationsModule",
  "centralContacts",
];

export type Contact = NonNullable<Site["contacts"]>[number];

export interface PlacedContact {
  readonly contact: Contact;
  /** Among the contacts of the study, or of its site. */
  readonly index: number;
  /** Undefined for a contact of the study as a whole, with the index -1. */
  readonly site: Site | undefined;
  readonly siteIndex: number;
}

/** Whom one can ask about the study: the central contacts, then those of the sites. */
export const contactsOf = perRecord((record) => {
  const placed: PlacedContact[] = [];
  record.protocol.contactsLocationsModule?.centralContacts?.forEach((contact, index) => {
    if (isSomebody(contact)) placed.push({ contact, index, site: undefined, siteIndex: -1 });
  });
  if (!surveyOf(record).hasContacts) return placed;
  const sites = sitesOf(record);
  for (let siteIndex = 0; siteIndex < sites.length; siteIndex++) {
    const site = sites[siteIndex] as Site;
    site.contacts?.forEach((contact, index) => {
      if (isForQuestions(contact)) placed.push({ contact, index, site, siteIndex });
    });
  }
  return placed;
});

export function pathOf({ index, site, siteIndex }: PlacedContact): Path {
  return site ? [...locationsPath, siteIndex, "contacts", index] : [...centralContactsPath, index];
}

/** As a message names it: "Central contact 2", "Contact 1 of site 3". */
export function nameOf({ index, site, siteIndex }: PlacedContact, record: CheckedRecord): string {
  if (site) return `Contact ${index + 1} of site ${siteIndex + 1}`;
  const isOnly = record.protocol.contactsLocationsModule?.centralContacts?.length === 1;
  return isOnly ? "The central contact" : `Central contact ${index + 1}`;
}

/** Investigators of a site stand in the same list, by name only. */
export function isForQuestions({ role, name, phone, email }: Contact): boolean {
  const investigates = role !== undefined && role !== "CONTACT";
  if (investigates && !(phone ?? email)) return false;
  return !isBlank(name) || !isBlank(phone) || !isBlank(email);
}

/** False for labels, or elements of an upload, that stand there without a value. */
function isSomebody({ name, phone, email }: Contact): boolean {
  return !isBlank(name) || !isBlank(phone) || !isBlank(email);
}

/** Statuses of a study or a site in which people can join, now or soon. */
export function isJoinable(status: string | undefined): boolean {
  return status === "RECRUITING" || status === "NOT_YET_RECRUITING" || status === "AVAILABLE";
}
