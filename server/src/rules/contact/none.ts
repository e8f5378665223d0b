import { fillIn } from "../fillIn.ts";
import { locationsPath, siteName, sitesOf } from "../location/sites.ts";
import { rule } from "../rule.ts";
import { writtenStatus } from "../status/overallStatus.ts";
import { centralContactsPath, contactsOf, isForQuestions, isJoinable } from "./contacts.ts";

export default rule({
  code: "contact/none",
  title: "Nobody to contact",
  kind: "missing",
  severity: ({ protocol }) =>
    protocol.statusModule?.overallStatus === "NOT_YET_RECRUITING" ? "warning" : "error",
  source:
    "NCI CTRP validator (June 2017): a central contact, or a contact at each open site; WHO item 7",
  check(record, report) {
    const overall = writtenStatus(record);
    if (!isJoinable(overall) || contactsOf(record).some(({ site }) => site === undefined)) return;
    if ([centralContactsPath, locationsPath].some((path) => record.presence(path) === "unread"))
      return;
    const open = [...sitesOf(record).entries()].filter(
      ([, { status }]) => status === undefined || isJoinable(status),
    );
    const without = open.find(([, { contacts }]) => !contacts?.some(isForQuestions));
    if (open.length > 0 && without === undefined) return;
    const some = open.some(([, { contacts }]) => contacts?.some(isForQuestions));
    const who =
      some && without
        ? `has no central contact, and ${siteName(without[1], without[0]).replace(/^S/, "s")} has no contact of its own`
        : "has no contact, neither for the study as a whole nor at its sites";
    report({
      at: centralContactsPath,
      message: `People can join this study ${overall === "NOT_YET_RECRUITING" ? "soon" : "now"}, and the record ${who}. Patients would not know whom to ask: enter a central contact, or a contact at each open site.`,
      fixes: [
        {
          title: "Insert a central contact",
          safe: false,
          changes: [
            {
              kind: "insert",
              path: [...centralContactsPath, 0],
              value: {
                name: fillIn("name or office"),
                phone: fillIn("phone"),
                email: fillIn("e-mail"),
              },
            },
          ],
        },
      ],
    });
  },
});
