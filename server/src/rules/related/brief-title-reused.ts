import { isFillIn } from "../fillIn.ts";
import { rule } from "../rule.ts";
import { fileName } from "./fileName.ts";

export default rule({
  code: "related/brief-title-reused",
  title: "Brief title of another record",
  kind: "reference",
  severity: "warning",
  source: "NCI CTRP validator (June 2017): the brief title is unique",
  readsWorkspace: true,
  check({ workspace, protocol }, report) {
    const { nctId, briefTitle } = protocol.identificationModule ?? {};
    if (!workspace || !briefTitle?.trim() || isFillIn(briefTitle)) return;
    // One number and one title are one study in two files, which is said of the number.
    const others = workspace
      .withTitle(briefTitle)
      .filter((other) => nctId === undefined || other.nctId !== nctId);
    const other = others.find((candidate) => candidate.nctId !== undefined) ?? others[0];
    if (other === undefined) return;
    const whose = other.nctId === undefined ? "another record" : `the record ${other.nctId}`;
    report({
      at: ["protocolSection", "identificationModule", "briefTitle"],
      message: `The brief title is also that of ${whose}, in the file "${fileName(other.uri)}". Readers of the registry tell studies apart by it: say in the title what sets this study apart.`,
      // A draft beside what was made from it, as likely as two studies.
      ...((nctId === undefined || other.nctId === undefined) && { severity: "information" }),
    });
  },
});
