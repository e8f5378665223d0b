import { armGroupsPath, interventionsPath, matrixOf } from "../arm/linking.ts";
import { unknownArms } from "../arm/unknownReferences.ts";
import { designOf } from "../design/design.ts";
import { isFillIn } from "../fillIn.ts";
import { type Fix, rule } from "../rule.ts";
import { shortened } from "../shortened.ts";

export default rule({
  code: "intervention/unknown-arm",
  title: "Intervention names an arm that the record does not have",
  kind: "consistency",
  severity: "error",
  source: "ClinicalTrials.gov API v2, armGroupLabels: the titles of the record's arms",
  check(record, report) {
    // Listing sites lose arms.
    if (record.copy) return;
    const matrix = matrixOf(record);
    const unknown = unknownArms(matrix);
    if (unknown.length === 0) return;
    const what = designOf(record).studyType === "OBSERVATIONAL" ? "group" : "arm";
    for (const { owner, index, text, nearest } of unknown) {
      if (isFillIn(text)) continue;
      const at = [...interventionsPath, owner, "armGroupLabels", index];
      const name = matrix.interventions[owner]?.name;
      const label = nearest && matrix.armGroups[nearest.index]?.label;
      const rewrite: readonly Fix[] =
        nearest && label
          ? [
              {
                title: `Change it to "${shortened(label)}"`,
                safe: nearest.same,
                changes: [{ kind: "set", path: at, value: label }],
              },
            ]
          : [];
      report({
        at,
        message: `Intervention ${owner + 1}${name ? ` ("${shortened(name)}")` : ""} names the ${what} "${shortened(text)}", which the record does not have. The registry ties the two by the title of the ${what}. ${label ? `"${shortened(label)}" is probably meant: write it the same way in both places.` : `Correct the title, or add the ${what}.`}`,
        ...(nearest && {
          related: [{ at: [...armGroupsPath, nearest.index, "label"], message: "Meant here?" }],
        }),
        fixes: rewrite,
      });
    }
  },
});
