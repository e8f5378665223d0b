import type { AgeUnit } from "../../study/age.ts";
import { letterOf, numberOfWord, withLetter } from "../words.ts";

/** A word or sign that a statement of ages is made of. */
export interface AgeToken extends TokenKind {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

interface TokenKind {
  /**
   * `who` words for participants and filling words; `age` the word itself; `sign` a comparison;
   * `beyond` a comparison behind its number ("and older"); `old` "of age", "years old".
   */
  readonly kind: "who" | "age" | "sign" | "number" | "unit" | "old" | "beyond" | "to" | "and";
  readonly unit?: AgeUnit;
  readonly sign?: "ge" | "gt" | "le" | "lt";
}

/** With the words or the characters that it may begin with, so that most forms need no look. */
type Form = readonly [beginnings: string, RegExp, TokenKind];

const who =
  "(?:fe)?males?|(?:wo)?m[ae]n|adults?|children|patients?|participants?|subjects?|individuals?|people|persons?|volunteers?|healthy|veterans?|japanese|chinese|korean|skeletally mature|consecutive|eligible|all|any|either|both|sex(?:es)?|genders?|the|an?|or(?!\\/| ?(?:older|over|above|up|greater|more|younger|under|below|less)\\b)|of(?= (?:either|any|all|both|between|from|at least|over)\\b| ?[\\d≥>\\\\])|in|must|should|will|have|has|who|is|are|be|being|between|from|ranging|range|group|limits?|inclusive|with(?= age)|s(?= )";

/** Words before which "and" or "or" may stand, with a space or without. */
function joined(words: string): string {
  const each = words.split(" ");
  return ["and or", ...each, ...each.map((word) => `and${word} or${word}`)].join(" ");
}

const words: readonly Form[] = [
  [
    "age ages aged aging",
    /age of (?:the )?(?:participants?|patients?|subjects?)\b|ages?\b|aged\b|aging\b/iy,
    { kind: "age" },
  ],
  ["year years yr yrs y", /(?:years?|yrs?|y(?=\/?o\b)|y)\b/iy, { kind: "unit", unit: "Years" }],
  ["old of o", /old\b|of[- ]age\b|o\b/iy, { kind: "old" }],
  [
    "at a minimum minimums greater older more higher above equal",
    /at least|(?:a )?minimum(?: age)?(?: of)?|(?:greater|older|more|higher|above)(?: than)?(?: or |\/)equal(?: to)?|equal(?: to)? or (?:greater|older)(?: than| to)?/iy,
    { kind: "sign", sign: "ge" },
  ],
  [
    "up at a maximum maximums less younger lower no not",
    /up to|at most|(?:a )?maximum(?: age)?(?: of)?|(?:less|younger|lower)(?: than)?(?: or |\/)equal(?: to)?|(?:no|not) (?:older|more) than/iy,
    { kind: "sign", sign: "le" },
  ],
  [
    joined("older over above up upward upwards greater more"),
    /(?:(?:and|or)(?:\/or)? ?)?(?:older|over|above|up(?:wards?)?|greater|more)\b(?! than| the| age)(?! ?\d)/iy,
    { kind: "beyond", sign: "ge" },
  ],
  [
    joined("younger under below less"),
    /(?:(?:and|or)(?:\/or)? ?)?(?:younger|under|below|less)\b(?! than| the| age)(?! ?\d)/iy,
    { kind: "beyond", sign: "le" },
  ],
  [
    "older greater more over above",
    /(?:older|greater|more) than|(?:over|above)(?: (?:the )?age(?: of)?)?\b/iy,
    { kind: "sign", sign: "gt" },
  ],
  [
    "younger less under below",
    /(?:younger|less) than|(?:under|below)(?: (?:the )?age(?: of)?)?\b/iy,
    { kind: "sign", sign: "lt" },
  ],
  [
    "male males female females man men woman women adult adults children patient patients participant participants subject subjects individual individuals people person persons volunteer volunteers healthy veteran veterans japanese chinese korean skeletally consecutive eligible all any either both sex sexes gender genders the a an or of in must should will have has who is are be being between from ranging range group limit limits inclusive with s",
    new RegExp(`(?:${who})\\b`, "iy"),
    { kind: "who" },
  ],
  ["month months mo mos", /(?:months?|mos?)\b/iy, { kind: "unit", unit: "Months" }],
  ["week weeks wk wks", /(?:weeks?|wks?)\b/iy, { kind: "unit", unit: "Weeks" }],
  ["day days", /days?\b/iy, { kind: "unit", unit: "Days" }],
  ["to through until", /(?:to|through|until)\b/iy, { kind: "to" }],
  ["and but", /(?:and|but)\b/iy, { kind: "and" }],
];

const signs: readonly Form[] = [
  ["\\>＞≥≧⩾=", /\\?[>＞][ /]*(?:or ?)?=|[≥≧⩾]|=\\?>/iy, { kind: "sign", sign: "ge" }],
  ["\\<＜≤≦⩽=", /\\?[<＜][ /]*(?:or ?)?=|[≤≦⩽]|=\\?</iy, { kind: "sign", sign: "le" }],
  ["\\>＞", /\\?[>＞]/y, { kind: "sign", sign: "gt" }],
  ["\\<＜", /\\?[<＜]/y, { kind: "sign", sign: "lt" }],
  ["+", /\+/y, { kind: "beyond", sign: "ge" }],
  ["-–—\\~", /[-–—]|\\?~/y, { kind: "to" }],
  ["&\\", /\\?&/y, { kind: "and" }],
];

const numbers: readonly Form[] = [
  ["0123456789", /\d{1,3}(?:\.0)?(?![\d.,/]*\d)/y, { kind: "number" }],
];

/** The words that a token may begin with. */
export const tokenWords: readonly string[] = words.flatMap(([beginnings]) => beginnings.split(" "));
/** The characters of the others. */
export const tokenCharacters = [...signs, ...numbers].map(([beginnings]) => beginnings).join("");

/** The forms in their order by what begins them: the number of a word, or the code of a character. */
const formsByWord = new Map<number, Form[]>();
const formsByCharacter = new Map<number, Form[]>();
for (const form of words)
  for (const word of new Set(form[0].split(" "))) add(formsByWord, numberOfWord(word), form);
for (const form of [...signs, ...numbers])
  for (const character of form[0]) add(formsByCharacter, character.charCodeAt(0), form);

function add(forms: Map<number, Form[]>, beginning: number, form: Form): void {
  const others = forms.get(beginning);
  if (others) others.push(form);
  else forms.set(beginning, [form]);
}

const gap = /[ ,:()/'’]*(?:=(?!\\?[<>]))?[ ]*/y;

function behindGap(text: string, start: number): number {
  const space = text.charCodeAt(start) === 0x20 ? 1 : 0;
  if (letterOf(text.charCodeAt(start + space)) > 0) return start + space;
  gap.lastIndex = start;
  gap.test(text);
  return gap.lastIndex;
}

/** The tokens at the start of `text`, up to the first word that is none. */
export function ageTokens(text: string): readonly AgeToken[] {
  const tokens: AgeToken[] = [];
  let at = 0;
  for (;;) {
    const token = tokenAt(text, behindGap(text, at));
    if (token === undefined) return tokens;
    tokens.push(token);
    at = token.end;
  }
}

function tokenAt(text: string, start: number): AgeToken | undefined {
  for (const [, form, kind] of formsAt(text, start) ?? []) {
    form.lastIndex = start;
    if (!form.test(text)) continue;
    const end = form.lastIndex;
    return { ...kind, text: text.slice(start, end), start, end };
  }
  return undefined;
}

function formsAt(text: string, start: number): readonly Form[] | undefined {
  const letter = letterOf(text.charCodeAt(start));
  if (letter === 0) return formsByCharacter.get(text.charCodeAt(start));
  let word = letter;
  for (let i = start + 1; i < text.length; i++) {
    const next = letterOf(text.charCodeAt(i));
    if (next === 0) break;
    word = withLetter(word, next);
  }
  return formsByWord.get(word);
}
