import type { AgeUnit } from "../../study/age.ts";
import { isDigit, letterOf, WordNumbers, withLetter } from "../words.ts";
import { type AgeToken, ageTokens, tokenCharacters, tokenWords } from "./ageTokens.ts";

/** An age range in the words of a criterion. */
export interface AgePhrase {
  /** The words before the first number and its comparison. */
  readonly lead: readonly AgeToken[];
  readonly first: AgeLimitPhrase;
  readonly second: AgeLimitPhrase | undefined;
  readonly start: number;
  readonly end: number;
}

/** Words that may stand before a number of an age range, whatever their order. */
const ageWords = new WordNumbers([
  ..."a adult age aged aging all an and any are at be being below between both but child children either equal female from gender greater group has have healthy higher in inclusive individual is least less limit lower male man mature maximum men minimum more most must no not of older or over participant patient people person range ranging s sex sexes should subject than the to under up upward volunteer who will with woman women younger above"
    .split(" ")
    .flatMap((word) => [word, `${word}s`]),
  ...tokenWords,
]);

/** The characters between them. */
const ageMarks = new Set(Array.from(` ,:()/'’${tokenCharacters}`, (mark) => mark.charCodeAt(0)));

/**
 * Where the next number is of an age range that goes on there, or may begin; -1 where surely none is, as
 * a quick look tells of most criteria.
 */
export function nextAge(text: string, start: number): number {
  let word = 0;
  for (let i = start; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const letter = letterOf(code);
    if (letter > 0) {
      word = withLetter(word, letter);
      continue;
    }
    if (word !== 0 && !ageWords.has(word)) return -1;
    word = 0;
    if (isDigit(code)) return i;
    if (code !== space && !ageMarks.has(code)) return -1;
  }
  return -1;
}

const space = 32;

/** Reads the age range that `text` begins with, if it does. */
export function readAgePhrase(text: string): AgePhrase | undefined {
  if (nextAge(text, 0) < 0) return undefined;
  const tokens = ageTokens(text);
  const at = tokens.findIndex(({ kind }) => kind !== "who" && kind !== "age" && kind !== "and");
  const first = at < 0 ? undefined : readLimit(tokens, at);
  if (first === undefined) return undefined;
  const lead = tokens.slice(0, at);
  const second = joins(tokens[first.next]) ? readLimit(tokens, first.next + 1) : undefined;
  // "Over the age of 21".
  const signOfAge = /\bage\b/i.test(tokens[at]?.text ?? "") ? tokens[at] : undefined;
  const age = lead.find(({ kind }) => kind === "age") ?? signOfAge;
  const has = (words: RegExp) => lead.some((token) => words.test(token.text));
  const adults = has(/^adult/i);
  // "Adults (or children 18 to 21 years old)": the ages are those of the children.
  if (adults && has(/^child/i)) return undefined;
  const limit = second ?? first;
  const end = tokens[limit.next - 1]?.end ?? 0;
  if (age === undefined && !first.old && !second?.old && !adults) {
    // Years alone may be those of a disease; "18-80 years" as an item by itself are ages.
    if (limit.unit !== "Years" || !endsCriterion(text.slice(end))) return undefined;
    const people = has(/^(?:patient|participant|subject)/i);
    if (!people && (lead.length > 0 || first.count < 16)) return undefined;
  }
  const from = age ?? (/^between$/i.test(lead.at(-1)?.text ?? "") ? lead.at(-1) : tokens[at]);
  return { lead, first, second, start: from?.start ?? 0, end };
}

export interface AgeLimitPhrase {
  readonly count: number;
  readonly unit: AgeUnit | undefined;
  /** The comparison before the number, or the "and older" behind it. */
  readonly sign: AgeToken["sign"];
  readonly old: boolean;
  /** Index of the token behind the limit. */
  readonly next: number;
}

function readLimit(tokens: readonly AgeToken[], from: number): AgeLimitPhrase | undefined {
  let at = from;
  let sign: AgeToken["sign"];
  // "At least ≥ 18" says it twice.
  for (; tokens[at]?.kind === "sign"; at += 1) sign = tokens[at]?.sign;
  const count = tokens[at];
  if (count?.kind !== "number") return undefined;
  at += 1;
  if (tokens[at]?.text === "-" && tokens[at + 1]?.unit) at += 1;
  // "18+ years", "18 (inclusive) and above".
  if (tokens[at]?.text === "+") {
    sign ??= "ge";
    at += 1;
  }
  if (tokens[at]?.text.toLowerCase() === "inclusive") at += 1;
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

function joins(token: AgeToken | undefined): boolean {
  return token?.kind === "to" || token?.kind === "and" || token?.text.toLowerCase() === "or";
}

const moments =
  "consent|screening|enrol|inclusion|entry|registration|randomi|baseline|informed|signing|recruit|visit|participation|signature|ICF|study|treatment|(?:planned )?surgery";
const endings = [
  "[.;,:。；，]*(?: and)?\\s*$",
  ",? ?\\(?(?:inclusive|included|including)",
  " age (?:range|group)",
  `,? ?\\(?(?:at|on|by|as of) (?:the )?(?:(?:time|day|date|moment|point) )?(?:of |for )?(?:the )?(?:study |informed |signing |written |first )*(?:${moments})`,
  ",? ?(?:- ?)?(?:male or female|regardless of (?:sex|gender)|(?:sex|gender) (?:is )?not limited)",
];
const ending = new RegExp(`^[ )]*(?:${endings.join("|")})`, "i");

/** True when `rest`, which follows an age, ends the criterion or only says when the age counts. */
export function endsCriterion(rest: string): boolean {
  return ending.test(rest);
}
