import type { Outcome } from "../../study/study.ts";

/** A title that begins as one of a change does: "Change in", "Mean percent change from baseline in". */
const changeTitle =
  /^[\s\d.)]*(?:the )?(?:(?:mean|median|average|adjusted|absolute|relative|percent|percentage|%|least squares|ls|maximum|overall|numerical)\s+)*changes?\s+(?:in|of|on|from|for|to|between|at)\b/i;
/** The same behind what changes: "HbA1c change from baseline", "Body weight change at 6 months". */
const changeBehind =
  /^(?!.*\b(?:participants?|patients?|proportion|number|correlation|predict\w*|slope)\b)[^.;:]{2,100}(?:\bchanges?\s+from\s+(?:the\s+)?baseline\b|(?<!\b(?:of|to|for|and|or|no|decision|care|behaviou?r|lifestyle|treatment|dose|medication|therapy|dressing|climate)\s)\bchange(?:\s+at\s+[\w ]{1,20})?\.?$)/i;
const changeWord =
  /chang|differen|varia(?:tion|bility)|improve|reduc|increas|decreas|declin|gain|loss|evolution|pre.{0,20}post|before and after|baseline/i;

export function isChangeTitle(title: string): boolean {
  return title.length < 400 && (changeTitle.test(title) || changeBehind.test(title));
}

/** True where title or description speak of a change, so that two moments are one measure. */
export function measuresChange({ measure = "", description = "" }: Outcome): boolean {
  return changeWord.test(measure) || changeWord.test(description.slice(0, 1000));
}
