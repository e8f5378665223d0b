import { interventionsPath, matrixOf } from "../arm/linking.ts";
import { rule } from "../rule.ts";
import { shortened } from "../shortened.ts";
import { designOf } from "./design.ts";
import { phasesPath } from "./designPaths.ts";

export default rule({
  code: "design/phase-na-for-drug",
  title: "Phase N/A in a trial of a regulated drug",
  kind: "consistency",
  severity: "warning",
  source: "Registry definition of Study Phase: N/A for trials without drugs or biologics",
  appliesTo: ["INTERVENTIONAL"],
  check(record, report) {
    const { phases } = designOf(record);
    if (phases?.length !== 1 || phases[0] !== "NA") return;
    if (record.protocol.oversightModule?.isFdaRegulatedDrug !== true) return;
    const { interventions } = matrixOf(record);
    const index = interventions.findIndex(({ type }) => type === "DRUG" || type === "BIOLOGICAL");
    const drug = interventions[index];
    if (!drug) return;
    report({
      at: phasesPath,
      message: `The phase is N/A, which is for trials without drugs or biologics, but the record studies an FDA-regulated drug product and has the intervention "${shortened(drug.name ?? "")}" as one. Give the phase of the trial; for a marketed drug in its approved use that is mostly Phase 4.`,
      related: [
        { at: [...interventionsPath, index, "type"], message: "A drug or biologic" },
        {
          at: ["protocolSection", "oversightModule", "isFdaRegulatedDrug"],
          message: "An FDA-regulated drug product",
        },
      ],
      fixes: [
        {
          title: "Set the phase to Phase 4",
          safe: false,
          changes: [{ kind: "set", path: phasesPath, value: ["PHASE4"] }],
        },
      ],
    });
  },
});
