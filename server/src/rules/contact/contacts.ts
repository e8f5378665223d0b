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
  readonly phone: string | undefined;
  readonly email: string | undefined;
  /** Among the contacts of the study, or of its site. */
  readonly index: number;
  /** Undefined for a contact of the study as a whole, with the index -1. */
  readonly site: Site | undefined;
  readonly siteIndex: number;
}

/** Whom one can ask about the study: the central contacts, then those of the sites. */
export const contactsOf = perRecord((record): readonly PlacedContact[] => {
  const placed: PlacedContact[] = [];
  const central = record.protocol.contactsLocationsModule?.centralContacts ?? none;
  for (let index = 0; index < central.length; index++) {
    const contact = central[index] as Contact;
    const { name, phone, email } = contact;
    if (isSomebody(name, phone, email))
      placed.push({ contact, phone, email, index, site: undefined, siteIndex: -1 });
  }
  if (!surveyOf(record).hasContacts) return placed;
  const sites = sitesOf(record);
  for (let siteIndex = 0; siteIndex < sites.length; siteIndex++) {
    const site = sites[siteIndex] as Site;
    const contacts = site.contacts ?? none;
    for (let index = 0; index < contacts.length; index++) {
      const contact = contacts[index] as Contact;
      const { role, name, phone, email } = contact;
      if (investigates(role) && !(phone ?? email)) continue;
      if (isSomebody(name, phone, email))
        placed.push({ contact, phone, email, index, site, siteIndex });
    }
  }
  return placed;
});

const none: readonly Contact[] = [];

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
  return isSomebody(name, phone, email) && (!investigates(role) || Boolean(phone ?? email));
}

function investigates(role: string | undefined): boolean {
  return role !== undefined && role !== "CONTACT";
}

/** False for labels, or elements of an upload, that stand there without a value. */
function isSomebody(
  name: string | undefined,
  phone: string | undefined,
  email: string | undefined,
): boolean {
  return !isBlank(name) || !isBlank(phone) || !isBlank(email);
}

/** Statuses of a study or a site in which people can join, now or soon. */
export function isJoinable(status: string | undefined): boolean {
  return status === "RECRUITING" || status === "NOT_YET_RECRUITING" || status === "AVAILABLE";
}
