import type { AgeUnit } from "../../study/age.ts";

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

/** With the characters that it may begin with, so that most forms need no look. */
type Form = readonly [beginnings: string, RegExp, TokenKind];

const who =
  "(?:fe)?males?|(?:wo)?m[ae]n|adults?|children|patients?|participants?|subjects?|individuals?|people|persons?|volunteers?|healthy|all|any|either|both|sex(?:es)?|genders?|the|an?|or(?!\\/| ?(?:older|over|above|up|greater|more|younger|under|below|less)\\b)|of(?= (?:either|any|all|both|between|from|at least|over)\\b| ?[\\d≥>\\\\])|in|must|should|will|have|has|who|is|are|be|being|between|from|ranging|range|group|limits?|inclusive|with(?= age)|s(?= )";

const words: readonly Form[] = [
  [
    "a",
    /age of (?:the )?(?:participants?|patients?|subjects?)\b|ages?\b|aged\b|aging\b/iy,
    { kind: "age" },
  ],
  ["y", /(?:years?|yrs?|y(?=\/?o\b)|y)\b/iy, { kind: "unit", unit: "Years" }],
  ["o", /old\b|of[- ]age\b|o\b/iy, { kind: "old" }],
  [
    "aegmho",
    /at least|(?:a )?minimum(?: age)?(?: of)?|(?:greater|older|more|higher|above)(?: than)?(?: or |\/)equal(?: to)?|equal(?: to)? or (?:greater|older)(?: than| to)?/iy,
    { kind: "sign", sign: "ge" },
  ],
  [
    "almnuy",
    /up to|at most|(?:a )?maximum(?: age)?(?: of)?|(?:less|younger|lower)(?: than)?(?: or |\/)equal(?: to)?|(?:no|not) (?:older|more) than/iy,
    { kind: "sign", sign: "le" },
  ],
  [
    "agmou",
    /(?:(?:and|or)(?:\/or)? ?)?(?:older|over|above|up(?:wards?)?|greater|more)\b(?! than| the)(?! ?\d)/iy,
    { kind: "beyond", sign: "ge" },
  ],
  [
    "abloyu",
    /(?:(?:and|or)(?:\/or)? ?)?(?:younger|under|below|less)\b(?! than| the)(?! ?\d)/iy,
    { kind: "beyond", sign: "le" },
  ],
  [
    "agmo",
    /(?:older|greater|more) than|(?:over|above)(?: the age of)?\b/iy,
    { kind: "sign", sign: "gt" },
  ],
  [
    "bluy",
    /(?:younger|less) than|(?:under|below)(?: the age of)?\b/iy,
    { kind: "sign", sign: "lt" },
  ],
  ["abcefghilmoprstvw", new RegExp(`(?:${who})\\b`, "iy"), { kind: "who" }],
  ["m", /(?:months?|mos?)\b/iy, { kind: "unit", unit: "Months" }],
  ["w", /(?:weeks?|wks?)\b/iy, { kind: "unit", unit: "Weeks" }],
  ["d", /days?\b/iy, { kind: "unit", unit: "Days" }],
  ["tu", /(?:to|through|until)\b/iy, { kind: "to" }],
  ["ab", /(?:and|but)\b/iy, { kind: "and" }],
];

const signs: readonly Form[] = [
  ["\\>＞≥≧⩾=", /\\?[>＞][ /]*(?:or ?)?=|[≥≧⩾]|=\\?>/iy, { kind: "sign", sign: "ge" }],
  ["\\<＜≤≦⩽=", /\\?[<＜][ /]*(?:or ?)?=|[≤≦⩽]|=\\?</iy, { kind: "sign", sign: "le" }],
  ["\\>＞", /\\?[>＞]/y, { kind: "sign", sign: "gt" }],
  ["\\<＜", /\\?[<＜]/y, { kind: "sign", sign: "lt" }],
  ["+", /\+/y, { kind: "beyond", sign: "ge" }],
  ["-–—\\~", /[-–—]|\\?~/y, { kind: "to" }],
  ["&", /&/y, { kind: "and" }],
];

const numbers: readonly Form[] = [
  ["0123456789", /\d{1,3}(?:\.0)?(?![\d.,/]*\d)/y, { kind: "number" }],
];

/** The forms in their order by the characters that begin them. */
const formsByBeginning = new Map<string, Form[]>();
for (const form of [...words, ...signs, ...numbers])
  for (const beginning of form[0] + form[0].toUpperCase()) {
    const others = formsByBeginning.get(beginning);
    if (!others) formsByBeginning.set(beginning, [form]);
    else if (others.at(-1) !== form) others.push(form);
  }

const gap = /[ ,:()/'’]*(?:=(?!\\?[<>]))?[ ]*/y;

/** The tokens at the start of `text`, up to the first word that is none. */
export function ageTokens(text: string): readonly AgeToken[] {
  const tokens: AgeToken[] = [];
  let at = 0;
  for (;;) {
    gap.lastIndex = at;
    gap.test(text);
    const token = tokenAt(text, gap.lastIndex);
    if (token === undefined) return tokens;
    tokens.push(token);
    at = token.end;
  }
}

function tokenAt(text: string, start: number): AgeToken | undefined {
  for (const [, form, kind] of formsByBeginning.get(text.charAt(start)) ?? []) {
    form.lastIndex = start;
    if (!form.test(text)) continue;
    const end = form.lastIndex;
    return { ...kind, text: text.slice(start, end), start, end };
  }
  return undefined;
}
