import { bySince } from "../families/bySince.ts";
import { elementMissing, enter } from "../families/elementMissing.ts";
import { wordFor } from "../wordFor.ts";
import { rolesMeant, roleWords } from "./masking.ts";

export default elementMissing({
  code: "design/masking-roles-missing",
  title: "Masked roles missing",
  elements: { "who-masked": "masked roles" },
  when: ({ protocol }) =>
    (rolesMeant(protocol.designModule?.designInfo?.maskingInfo?.masking) ?? 0) > 0,
  message: ({ record }) => {
    const { masking } = record.protocol.designModule?.designInfo?.maskingInfo ?? {};
    return `The study is masked (${wordFor("DesignMasking", masking ?? "")}), but the record does not say who does not know the intervention: name the masked roles, of participant, care provider, investigator and outcomes assessor.`;
  },
  severity: bySince("warning", "information"),
  fixes({ record, at }) {
    const { masking } = record.protocol.designModule?.designInfo?.maskingInfo ?? {};
    const count = rolesMeant(masking);
    return usualRoles
      .filter((roles) => roles.length === count)
      .map((roles) => enter(`Enter ${roleWords(roles)}`, at, roles));
  },
});

/** What the levels stood for before the registry asked for roles, the commonest first. */
const usualRoles = [
  ["PARTICIPANT"],
  ["OUTCOMES_ASSESSOR"],
  ["PARTICIPANT", "INVESTIGATOR"],
  ["PARTICIPANT", "OUTCOMES_ASSESSOR"],
  ["PARTICIPANT", "INVESTIGATOR", "OUTCOMES_ASSESSOR"],
  ["PARTICIPANT", "CARE_PROVIDER", "INVESTIGATOR"],
  ["PARTICIPANT", "CARE_PROVIDER", "INVESTIGATOR", "OUTCOMES_ASSESSOR"],
];
