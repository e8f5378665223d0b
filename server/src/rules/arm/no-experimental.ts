import { rule } from "../rule.ts";
import { wordFor } from "../wordFor.ts";
import { armGroupsPath, matrixOf } from "./linking.ts";

/** What others are compared with. */
const comparators: readonly string[] = ["PLACEBO_COMPARATOR", "SHAM_COMPARATOR", "NO_INTERVENTION"];

export default rule({
  code: "arm/no-experimental",
  title: "Only arms to compare with",
  kind: "consistency",
  severity: "information",
  source: "Registry definitions of the arm types; that review asks for it is unconfirmed",
  appliesTo: ["INTERVENTIONAL"],
  check(record, report) {
    const { armGroups } = matrixOf(record);
    if (armGroups.length === 0 || record.copy) return;
    if (!armGroups.every(({ type }) => type && comparators.includes(type))) return;
    const types = [...new Set(armGroups.map(({ type }) => wordFor("ArmGroupType", type ?? "")))];
    report({
      at: [...armGroupsPath, 0, "type"],
      message: `${armGroups.length === 1 ? "The only arm has" : "All arms have"} the type ${types.join(" or ")}, so that no arm receives what the trial is about. Set the type of the arm under study to Experimental, or describe the arm that is missing.`,
      related: armGroups.slice(1).map((_, index) => ({
        at: [...armGroupsPath, index + 1, "type"],
        message: "Also an arm to compare with",
      })),
    });
  },
});
