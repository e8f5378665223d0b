import type { Path } from "../../study/path.ts";
import { type Outcome, type OutcomeList, outcomeLists, type Study } from "../../study/study.ts";
import type { CheckedRecord } from "../checkedRecord.ts";
import { shortened } from "../shortened.ts";

export { capitalised } from "../capitalised.ts";

export const outcomesModulePath: Path = ["protocolSection", "outcomesModule"];

/** An outcome measure with its place in the record. */
export interface PlacedOutcome {
  readonly outcome: Outcome;
  readonly list: OutcomeList;
  readonly index: number;
}

/** Many rules walk the same outcomes, and a study is never changed once it is read. */
const listed = new WeakMap<Study, readonly PlacedOutcome[]>();

/** The outcome measures of all three lists, in the registry's order. */
export function outcomesOf({ study }: CheckedRecord): readonly PlacedOutcome[] {
  let all = listed.get(study);
  if (!all) {
    const lists = study.protocolSection.outcomesModule;
    all = outcomeLists.flatMap(
      (list) => lists?.[list]?.map((outcome, index) => ({ outcome, list, index })) ?? [],
    );
    listed.set(study, all);
  }
  return all;
}

/** Calls `visit` for each of them. */
export function forEachOutcome(
  record: CheckedRecord,
  visit: (placed: PlacedOutcome) => void,
): void {
  for (const placed of outcomesOf(record)) visit(placed);
}

/** The path of an element of the outcome. */
export function pathIn({ list, index }: PlacedOutcome, element: keyof Outcome): Path {
  return [...outcomesModulePath, list, index, element];
}

const kinds: { readonly [list in OutcomeList]: string } = {
  primaryOutcomes: "primary outcome",
  secondaryOutcomes: "secondary outcome",
  otherOutcomes: "other outcome",
};

/** `primary outcome 3`. */
export function numberOf({ list, index }: PlacedOutcome): string {
  return `${kinds[list]} ${index + 1}`;
}

/** The same with its title: `primary outcome 3 ("Pain")`. */
export function nameOf(placed: PlacedOutcome): string {
  const title = placed.outcome.measure;
  return title?.trim() ? `${numberOf(placed)} ("${shortened(title)}")` : numberOf(placed);
}
