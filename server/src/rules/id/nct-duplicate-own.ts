import { findNctNumbers } from "../../catalogue/registryNumbers.ts";
import type { Path } from "../../study/path.ts";
import type { CheckedRecord } from "../checkedRecord.ts";
import { rule } from "../rule.ts";
import { isWellFormed } from "./nctMentions.ts";

const identification = ["protocolSection", "identificationModule"];
const nctId = [...identification, "nctId"];

interface Repetition {
  readonly at: Path;
  readonly entry: Path;
  readonly among: string;
}

export default rule({
  code: "id/nct-duplicate-own",
  title: "Own NCT number repeated",
  kind: "consistency",
  severity: "warning",
  source: "Proposed; the elements are for other records and other numbers of the study",
  check(record, report) {
    const ids = record.protocol.identificationModule;
    if (!ids?.secondaryIdInfos && !ids?.nctIdAliases && !record.study.relatedTrials) return;
    const own = numberIn(ids?.nctId);
    if (own === undefined) return;
    for (const { at, entry, among } of repetitions(record, own)) {
      report({
        at,
        message: `${own} is this record's own number and stands again ${among}. It tells readers nothing there, or another number was meant: delete the entry or correct it.`,
        related: [{ at: nctId, message: "The record's own NCT number" }],
        fixes: [
          { title: "Delete the entry", safe: false, changes: [{ kind: "remove", path: entry }] },
        ],
      });
    }
  },
});

function repetitions({ study, protocol }: CheckedRecord, own: string): readonly Repetition[] {
  const found: Repetition[] = [];
  const ids = protocol.identificationModule;
  ids?.nctIdAliases?.forEach((alias, i) => {
    const at = [...identification, "nctIdAliases", i];
    if (numberIn(alias) === own) found.push({ at, entry: at, among: "among its obsolete numbers" });
  });
  ids?.secondaryIdInfos?.forEach(({ id }, i) => {
    if (numberIn(id) !== own) return;
    const entry = [...identification, "secondaryIdInfos", i];
    found.push({ at: [...entry, "id"], entry, among: "among its secondary IDs" });
  });
  study.relatedTrials?.forEach((trial, i) => {
    if (numberIn(trial.nctId) !== own) return;
    const entry = ["relatedTrials", i];
    found.push({ at: [...entry, "nctId"], entry, among: "among the related trials" });
  });
  return found;
}

/** The number that a value consists of, whatever marks it is written with. */
function numberIn(text: string | undefined): string | undefined {
  if (text === undefined || isWellFormed(text)) return text;
  const [found] = findNctNumbers(text);
  return found?.length === text.trim().length ? found?.canonical : undefined;
}
