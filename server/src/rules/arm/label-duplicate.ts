import type { ArmGroup } from "../../study/study.ts";
import { isFillIn } from "../fillIn.ts";
import { areDistinct, foldName } from "../foldName.ts";
import { type Fix, rule } from "../rule.ts";
import { shortened } from "../shortened.ts";
import { armGroupsPath, matrixOf } from "./linking.ts";

export default rule({
  code: "arm/label-duplicate",
  title: "Two arms with one title",
  kind: "consistency",
  severity: "error",
  source: "NCI CTRP validator (June 2017), arm titles; the registry refers to arms by title",
  check(record, report) {
    const { armGroups, labels } = matrixOf(record);
    if (areDistinct(labels)) return;
    const firstByLabel = new Map<string, number>();
    let taken: ReadonlySet<string> | undefined;
    armGroups.forEach((arm, index) => {
      if (!arm.label || isFillIn(arm.label)) return;
      const folded = foldName(arm.label);
      const first = firstByLabel.get(folded);
      if (first === undefined) {
        firstByLabel.set(folded, index);
        return;
      }
      taken ??= new Set(armGroups.map(({ label = "" }) => foldName(label)));
      report({
        at: [...armGroupsPath, index, "label"],
        message: `Arms ${first + 1} and ${index + 1} have the same title, "${shortened(arm.label)}". Interventions and results refer to an arm by its title, so it must be unique: say in the title what sets this arm apart.`,
        related: [{ at: [...armGroupsPath, first, "label"], message: "The same title" }],
        fixes: fixesFor(armGroups, first, index, taken),
      });
    });
  },
});

function fixesFor(
  armGroups: readonly ArmGroup[],
  first: number,
  index: number,
  taken: ReadonlySet<string>,
): readonly Fix[] {
  const label = freeLabel(armGroups[index]?.label ?? "", taken);
  const path = [...armGroupsPath, index];
  const rename: Fix = {
    title: `Rename the arm to "${shortened(label)}"`,
    safe: false,
    changes: [{ kind: "set", path: [...path, "label"], value: label }],
  };
  if (!isCopy(armGroups[first], armGroups[index])) return [rename];
  return [
    {
      title: "Remove the repeated arm",
      safe: false,
      changes: [{ kind: "remove", path }],
    },
    rename,
  ];
}

function freeLabel(label: string, taken: ReadonlySet<string>): string {
  let number = 2;
  while (taken.has(foldName(`${label} (${number})`))) number += 1;
  return `${label} (${number})`;
}

function isCopy(a: ArmGroup | undefined, b: ArmGroup | undefined): boolean {
  return (
    a?.type === b?.type &&
    a?.description === b?.description &&
    String(a?.interventionNames) === String(b?.interventionNames)
  );
}
