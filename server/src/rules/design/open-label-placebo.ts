import { armName } from "../arm/armWords.ts";
import { isInactive } from "../arm/inactive.ts";
import { armGroupsPath, matrixOf } from "../arm/linking.ts";
import type { CheckedRecord } from "../checkedRecord.ts";
import { rule } from "../rule.ts";
import { designOf } from "./design.ts";
import { maskingPath } from "./designPaths.ts";

const inactive: readonly string[] = ["PLACEBO_COMPARATOR", "SHAM_COMPARATOR"];

export default rule({
  code: "design/open-label-placebo",
  title: "Placebo or sham without masking",
  kind: "consistency",
  severity: "warning",
  source: "Registry list of Major Comments, information disagrees with another part of the record",
  appliesTo: ["INTERVENTIONAL"],
  check(record, report) {
    const { masking } = designOf(record);
    if (masking !== "NONE" || isExplained(record)) return;
    const matrix = matrixOf(record);
    if (!matrix.armGroups.some(({ type }) => type && inactive.includes(type))) return;
    const arms = matrix.armGroups
      .map((arm, index) => ({ arm, index }))
      .filter(({ arm }) => arm.type && inactive.includes(arm.type));
    // One that is no placebo has the wrong type: arm/type-vs-intervention.
    const sure = arms.filter(({ arm }) => isInactive(arm, matrix));
    const [first] = sure;
    if (!first) return;
    const kind = first.arm.type === "SHAM_COMPARATOR" ? "sham" : "placebo";
    report({
      at: maskingPath,
      message: `The masking is None (Open Label), but ${armName(record, first.arm, first.index).replace(/^Arm/, "arm")} is a ${kind} comparator. A ${kind} makes sense only where somebody does not know who receives it: say who is masked, or correct the type of the arm.`,
      related: sure.map(({ arm, index }) => ({
        at: [...armGroupsPath, index, "type"],
        message: arm.type === "SHAM_COMPARATOR" ? "Sham Comparator" : "Placebo Comparator",
      })),
      fixes: [
        {
          title: "Set the masking to Single, the participant",
          safe: false,
          changes: [
            { kind: "set", path: maskingPath, value: "SINGLE" },
            {
              kind: "set",
              path: [...maskingPath.slice(0, -1), "whoMasked"],
              value: ["PARTICIPANT"],
            },
          ],
        },
      ],
    });
  },
});

/** The masking description says how a masked trial was opened, or why a placebo is given openly. */
function isExplained({ protocol }: CheckedRecord): boolean {
  const description = protocol.designModule?.designInfo?.maskingInfo?.maskingDescription;
  return description !== undefined && opened.test(description);
}

const opened = /\bopen|unblind|unmask/i;
