import { isBlank } from "../blank.ts";
import type { CheckedRecord } from "../checkedRecord.ts";
import { fillIn } from "../fillIn.ts";
import { isMissing } from "../missing.ts";
import { rule } from "../rule.ts";
import { writtenStatus } from "../status/overallStatus.ts";
import {
  centralContactsPath,
  contactsOf,
  isJoinable,
  nameOf,
  type PlacedContact,
  pathOf,
} from "./contacts.ts";

const parts = [
  ["name", "name"],
  ["phone", "phone number"],
  ["email", "e-mail"],
] as const;

export default rule({
  code: "contact/incomplete",
  title: "Contact without name, phone or e-mail",
  kind: "missing",
  severity: "warning",
  source: "NCI CTRP validator (June 2017), central contact; Miron et al., Scientific Data 2020",
  check(record, report) {
    for (const placed of neededContacts(record)) {
      const { contact, phone, email } = placed;
      if (!isBlank(phone) && !isBlank(email) && !isBlank(contact.name)) continue;
      const path = pathOf(placed);
      const lacking = parts.filter(
        ([part]) => !contact[part]?.trim() && isMissing(record, [...path, part]),
      );
      if (lacking.length === 0) continue;
      const words = lacking.map(([, word]) => word).join(" and ");
      report({
        at: path,
        part: "key",
        ...(isReachable(placed) && { severity: "information" as const }),
        message: `${nameOf(placed, record)} has no ${words.replace(" and ", " and no ")}. The registry asks for name, phone and e-mail, so that patients can reach somebody in the way that suits them: add the ${words}.`,
        fixes: [
          {
            title: `Insert the ${words}`,
            safe: false,
            changes: lacking.map(([part, word]) => ({
              kind: "set",
              path: [...path, part],
              value: fillIn(word),
            })),
          },
        ],
      });
    }
  },
});

/** One way leads to a site, and to the central contact's substitute; who is asked first needs both. */
function isReachable({ index, site, phone, email }: PlacedContact): boolean {
  return (site !== undefined || index > 0) && (!isBlank(phone) || !isBlank(email));
}

/** Those at the sites bear the whole burden only where there is no central contact. */
function neededContacts(record: CheckedRecord): readonly PlacedContact[] {
  const overall = writtenStatus(record);
  if (overall !== undefined && !isJoinable(overall)) return [];
  const contacts = contactsOf(record);
  const central = contacts.filter(({ site }) => site === undefined);
  if (central.length > 0 || record.presence(centralContactsPath) === "unread") return central;
  return contacts.filter(({ site }) => site?.status === undefined || isJoinable(site.status));
}
