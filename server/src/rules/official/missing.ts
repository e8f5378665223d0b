import { fillIn } from "../fillIn.ts";
import { isMissing } from "../missing.ts";
import { rule } from "../rule.ts";

const officials = ["protocolSection", "contactsLocationsModule", "overallOfficials"];

export default rule({
  code: "official/missing",
  title: "Study official missing",
  kind: "missing",
  severity: "hint",
  source:
    "Overall Study Officials (PRS upload schema 2018.05.08; required level unconfirmed); WHO item 8",
  appliesTo: ["INTERVENTIONAL", "OBSERVATIONAL"],
  check(record, report) {
    const { contactsLocationsModule, sponsorCollaboratorsModule } = record.protocol;
    if (contactsLocationsModule?.overallOfficials?.length) return;
    // An investigator who answers for the record is named there already.
    if (sponsorCollaboratorsModule?.responsibleParty?.investigatorFullName) return;
    if (!isMissing(record, officials)) return;
    report({
      at: officials,
      message:
        "The record names nobody who answers for the science of the study: give the principal investigator, study chair or study director by name, with role and affiliation.",
      fixes: [
        {
          title: "Insert a study official",
          safe: false,
          changes: [
            {
              kind: "insert",
              path: [...officials, 0],
              value: {
                name: fillIn("name of the investigator"),
                role: "PRINCIPAL_INVESTIGATOR",
                affiliation: fillIn("affiliation of the investigator"),
              },
            },
          ],
        },
      ],
    });
  },
});
