import type { Path } from "../../study/path.ts";
import type { CheckedRecord } from "../checkedRecord.ts";
import { locationsPath, type Site, sitesOf } from "../location/sites.ts";
import { perRecord } from "../perRecord.ts";

export const centralContactsPath: Path = [
  "protocolSection",
  "contactsLocationsModule",
  "centralContacts",
];

export type Contact = NonNullable<Site["contacts"]>[number];

export interface PlacedContact {
  readonly contact: Contact;
  readonly path: Path;
  /** Undefined for a contact of the study as a whole. */
  readonly site: Site | undefined;
  /** As a message names it: "Central contact 2", "Contact 1 of site 3". */
  readonly name: string;
}

/** Whom one can ask about the study: the central contacts, then those of the sites. */
export const contactsOf = perRecord((record): readonly PlacedContact[] => [
  ...centralContactsOf(record),
  ...siteContactsOf(record),
]);

function centralContactsOf({ protocol }: CheckedRecord): readonly PlacedContact[] {
  const contacts = protocol.contactsLocationsModule?.centralContacts ?? [];
  return contacts.flatMap((contact, i) =>
    isSomebody(contact)
      ? {
          contact,
          path: [...centralContactsPath, i],
          site: undefined,
          name: contacts.length === 1 ? "The central contact" : `Central contact ${i + 1}`,
        }
      : [],
  );
}

function siteContactsOf(record: CheckedRecord): readonly PlacedContact[] {
  const placed: PlacedContact[] = [];
  for (const [i, site] of sitesOf(record).entries())
    for (const [j, contact] of (site.contacts ?? []).entries())
      if (isForQuestions(contact))
        placed.push({
          contact,
          path: [...locationsPath, i, "contacts", j],
          site,
          name: `Contact ${j + 1} of site ${i + 1}`,
        });
  return placed;
}

/** Investigators of a site stand in the same list, by name only. */
export function isForQuestions(contact: Contact): boolean {
  const { role, phone, email } = contact;
  const investigates = role !== undefined && role !== "CONTACT";
  return isSomebody(contact) && (!investigates || Boolean(phone ?? email));
}

/** False for labels, or elements of an upload, that stand there without a value. */
function isSomebody({ name, phone, email }: Contact): boolean {
  return Boolean(name?.trim() || phone?.trim() || email?.trim());
}

/** Statuses of a study or a site in which people can join, now or soon. */
export function isJoinable(status: string | undefined): boolean {
  return status === "RECRUITING" || status === "NOT_YET_RECRUITING" || status === "AVAILABLE";
}
