import { endDifferently } from "../../catalogue/fold.ts";
import type { ArmGroup } from "../../study/study.ts";
import { isBlank } from "../blank.ts";
import { rule } from "../rule.ts";
import { shortened } from "../shortened.ts";
import { wordFor } from "../wordFor.ts";
import { armName } from "./armWords.ts";
import { armGroupsPath, matrixOf } from "./linking.ts";

export default rule({
  code: "arm/description-duplicate",
  title: "Two kinds of arm with one description",
  kind: "consistency",
  severity: "warning",
  source: "NCI CTRP user guide, arm descriptions; registry definition of Arm Description",
  appliesTo: ["INTERVENTIONAL"],
  check(record, report) {
    const { armGroups } = matrixOf(record);
    for (let index = 1; index < armGroups.length; index++) {
      const arm = armGroups[index] as ArmGroup;
      if (!arm.type || isBlank(arm.description)) continue;
      const first = armGroups.findIndex((other, at) => at < index && isSameBut(other, arm));
      const other = armGroups[first];
      if (!other?.type) continue;
      report({
        at: [...armGroupsPath, index, "description"],
        message: `${armName(record, arm, index)} is a different kind of arm (${wordFor("ArmGroupType", arm.type)}) than arm ${first + 1} (${wordFor("ArmGroupType", other.type)}), but has the same description and the same interventions, so a reader cannot tell them apart. Say what its participants receive.`,
        related: [
          {
            at: [...armGroupsPath, first, "description"],
            message: `The same description${other.label ? `: ${shortened(other.label)}` : ""}`,
          },
        ],
      });
    }
  },
});

/** True for an arm of another type with the description and the interventions of `arm`. */
function isSameBut(other: ArmGroup, arm: ArmGroup): boolean {
  if (other.type === undefined || other.type === arm.type) return false;
  const [one = "", another = ""] = [other.description, arm.description];
  return (
    !endDifferently(one, another) &&
    one.trim() === another.trim() &&
    String(other.interventionNames) === String(arm.interventionNames)
  );
}
