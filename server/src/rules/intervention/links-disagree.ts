import type { ArmGroup, Intervention } from "../../study/study.ts";
import { armName } from "../arm/armWords.ts";
import {
  armGroupsPath,
  interventionsPath,
  type Matrix,
  matrixOf,
  namedInterventions,
  referenceTo,
} from "../arm/linking.ts";
import type { CheckedRecord } from "../checkedRecord.ts";
import { type Fix, rule } from "../rule.ts";
import { shortened } from "../shortened.ts";

export default rule({
  code: "intervention/links-disagree",
  title: "Arm and intervention disagree about each other",
  kind: "consistency",
  severity: "warning",
  source: "ClinicalTrials.gov API v2: the cross-reference of arms and interventions has two sides",
  appliesTo: ["INTERVENTIONAL", "OBSERVATIONAL"],
  // Where a name is not understood at all, that has to be mended first.
  yieldsTo: ["arm/unknown-intervention", "intervention/unknown-arm"],
  check(record, report) {
    if (record.copy) return;
    const matrix = matrixOf(record);
    const { armGroups, interventions } = matrix;
    // Records written in one direction only say nothing in the other.
    if (agree(record)) return;
    if (!interventions.some(({ armGroupLabels }) => armGroupLabels?.length)) return;
    if (!armGroups.some(({ interventionNames }) => interventionNames?.length)) return;
    const names = repeated(interventions.map(({ name }) => name));
    const labels = repeated(armGroups.map(({ label }) => label));
    const named = namedInterventions(record);
    interventions.forEach((intervention, i) => {
      const { name } = intervention;
      const armLabels = new Set(intervention.armGroupLabels);
      if (!name || names.has(name.toLowerCase())) return;
      armGroups.forEach((arm, a) => {
        if (!arm.label || labels.has(arm.label.toLowerCase())) return;
        const byArm = named[a]?.includes(i) === true;
        if (byArm === armLabels.has(arm.label)) return;
        const armText = armName(record, arm, a);
        report({
          at: byArm ? [...armGroupsPath, a, "label"] : [...interventionsPath, i, "name"],
          message: byArm
            ? `${armText} names the intervention "${shortened(name)}", but that intervention does not name the arm. In the registry the two are one cross: set it on both sides, or on neither.`
            : `Intervention ${i + 1} ("${shortened(name)}") names the arm "${shortened(arm.label)}", but that arm does not name the intervention. In the registry the two are one cross: set it on both sides, or on neither.`,
          related: [
            byArm
              ? { at: [...interventionsPath, i, "name"], message: "Does not name the arm" }
              : { at: [...armGroupsPath, a, "label"], message: "Does not name the intervention" },
          ],
          fixes: [tie(matrix, [arm, a], [intervention, i], byArm)],
        });
      });
    });
  },
});

/** The usual case at once: every cross of the arms is one of the interventions, and there are as many. */
function agree(record: CheckedRecord): boolean {
  const { interventions, labels } = matrixOf(record);
  const named = namedInterventions(record);
  let crosses = 0;
  for (let a = 0; a < labels.length; a++)
    for (const index of named[a] ?? []) {
      const armLabels = index === undefined ? undefined : interventions[index]?.armGroupLabels;
      const label = labels[a];
      if (label === undefined || !armLabels?.includes(label)) return false;
      crosses += 1;
    }
  for (const { armGroupLabels } of interventions) crosses -= armGroupLabels?.length ?? 0;
  return crosses === 0;
}

/** Names that stand twice, and so cannot be told apart: another rule asks about them. */
function repeated(names: readonly (string | undefined)[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const name of names) {
    const folded = name?.toLowerCase() ?? "";
    if (seen.has(folded)) twice.add(folded);
    seen.add(folded);
  }
  return twice;
}

/** Adds the side of the cross that is not there. */
function tie(
  matrix: Matrix,
  [arm, a]: readonly [ArmGroup, number],
  [intervention, i]: readonly [Intervention, number],
  byArm: boolean,
): Fix {
  const labels = intervention.armGroupLabels?.length ?? 0;
  const names = arm.interventionNames?.length ?? 0;
  return {
    title: byArm ? "Name the arm at the intervention too" : "Name the intervention in the arm too",
    safe: false,
    changes: [
      byArm
        ? {
            kind: "insert",
            path: [...interventionsPath, i, "armGroupLabels", labels],
            value: arm.label,
          }
        : {
            kind: "insert",
            path: [...armGroupsPath, a, "interventionNames", names],
            value: referenceTo(intervention, matrix.armGroups),
          },
    ],
  };
}
