import { areLinked } from "../../study/armLinks.ts";
import {
  armGroupsPath,
  interventionsPath,
  isUnlinkedArm,
  linkChanges,
  type Matrix,
  matrixOf,
} from "../arm/linking.ts";
import { unknownInterventions } from "../arm/unknownReferences.ts";
import type { CheckedRecord } from "../checkedRecord.ts";
import { designOf } from "../design/design.ts";
import { type Fix, rule } from "../rule.ts";
import { shortened } from "../shortened.ts";

export default rule({
  code: "intervention/unlinked",
  title: "Intervention in no arm",
  kind: "consistency",
  severity: "error",
  source: "NCI CTRP validator (June 2017), interventions without an arm; cross-reference of API v2",
  appliesTo: ["INTERVENTIONAL", "OBSERVATIONAL"],
  garbledInCopies: true,
  check(record, report) {
    const matrix = matrixOf(record);
    if (matrix.interventions.every(({ armGroupLabels }) => armGroupLabels?.length)) return;
    if (matrix.armGroups.length === 0 || armsWaitForLinks(record, matrix)) return;
    const what = designOf(record).studyType === "OBSERVATIONAL" ? "group" : "arm";
    // An arm that misspells the name is told so: arm/unknown-intervention.
    const isMisspelt = (index: number) =>
      !record.copy && unknownInterventions(record).some(({ nearest }) => nearest?.index === index);
    matrix.interventions.forEach((intervention, index) => {
      if (!intervention.name || intervention.armGroupLabels?.length) return;
      if (matrix.armGroups.some((arm) => areLinked(arm, intervention)) || isMisspelt(index)) return;
      report({
        at: [...interventionsPath, index, "name"],
        message: `No ${what} receives the intervention "${shortened(intervention.name)}". The registry wants each intervention in at least one ${what}: add it to the ${what}s that receive it, or remove it.`,
        fixes: fixesFor(matrix, index, what),
      });
    });
  },
});

/**
 * True where nothing is tied to anything yet and the arms say so already: the same links mend both,
 * so one side of the matrix is asked for them.
 */
function armsWaitForLinks(record: CheckedRecord, matrix: Matrix): boolean {
  const namesPath = (index: number) => [...armGroupsPath, index, "interventionNames"];
  if (matrix.armGroups.some((_, index) => record.presence(namesPath(index)) === "unread"))
    return true;
  const { studyType } = designOf(record);
  const armsReport = studyType === undefined || studyType === "INTERVENTIONAL";
  const receiving = matrix.armGroups.filter((arm) => arm.type !== "NO_INTERVENTION");
  return armsReport && receiving.length > 0 && receiving.every((arm) => isUnlinkedArm(arm, matrix));
}

function fixesFor(matrix: Matrix, index: number, what: string): readonly Fix[] {
  const arms = matrix.armGroups
    .map((arm, armIndex) => ({ arm, armIndex }))
    .filter(({ arm }) => arm.label && arm.type !== "NO_INTERVENTION");
  const fixes: Fix[] = arms.slice(0, 5).map(({ arm, armIndex }) => ({
    title: `Add it to ${what} ${armIndex + 1}, "${shortened(arm.label ?? "")}"`,
    safe: false,
    changes: linkChanges(matrix, armIndex, index),
  }));
  if (arms.length > 1)
    fixes.push({
      title: `Add it to all ${what}s`,
      safe: false,
      changes: arms.flatMap(({ armIndex }) => linkChanges(matrix, armIndex, index)),
    });
  fixes.push({
    title: "Remove the intervention",
    safe: false,
    changes: [{ kind: "remove", path: [...interventionsPath, index] }],
  });
  return fixes;
}
