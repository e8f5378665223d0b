import { interventionsPath, matrixOf } from "../arm/linking.ts";
import { rule } from "../rule.ts";
import { wordFor } from "../wordFor.ts";
import { designOf } from "./design.ts";
import { phasesPath } from "./designPaths.ts";

/** Types that surely hold no drug. Procedures and diagnostic tests may hide one, such as a tracer. */
const drugFree: readonly string[] = ["BEHAVIORAL", "DEVICE", "PROCEDURE"];

export default rule({
  code: "design/phase-for-nondrug",
  title: "Numbered phase in a trial without a drug",
  kind: "consistency",
  severity: ({ startedSinceFinalRule }) => (startedSinceFinalRule ? "warning" : "information"),
  source: "Registry definition of Study Phase: N/A for trials of devices or behavior",
  appliesTo: ["INTERVENTIONAL"],
  check(record, report) {
    const { phases } = designOf(record);
    if (!phases?.length || phases.includes("NA") || record.copy) return;
    if (record.protocol.oversightModule?.isFdaRegulatedDrug === true) return;
    const { interventions } = matrixOf(record);
    if (interventions.length === 0) return;
    if (!interventions.every(({ type }) => type && drugFree.includes(type))) return;
    const types = [
      ...new Set(interventions.map(({ type }) => wordFor("InterventionType", type ?? ""))),
    ];
    const stated = phases.map((phase) => wordFor("Phase", phase)).join("/");
    report({
      at: phasesPath,
      message: `The phase is ${stated}, but no intervention is a drug or biologic (${types.join(", ")}). The phases are those of drug development, and the registry wants N/A for other trials: set the phase to N/A, or correct the type of the intervention.`,
      related: interventions.map((_, index) => ({
        at: [...interventionsPath, index, "type"],
        message: "No drug or biologic",
      })),
      fixes: [
        {
          title: "Set the phase to N/A",
          safe: false,
          changes: [{ kind: "set", path: phasesPath, value: ["NA"] }],
        },
      ],
    });
  },
});
