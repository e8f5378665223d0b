import type { CheckedRecord } from "../checkedRecord.ts";
import { fillIn } from "../fillIn.ts";
import { isMissing } from "../missing.ts";
import { type Fix, rule } from "../rule.ts";

const party = ["protocolSection", "sponsorCollaboratorsModule", "responsibleParty"];

const names = ["type", "investigatorFullName", "oldNameTitle", "oldOrganization"];

export default rule({
  code: "sponsor/responsible-party-missing",
  title: "Responsible party missing",
  kind: "missing",
  severity: (record) => (record.startedSinceFinalRule ? "error" : "warning"),
  source: "PRS data element definitions (2020-10-01), Responsible Party: required; 42 CFR 11.4",
  appliesTo: ["INTERVENTIONAL", "OBSERVATIONAL"],
  check(record, report) {
    if (record.protocol.sponsorCollaboratorsModule?.responsibleParty?.type) return;
    if (!names.every((name) => isMissing(record, [...party, name]))) return;
    report({
      at: party,
      message:
        "The record names no responsible party. Somebody has to answer to the registry for it: the sponsor, a principal investigator whom the sponsor designates, or a sponsor-investigator.",
      fixes: [
        {
          title: "Name the sponsor as the responsible party",
          safe: false,
          changes: [{ kind: "set", path: [...party, "type"], value: "SPONSOR" }],
        },
        investigatorFix(record),
      ],
    });
  },
});

/** Takes the name and affiliation of the record's only principal investigator, if it has one. */
function investigatorFix(record: CheckedRecord): Fix {
  const officials = record.protocol.contactsLocationsModule?.overallOfficials ?? [];
  const investigators = officials.filter((official) => official.role === "PRINCIPAL_INVESTIGATOR");
  const investigator = investigators.length === 1 ? investigators[0] : undefined;
  const values = {
    type: "PRINCIPAL_INVESTIGATOR",
    investigatorFullName: investigator?.name ?? fillIn("name of the investigator"),
    investigatorTitle: fillIn("official title of the investigator"),
    investigatorAffiliation: investigator?.affiliation ?? fillIn("affiliation of the investigator"),
  };
  return {
    title: `Name ${investigator?.name ?? "an investigator"} as the responsible party`,
    safe: false,
    changes: Object.entries(values).map(([name, value]) => ({
      kind: "set",
      path: [...party, name],
      value,
    })),
  };
}
