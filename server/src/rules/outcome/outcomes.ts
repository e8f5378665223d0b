import type { Path } from "../../study/path.ts";
import { type Outcome, type OutcomeList, outcomeLists } from "../../study/study.ts";
import type { CheckedRecord } from "../checkedRecord.ts";

export const outcomesModulePath: Path = ["protocolSection", "outcomesModule"];

const kinds: { readonly [list in OutcomeList]: string } = {
  primaryOutcomes: "Primary outcome",
  secondaryOutcomes: "Secondary outcome",
  otherOutcomes: "Other outcome",
};

/** An outcome measure with its place in the record. */
export interface PlacedOutcome {
  readonly outcome: Outcome;
  readonly path: Path;
  /** `Primary outcome 3`, to begin a sentence with. */
  readonly number: string;
  /** The same with its title: `Primary outcome 3 ("Pain")`. */
  readonly name: string;
}

/** The outcome measures of all three lists, in the registry's order. */
export function outcomesOf(record: CheckedRecord): readonly PlacedOutcome[] {
  const module = record.protocol.outcomesModule;
  if (module === undefined) return [];
  return outcomeLists.flatMap((list) =>
    (module[list] ?? []).map((outcome, index) => {
      const number = `${kinds[list]} ${index + 1}`;
      return {
        outcome,
        path: [...outcomesModulePath, list, index],
        number,
        name: outcome.measure ? `${number} ("${shorten(outcome.measure)}")` : number,
      };
    }),
  );
}

function shorten(title: string): string {
  const text = title.trim();
  return text.length <= 60 ? text : `${text.slice(0, text.lastIndexOf(" ", 57)).trimEnd()}…`;
}
