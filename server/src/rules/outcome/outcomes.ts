import type { Path } from "../../study/path.ts";
import { type Outcome, type OutcomeList, outcomeLists } from "../../study/study.ts";
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

/** Calls `visit` for the outcome measures of all three lists, in the registry's order. */
export function forEachOutcome(
  record: CheckedRecord,
  visit: (placed: PlacedOutcome) => void,
): void {
  for (const list of outcomeLists)
    record.protocol.outcomesModule?.[list]?.forEach((outcome, index) => {
      visit({ outcome, list, index });
    });
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
