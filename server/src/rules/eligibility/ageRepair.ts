import { formatAge } from "../../study/age.ts";

export interface AgeRepair {
  readonly age: string;
  /** True where the author's text can mean nothing else. */
  readonly safe: boolean;
}

/** The age that a malformed limit most likely means; `suggestion` is what reading it brought up. */
export function repairAge(text: string, suggestion: string | undefined): AgeRepair | undefined {
  const trimmed = text.trim();
  if (/^(?:-+|[–—/]|any|nil|unlimited|open|(?:no|without) .*)$/i.test(trimmed))
    return { age: "N/A", safe: false };
  const fraction = /^\D*(\d{1,3})[.,](\d+)\s*(y(?:ea)?rs?|months?|mos?)?\b/i.exec(trimmed);
  if (fraction) return fractionOfYear(fraction);
  // Of a range, only the author knows which end is missing elsewhere.
  if (suggestion === undefined || /\d\s*(?:-|–|to)\s*\d/.test(trimmed)) return undefined;
  const plain =
    /^\d{1,3}[\s-]*(?:y(?:ea)?rs?|months?|weeks?|days?|hours?|minutes?)\.?(?:[\s-]*(?:old|of age))?$/i;
  return { age: suggestion, safe: plain.test(trimmed) };
}

/** "1.5 years" is 18 months; "6.5 months" is no whole number in any unit that the registry takes. */
function fractionOfYear(found: RegExpExecArray): AgeRepair | undefined {
  const [, whole, decimals, unit] = found;
  const months = Number(`${whole}.${decimals}`) * 12;
  if (unit?.toLowerCase().startsWith("m")) return undefined;
  if (Number(decimals) === 0) return { age: formatAge(Number(whole), "Years"), safe: false };
  return Number.isInteger(months) ? { age: formatAge(months, "Months"), safe: false } : undefined;
}
