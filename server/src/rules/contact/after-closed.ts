import { rule } from "../rule.ts";
import {
  finishedStatuses,
  statusName,
  statusPath,
  writtenStatus,
} from "../status/overallStatus.ts";
import { centralContactsPath, contactsOf, pathOf } from "./contacts.ts";

export default rule({
  code: "contact/after-closed",
  title: "Contacts of a study that has ended",
  kind: "freshness",
  severity: "hint",
  source: "Proposed; the registry is said to hide contacts when a study has ended (unconfirmed)",
  check(record, report) {
    const overall = writtenStatus(record);
    if (overall === undefined || !finishedStatuses.includes(overall)) return;
    const [contact] = contactsOf(record);
    if (contact === undefined) return;
    report({
      at: contact.site ? pathOf(contact) : centralContactsPath,
      part: "key",
      message: `The study is ${statusName(overall)}, and the record still names whom to contact about joining. The public page does not show contacts of a study that has ended; check that these people may still be named.`,
      related: [{ at: statusPath, message: `The overall status is ${statusName(overall)}` }],
    });
  },
});
