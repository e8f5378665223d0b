import { armGroupsPath, matrixOf } from "../arm/linking.ts";
import { rule } from "../rule.ts";
import { wordFor } from "../wordFor.ts";
import { designOf } from "./design.ts";
import { maskingPath, modelPath } from "./designPaths.ts";
import { maskedRoles, rolesMeant } from "./masking.ts";

export default rule({
  code: "design/single-arm-masked",
  title: "Masking in a trial of one arm",
  kind: "consistency",
  severity: "information",
  source: "Registry list of Major Comments, information disagrees with another part of the record",
  appliesTo: ["INTERVENTIONAL"],
  check(record, report) {
    const { masking: level, whoMasked, interventionModel } = designOf(record);
    if (!level || !rolesMeant(level) || record.copy) return;
    const { armGroups } = matrixOf(record);
    if (armGroups.length !== 1 || interventionModel !== "SINGLE_GROUP") return;
    // Whoever reads scans or scores may well be kept from knowing when they were made.
    const roles = maskedRoles(record);
    if (roles?.length === 1 && roles[0] === "OUTCOMES_ASSESSOR") return;
    report({
      at: maskingPath,
      message: `The masking is ${wordFor("DesignMasking", level)}, but the trial is a single group of one arm, where everybody knows what is received. Set the masking to None (Open Label), or describe the arm that is missing.`,
      related: [
        { at: modelPath, message: "Single Group Assignment" },
        { at: [...armGroupsPath, 0], message: "The only arm" },
      ],
      fixes: [
        {
          title: "Set the masking to None (Open Label)",
          safe: false,
          changes: [
            { kind: "set", path: maskingPath, value: "NONE" },
            ...(whoMasked
              ? [
                  {
                    kind: "remove" as const,
                    path: [...maskingPath.slice(0, -1), "whoMasked"],
                  },
                ]
              : []),
          ],
        },
      ],
    });
  },
});
