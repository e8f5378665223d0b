import { elementMissing } from "../families/elementMissing.ts";

export default elementMissing({
  code: "eligibility/gender-based-missing",
  title: "Gender-based eligibility not answered",
  elements: { "gender-based": "Gender-based eligibility" },
  when: ({ protocol }) => {
    const { sex } = protocol.eligibilityModule ?? {};
    return sex === "FEMALE" || sex === "MALE";
  },
  message: ({ record }) =>
    `Only ${record.protocol.eligibilityModule?.sex === "FEMALE" ? "women" : "men"} can take part, but the record does not say whether that is decided by the gender that a person states. The registry asks it where one sex is eligible: answer Yes or No.`,
  severity: "hint",
});
