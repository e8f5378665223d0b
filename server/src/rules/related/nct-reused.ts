import { rule } from "../rule.ts";
import { fileName } from "./fileName.ts";
import { foldTitle } from "./foldTitle.ts";

const nctIdPath = ["protocolSection", "identificationModule", "nctId"];

export default rule({
  code: "related/nct-reused",
  title: "NCT number of another record",
  kind: "reference",
  severity: "warning",
  source: "NCI CTRP validator (June 2017): identifiers are unique; one number, one study",
  readsWorkspace: true,
  check({ workspace, protocol }, report) {
    const { nctId, briefTitle } = protocol.identificationModule ?? {};
    if (!workspace || nctId === undefined || !/^NCT\d{8}$/.test(nctId)) return;
    const others = workspace.withNctId(nctId);
    const own = briefTitle && foldTitle(briefTitle);
    const [other] = others.toSorted(
      (a, b) => Number(isCopy(a.title, own)) - Number(isCopy(b.title, own)),
    );
    if (other === undefined) return;
    const file = fileName(other.uri);
    if (isCopy(other.title, own))
      report({
        at: nctIdPath,
        severity: "hint",
        message: `The file "${file}" holds ${nctId}, too, with the same title. Of two copies of one record one goes out of date: keep the one that you edit.`,
      });
    else
      report({
        at: nctIdPath,
        message: `The file "${file}" has the number ${nctId}, too, and the title "${other.title}". A number belongs to one study: correct the one that is wrong, or the title that is out of date.`,
      });
  },
});

/** Without a title on both sides nothing tells the two apart. */
function isCopy(title: string | undefined, own: string | undefined): boolean {
  return !title || !own || foldTitle(title) === own;
}
