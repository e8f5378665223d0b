import { type Fix, rule } from "../rule.ts";
import { shortened } from "../shortened.ts";
import { armGroupsPath, isUnlinkedArm, linkChanges, type Matrix, matrixOf } from "./linking.ts";

export default rule({
  code: "arm/intervention-unlinked",
  title: "Arm without an intervention",
  kind: "consistency",
  severity: "error",
  source: "NCI CTRP validator (June 2017), arms without an intervention; cross-reference of API v2",
  // The groups of an observational study are often defined without any intervention.
  appliesTo: ["INTERVENTIONAL"],
  garbledInCopies: true,
  check(record, report) {
    const matrix = matrixOf(record);
    if (matrix.interventions.length === 0) return;
    matrix.armGroups.forEach((arm, index) => {
      if (!isUnlinkedArm(arm, matrix)) return;
      const namesPath = [...armGroupsPath, index, "interventionNames"];
      if (record.presence(namesPath) === "unread") return;
      const name = arm.label ? ` ("${shortened(arm.label)}")` : "";
      report({
        at: [...armGroupsPath, index, ...(arm.label ? ["label"] : [])],
        message: `Arm ${index + 1}${name} has no intervention, so nobody can tell what its participants receive. Name its interventions, or give it the arm type No Intervention.`,
        fixes: [...linkFixes(matrix, index), ...noInterventionFix(arm.type, index)],
      });
    });
  },
});

/** The interventions that the arm's own words name come first. */
function linkFixes(matrix: Matrix, armIndex: number): readonly Fix[] {
  const arm = matrix.armGroups[armIndex];
  const words = `${arm?.label ?? ""} ${arm?.description ?? ""}`.toLowerCase();
  const mentioned = (name: string) => Number(words.includes(name.toLowerCase()));
  return matrix.interventions
    .map((intervention, index) => ({ name: intervention.name ?? "", index }))
    .filter(({ name }) => name !== "")
    .toSorted((a, b) => mentioned(b.name) - mentioned(a.name))
    .slice(0, 5)
    .map(({ name, index }) => ({
      title: `Give the arm the intervention "${shortened(name)}"`,
      safe: false,
      changes: linkChanges(matrix, armIndex, index),
    }));
}

function noInterventionFix(type: string | undefined, armIndex: number): readonly Fix[] {
  if (type === "EXPERIMENTAL" || type === "ACTIVE_COMPARATOR") return [];
  return [
    {
      title: "Set the arm type to No Intervention",
      safe: false,
      changes: [
        { kind: "set", path: [...armGroupsPath, armIndex, "type"], value: "NO_INTERVENTION" },
      ],
    },
  ];
}
