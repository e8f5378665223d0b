import { rule } from "../rule.ts";
import { statusName } from "../status/overallStatus.ts";

const stopped = new Set(["WITHDRAWN", "TERMINATED"]);

export default rule({
  code: "related/withdrawn-target",
  title: "Related trial that was stopped",
  kind: "reference",
  severity: "hint",
  source: "Proposed: the record with that number in the workspace is Withdrawn or Terminated",
  readsWorkspace: true,
  check({ workspace, study }, report) {
    if (!workspace) return;
    for (const [i, { nctId }] of (study.relatedTrials ?? []).entries()) {
      if (nctId === undefined) continue;
      const records = workspace.withNctId(nctId);
      const status = records[0]?.overallStatus;
      if (status === undefined || !stopped.has(status)) continue;
      // Two files that disagree are another finding.
      if (records.some(({ overallStatus }) => overallStatus !== status)) continue;
      report({
        at: ["relatedTrials", i, "nctId"],
        message: `The related trial ${nctId} is ${statusName(status)}${status === "WITHDRAWN" ? ": nobody enrolled in it" : ""}. Check that a reader should still be sent there.`,
      });
    }
  },
});
