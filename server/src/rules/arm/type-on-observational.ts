import { designOf } from "../design/design.ts";
import { rule } from "../rule.ts";
import { wordFor } from "../wordFor.ts";
import { armName } from "./armWords.ts";
import { armGroupsPath, matrixOf } from "./linking.ts";

export default rule({
  code: "arm/type-on-observational",
  title: "Arm type on a group of an observational study",
  kind: "consistency",
  severity: "error",
  source:
    "Public XML schema 2019.02.14 and upload schema v2018.05.08: arms have a type, groups none",
  appliesTo: ["OBSERVATIONAL"],
  check(record, report) {
    if (designOf(record).studyType !== "OBSERVATIONAL") return;
    matrixOf(record).armGroups.forEach((arm, index) => {
      if (!arm.type) return;
      const at = [...armGroupsPath, index, "type"];
      report({
        at,
        message: `${armName(record, arm, index)} has the arm type ${wordFor("ArmGroupType", arm.type)}, but in an observational study nobody is assigned to arms, and the registry has no type for its groups. Remove the type, or correct the study type.`,
        fixes: [
          {
            title: "Remove the arm type",
            safe: false,
            changes: [{ kind: "remove", path: at }],
          },
        ],
      });
    });
  },
});
