import { termOf } from "../../catalogue/vocabularies.ts";
import { elementMissing, enter } from "../families/elementMissing.ts";
import { fillIn } from "../fillIn.ts";

export default elementMissing({
  code: "sponsor/responsible-title-missing",
  title: "Investigator as responsible party without title or affiliation",
  elements: {
    "responsible-party-investigator": "name",
    "responsible-party-title": "official title",
    "responsible-party-affiliation": "affiliation",
  },
  when: ({ protocol }) =>
    isInvestigator(protocol.sponsorCollaboratorsModule?.responsibleParty?.type),
  message: ({ what }) =>
    `An investigator is the responsible party, but the record does not give the investigator's ${what}. The registry requires name, official title and affiliation of an investigator who answers for a record.`,
  source:
    "42 CFR 11.10, Responsible Party; Investigator Official Title (PRS upload schema 2018.05.08)",
  fixes: ({ at, what }) => [
    enter(`Insert the investigator's ${what}`, at, fillIn(`${what} of the investigator`)),
  ],
});

function isInvestigator(type: string | undefined): boolean {
  const token = type === undefined ? undefined : termOf("ResponsiblePartyType", type)?.token;
  return token === "PRINCIPAL_INVESTIGATOR" || token === "SPONSOR_INVESTIGATOR";
}
