import { isFillIn } from "../fillIn.ts";
import { type Fix, rule } from "../rule.ts";
import { shortened } from "../shortened.ts";
import { armName } from "./armWords.ts";
import { armGroupsPath, interventionsPath, matrixOf, referenceTo } from "./linking.ts";
import { unknownInterventions } from "./unknownReferences.ts";

export default rule({
  code: "arm/unknown-intervention",
  title: "Arm names an intervention that the record does not have",
  kind: "consistency",
  severity: "error",
  source: "ClinicalTrials.gov API v2, interventionNames: the names of the record's interventions",
  check(record, report) {
    // Listing sites lose interventions.
    if (record.copy) return;
    const matrix = matrixOf(record);
    for (const { owner, index, text, nearest } of unknownInterventions(record)) {
      const arm = matrix.armGroups[owner];
      if (!arm || isFillIn(text)) continue;
      const at = [...armGroupsPath, owner, "interventionNames", index];
      const meant = nearest && matrix.interventions[nearest.index];
      const name = meant?.name ? `"${shortened(meant.name)}"` : undefined;
      const advice = name
        ? `${name} is probably meant: write it the same way in both places.`
        : "Correct the name, or add the intervention to the record.";
      const rewrite: readonly Fix[] =
        nearest && meant
          ? [
              {
                title: `Change it to ${name}`,
                safe: nearest.same,
                changes: [{ kind: "set", path: at, value: referenceTo(meant, matrix.armGroups) }],
              },
            ]
          : [];
      report({
        at,
        message: `${armName(record, arm, owner)} names the intervention "${shortened(text)}", which the record does not have. The registry ties arms and interventions by their names, so nobody can tell what the arm receives. ${advice}`,
        ...(nearest && {
          related: [{ at: [...interventionsPath, nearest.index, "name"], message: "Meant here?" }],
        }),
        fixes: rewrite,
      });
    }
  },
});
