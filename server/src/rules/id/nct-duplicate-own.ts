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
    const own = numberIn(record.protocol.identificationModule?.nctId);
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

function* repetitions({ study, protocol }: CheckedRecord, own: string): Iterable<Repetition> {
  const ids = protocol.identificationModule;
  for (const [i, alias] of (ids?.nctIdAliases ?? []).entries()) {
    const entry = [...identification, "nctIdAliases", i];
    if (numberIn(alias) === own) yield { at: entry, entry, among: "among its obsolete numbers" };
  }
  for (const [i, secondary] of (ids?.secondaryIdInfos ?? []).entries()) {
    const entry = [...identification, "secondaryIdInfos", i];
    const at = [...entry, "id"];
    if (numberIn(secondary.id) === own) yield { at, entry, among: "among its secondary IDs" };
  }
  for (const [i, trial] of (study.relatedTrials ?? []).entries()) {
    const entry = ["relatedTrials", i];
    const at = [...entry, "nctId"];
    if (numberIn(trial.nctId) === own) yield { at, entry, among: "among the related trials" };
  }
}

/** The number that a value consists of, whatever marks it is written with. */
function numberIn(text: string | undefined): string | undefined {
  if (text === undefined || isWellFormed(text)) return text;
  const found = findNctNumbers(text)[0];
  return found?.length === text.trim().length ? found?.canonical : undefined;
}
