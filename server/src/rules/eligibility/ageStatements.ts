import type { AgeUnit } from "../../study/age.ts";
import type { Span } from "../../study/sourceMap.ts";
import { type AgeToken, ageTokens } from "./ageTokens.ts";
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
    const phrase = readPhrase(item.text);
    const statement = phrase && toStatement(phrase, item);
    return statement ? [statement] : [];
  });
}

/**
 * The ages in lines that could be such criteria, by a look at the lines alone: quick, and enough to
 * see that a record's criteria name no other ages than its fields.
 */
export function agesNamedIn(criteria: string): readonly Pick<StatedLimit, "count" | "unit">[] {
  const ages: { count: number; unit: AgeUnit }[] = [];
  let read = 0;
  for (const { index } of criteria.matchAll(/\b(?:age[ds]?|adults?|old(?:er)?|younger)\b/gi)) {
    if (index < read) continue;
    const start = criteria.lastIndexOf("\n", index) + 1;
    read = criteria.indexOf("\n", index);
    if (read < 0) read = criteria.length;
    if (index - start > 70) continue;
    const phrase = readPhrase(criteria.slice(start, read).replace(itemMark, ""));
    if (phrase === undefined) continue;
    const { first, second } = phrase;
    const unit = second?.unit ?? first.unit ?? "Years";
    ages.push({ count: first.count, unit: first.unit ?? unit });
    if (second) ages.push({ count: second.count, unit });
  }
  return ages;
}

const itemMark = /^\s*(?:[*•·-]\s*|\(?\d{1,2}\\?[.)](?!\d)\)?\s*)*/;

interface Phrase {
  /** The words before the first number and its comparison. */
  readonly lead: readonly AgeToken[];
  readonly first: Limit;
  readonly second: Limit | undefined;
  readonly start: number;
  readonly end: number;
}

/** Reads the age range that `text` begins with, if it does. */
function readPhrase(text: string): Phrase | undefined {
  const tokens = ageTokens(text);
  const at = tokens.findIndex(({ kind }) => kind !== "who" && kind !== "age" && kind !== "and");
  const first = at < 0 ? undefined : readLimit(tokens, at);
  if (first === undefined) return undefined;
  const lead = tokens.slice(0, at);
  const joint = tokens[first.next]?.kind;
  const second = joint === "to" || joint === "and" ? readLimit(tokens, first.next + 1) : undefined;
  const age = lead.find(({ kind }) => kind === "age");
  const adults = lead.some((token) => /^adult/i.test(token.text));
  // "Adults (or children 18 to 21 years old)": the ages are those of the children.
  if (adults && lead.some((token) => /^child/i.test(token.text))) return undefined;
  if (!age && !first.old && !second?.old && !adults) return undefined;
  const end = tokens[(second ?? first).next - 1]?.end ?? 0;
  const from = age ?? (/^between$/i.test(lead.at(-1)?.text ?? "") ? lead.at(-1) : tokens[at]);
  return { lead, first, second, start: from?.start ?? 0, end };
}

interface Limit {
  readonly count: number;
  readonly unit: AgeUnit | undefined;
  /** The comparison before the number, or the "and older" behind it. */
  readonly sign: AgeToken["sign"];
  readonly old: boolean;
  /** Index of the token behind the limit. */
  readonly next: number;
}

function readLimit(tokens: readonly AgeToken[], from: number): Limit | undefined {
  let at = from;
  let sign: AgeToken["sign"];
  // "At least ≥ 18" says it twice.
  for (; tokens[at]?.kind === "sign"; at += 1) sign = tokens[at]?.sign;
  const count = tokens[at];
  if (count?.kind !== "number") return undefined;
  at += 1;
  if (tokens[at]?.text === "-" && tokens[at + 1]?.unit) at += 1;
  const unit = tokens[at]?.unit;
  if (unit) at += 1;
  if (tokens[at]?.text === "-" && tokens[at + 1]?.kind === "old") at += 1;
  let old = false;
  for (
    let token = tokens[at];
    token?.kind === "old" || token?.kind === "beyond";
    token = tokens[at]
  ) {
    if (token.kind === "beyond") sign ??= token.sign;
    old ||= /old|o$|age|young/i.test(token.text);
    at += 1;
  }
  return { count: Number(count.text), unit, sign, old, next: at };
}

function toStatement(
  phrase: Phrase,
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
  first: Limit,
  second: Limit,
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
  { sign, count, unit = "Years" }: Limit,
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
  if (whole.test(rest)) return true;
  // "Age over 65 with renal failure" and "Women over 55 with a hysterectomy" are about some people.
  const sexes = new Set(
    lead.flatMap(({ text }) => /^(?:fe)?male|^(?:wo)?m[ae]n/i.exec(text)?.[0].toLowerCase() ?? []),
  );
  return list === "inclusion" && sexes.size !== 1 && goesOn.test(rest) && !event.test(rest);
}

const whole =
  /^[ )]*(?:[.;,:。；，]*(?: and)?\s*$|,? ?\(?inclusive|,? ?\(?(?:at|on|by|as of) (?:the )?(?:(?:time|day|date|moment|point) )?(?:of |for )?(?:the )?(?:study |informed |signing |written |first )*(?:consent|screening|enrol|inclusion|entry|registration|randomi|baseline|informed|signing|recruit|visit|participation|signature|ICF|study|treatment|surgery))/i;
const goesOn = /^(?:[,;.]| \(| (?:with|who|and)\b)(?!.{0,3}\bor\b)/i;
const event = /\b(?:onset|when)\b|\bat (?:the )?(?:time of )?(?:\w+ )?diagnosis|,? or\b\s*$/i;
