import { rules } from "./all.ts";
import type { CheckedRecord } from "./checkedRecord.ts";
import type { Rule } from "./rule.ts";

/**
 * What a check reads of every rule, in objects made alike: of rules as they are written each property
 * would have to be searched for.
 */
export interface ApplyingRule extends Pick<Rule, "code" | "check"> {
  readonly rule: Rule;
  readonly startsFrom: Rule["startsFrom"] | undefined;
}

const byType = new Map<string | undefined, readonly ApplyingRule[]>();

/** The rules about studies of this type: all of them for a type that is not known. */
export function rulesFor(type: string | undefined): readonly ApplyingRule[] {
  const applying = byType.get(type);
  if (applying) return applying;
  const applies = ({ appliesTo }: Rule) =>
    !appliesTo || type === undefined || appliesTo.some((each) => each === type);
  const list = rules.filter(applies).map((rule) => {
    const { code, startsFrom, check } = rule;
    return { rule, code, startsFrom, check };
  });
  // What an author mistypes is no reason to remember it.
  if (type === undefined || isStudyType(type)) byType.set(type, list);
  return list;
}

function isStudyType(type: string): boolean {
  return type === "INTERVENTIONAL" || type === "OBSERVATIONAL" || type === "EXPANDED_ACCESS";
}

/** False for a rule that has nothing to start from in the record. */
export function hasStart({ startsFrom }: ApplyingRule, record: CheckedRecord): boolean {
  if (startsFrom === undefined) return true;
  for (let i = 0; i < startsFrom.length; i++)
    if ((startsFrom[i] as (typeof startsFrom)[number])(record).length > 0) return true;
  return false;
}
