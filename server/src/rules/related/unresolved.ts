import { rule } from "../rule.ts";

export default rule({
  code: "related/unresolved",
  title: "Related trial not in the workspace",
  kind: "reference",
  severity: "hint",
  source: "Proposed: no record of the workspace has the number",
  readsWorkspace: true,
  check(record, report) {
    const { workspace, study } = record;
    if (!workspace) return;
    const own = study.protocolSection.identificationModule?.nctId;
    for (const [i, { nctId }] of (study.relatedTrials ?? []).entries()) {
      if (nctId === undefined || nctId === own || !/^NCT\d{8}$/.test(nctId)) continue;
      if (workspace.withNctId(nctId).length > 0) continue;
      report({
        at: ["relatedTrials", i, "nctId"],
        message: `No file of the workspace holds ${nctId}, so its title cannot be compared here. Look the number up in the registry to see that it is the trial you mean.`,
      });
    }
  },
});
