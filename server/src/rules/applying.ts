import { rules } from "./all.ts";
import type { CheckedRecord } from "./checkedRecord.ts";
import type { Rule } from "./rule.ts";

const byType = new Map<string | undefined, readonly Rule[]>();

/** The rules about studies of this type: all of them for a type that is not known. */
export function rulesFor(type: string | undefined): readonly Rule[] {
  const applying = byType.get(type);
  if (applying) return applying;
  const applies = ({ appliesTo }: Rule) =>
    !appliesTo || type === undefined || appliesTo.some((each) => each === type);
  const list = rules.filter(applies);
  // What an author mistypes is no reason to remember it.
  if (type === undefined || isStudyType(type)) byType.set(type, list);
  return list;
}

function isStudyType(type: string): boolean {
  return type === "INTERVENTIONAL" || type === "OBSERVATIONAL" || type === "EXPANDED_ACCESS";
}

/** False for a rule that has nothing to start from in the record. */
export function hasStart({ startsFrom }: Rule, record: CheckedRecord): boolean {
  if (startsFrom === undefined) return true;
  for (let i = 0; i < startsFrom.length; i++)
    if ((startsFrom[i] as (typeof startsFrom)[number])(record).length > 0) return true;
  return false;
}
