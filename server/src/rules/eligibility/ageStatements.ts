import type { AgeUnit } from "../../study/age.ts";
import type { Span } from "../../study/sourceMap.ts";
import { type AgeLimitPhrase, type AgePhrase, endsCriterion, readAgePhrase } from "./agePhrase.ts";
import type { AgeToken } from "./ageTokens.ts";
import { type CriteriaItem, commonItemsOf } from "./criteriaItems.ts";

/** One end of an age range as the criteria state it. */
export interface StatedLimit {
  readonly count: number;
  readonly unit: AgeUnit;
  /** True for "over 18", "< 65" and "between": authors write them with and without the limit itself. */
  readonly loose: boolean;
}

/** A criterion that gives the ages of those who may take part. */
export interface AgeStatement {
  readonly span: Span;
  readonly lower?: StatedLimit;
  readonly upper?: StatedLimit;
}

/**
 * The criteria that are about the participants' own age: items for everybody that begin with an age
 * range, or with words for participants and an age range. Ages in the middle of a sentence are left
 * alone, as they may be anybody's and of any event.
 */
export function ageStatementsIn(criteria: string): readonly AgeStatement[] {
  return commonItemsOf(criteria).flatMap((item) => {
    const phrase = readAgePhrase(item.text);
    const statement = phrase && toStatement(phrase, item);
    return statement ? [statement] : [];
  });
}

/** True when the ages at the start of `text` would be a statement in one of the lists. */
export function mayStateAges(phrase: AgePhrase, text: string): boolean {
  return (["inclusion", "exclusion"] as const).some(
    (list) => toStatement(phrase, { text, start: 0, list }) !== undefined,
  );
}

function toStatement(
  phrase: AgePhrase,
  { text, start, list }: CriteriaItem,
): AgeStatement | undefined {
  if (!endsThere(text.slice(phrase.end), phrase.lead, list)) return undefined;
  const between = /between/i.test(text.slice(0, phrase.end));
  const limits = phrase.second
    ? rangeOf(phrase.first, phrase.second, between, list)
    : singleOf(phrase.first, list);
  return limits && { span: [start + phrase.start, start + phrase.end], ...limits };
}

type Limits = Pick<AgeStatement, "lower" | "upper">;

function rangeOf(
  first: AgeLimitPhrase,
  second: AgeLimitPhrase,
  between: boolean,
  list: CriteriaItem["list"],
): Limits | undefined {
  const unit = second.unit ?? first.unit ?? "Years";
  const lower = { count: first.count, unit: first.unit ?? unit };
  const upper = { count: second.count, unit };
  const signs = `${first.sign?.[0] ?? "-"}${second.sign?.[0] ?? "-"}`;
  // "Under 18 or over 65" bars what lies outside.
  if (signs === "lg" && list === "exclusion")
    return { lower: { ...lower, loose: true }, upper: { ...upper, loose: true } };
  if (list === "exclusion" || !/^[g-][l-]$/.test(signs)) return undefined;
  return {
    lower: { ...lower, loose: between || first.sign === "gt" },
    upper: { ...upper, loose: between || second.sign === "lt" },
  };
}

/** An exclusion says which ages are out: "under 18" there is a lower limit. */
function singleOf(
  { sign, count, unit = "Years" }: AgeLimitPhrase,
  list: CriteriaItem["list"],
): Limits | undefined {
  // Without headings an item may belong to either list; "at least" is hardly ever an exclusion.
  if (sign === undefined || (list === undefined && sign !== "ge")) return undefined;
  const excluded = list === "exclusion";
  const limit = { count, unit, loose: excluded || sign === "gt" || sign === "lt" };
  return sign.startsWith("g") !== excluded ? { lower: limit } : { upper: limit };
}

/** True when nothing follows that narrows the statement down to some participants or an event. */
function endsThere(rest: string, lead: readonly AgeToken[], list: CriteriaItem["list"]): boolean {
  if (endsCriterion(rest)) return true;
  // "Age over 65 with renal failure" and "Women over 55 with a hysterectomy" are about some people.
  const sexes = new Set(
    lead.flatMap(({ text }) => /^(?:fe)?male|^(?:wo)?m[ae]n/i.exec(text)?.[0].toLowerCase() ?? []),
  );
  return list === "inclusion" && sexes.size !== 1 && goesOn.test(rest) && !event.test(rest);
}

const goesOn = /^\)?(?:[,;.]| \(| (?:with|who|and)\b)(?!.{0,3}\bor\b)/i;
const event = /\b(?:onset|when)\b|\bat (?:the )?(?:time of )?(?:\w+ )?diagnosis|,? or\b\s*$/i;
