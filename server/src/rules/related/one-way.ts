import { rule } from "../rule.ts";
import { fileName } from "./fileName.ts";

export default rule({
  code: "related/one-way",
  title: "Related trial that does not name this one",
  kind: "reference",
  severity: "hint",
  source: "Proposed: of two related trials each names the other",
  readsWorkspace: true,
  check({ workspace, study, copy }, report) {
    const own = study.protocolSection.identificationModule?.nctId;
    // Listing sites fill the list by similarity, which is no statement of the author.
    if (!workspace || copy || own === undefined) return;
    for (const [i, { nctId }] of (study.relatedTrials ?? []).entries()) {
      if (nctId === undefined || nctId === own) continue;
      const others = workspace.withNctId(nctId).filter(({ related }) => related !== undefined);
      const [other] = others;
      if (other === undefined || others.some(({ related }) => related?.includes(own))) continue;
      report({
        at: ["relatedTrials", i, "nctId"],
        message: `The record ${nctId} (in "${fileName(other.uri)}") lists related trials, and this one, ${own}, is not among them. Readers who come from there do not find it: add it there, if the two belong together.`,
      });
    }
  },
});
