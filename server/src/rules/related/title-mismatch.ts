import { isFillIn } from "../fillIn.ts";
import { rule } from "../rule.ts";
import { foldTitle } from "./foldTitle.ts";

export default rule({
  code: "related/title-mismatch",
  title: "Title of a related trial differs from its record",
  kind: "reference",
  severity: "warning",
  source: "Proposed: the record with that number in the workspace has another title",
  readsWorkspace: true,
  check(record, report) {
    const { workspace, study } = record;
    if (!workspace) return;
    for (const [i, { nctId, title }] of (study.relatedTrials ?? []).entries()) {
      if (nctId === undefined || !title || isFillIn(title)) continue;
      const titles = workspace.withNctId(nctId).flatMap((known) => known.title ?? []);
      const [current] = titles;
      if (current === undefined || titles.some((known) => foldTitle(known) === foldTitle(title)))
        continue;
      const path = ["relatedTrials", i, "title"];
      report({
        at: path,
        message: `The record ${nctId} in this workspace is titled "${current}". Either the title here is out of date or the number is that of another trial: take over the title or correct the number.`,
        fixes: [
          {
            title: "Take over the title of the record",
            safe: false,
            changes: [{ kind: "set", path, value: current }],
          },
        ],
      });
    }
  },
});
