import { isFillIn } from "../fillIn.ts";
import { rule } from "../rule.ts";
import { eligibilityPath } from "./criteria.ts";

const descriptionPath = [...eligibilityPath, "genderDescription"];
const basedPath = [...eligibilityPath, "genderBased"];

export default rule({
  code: "eligibility/gender-description-orphan",
  title: "Gender description without gender-based eligibility",
  kind: "consistency",
  severity: "warning",
  source: "Upload schema v2018.05.08, Gender Description: with Gender Based set to Yes",
  check(record, report) {
    const { genderBased, genderDescription } = record.protocol.eligibilityModule ?? {};
    if (genderBased === true || !genderDescription?.trim()) return;
    if (isFillIn(genderDescription) || record.presence(basedPath) === "unread") return;
    const answer = genderBased === false ? "answered with No" : "not answered";
    report({
      at: descriptionPath,
      message: `There is a gender eligibility description, but the question whether eligibility is based on gender is ${answer}. The registry takes the description only with Yes: answer Yes, or remove the description.`,
      ...(genderBased === false && {
        related: [{ at: basedPath, message: "Answered with No" }],
      }),
      fixes: [
        {
          title: 'Answer gender-based eligibility with "Yes"',
          safe: false,
          changes: [{ kind: "set", path: basedPath, value: true }],
        },
        {
          title: "Remove the gender description",
          safe: false,
          changes: [{ kind: "remove", path: descriptionPath }],
        },
      ],
    });
  },
});
