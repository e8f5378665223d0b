import { areLinked } from "../../study/armLinks.ts";
import type { ArmGroup } from "../../study/study.ts";
import type { Matrix } from "./linking.ts";

/**
 * Words for something that has no effect of its own. Broad on purpose: a placebo is often described
 * without the word, by what is in it or left out of it.
 */
const words =
  /placebo|sham|saline|sodium chloride|nac[l1]\b|vehicle|dummy|dummies|inactive|inert\b|excipient|lactose|dextrose|sugar|sucrose|maltodextrin|cellulose|starch|distilled|water|matching|matched|mock|simulat|fake|imitat|control (?:product|shake|drink|beverage|food|meal|snack|bar|powder|capsule|tablet|cream)|\bno active|non-?active|not active|without (?:active|contact|insert|inject|penetrat|punctur|stimulat|current|activat)|(?:switched|turned) off|(?<![\d.,])0 ?%/i;

/** True when the arm, or an intervention that it receives, is described as a placebo or a sham. */
export function isInactive(arm: ArmGroup, { interventions }: Matrix): boolean {
  if (words.test(arm.label ?? "") || words.test(arm.description ?? "")) return true;
  return interventions.some(
    (intervention) =>
      areLinked(arm, intervention) &&
      (words.test(intervention.name ?? "") ||
        words.test(intervention.description ?? "") ||
        intervention.otherNames?.some((name) => words.test(name))),
  );
}
