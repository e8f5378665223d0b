import { capitalised } from "../capitalised.ts";
import { rule } from "../rule.ts";
import { nameOfProse, pathOfProse, proseKinds, proseOf } from "./prose.ts";
import { watchWords } from "./watchWords.ts";

export default rule({
  code: "text/non-english",
  title: "Text in another language than English",
  kind: "wording",
  severity: "warning",
  source: "Registry practice (unconfirmed): records are in English",
  check(record, report) {
    const hasSmallWords = smallWordsIn(record).length > 0;
    for (const prose of proseOf(record)) {
      // Names of places, brands and questionnaires are in any language.
      if (prose.kind === "term" || !isForeign(prose.text, hasSmallWords)) continue;
      report({
        at: pathOfProse(prose),
        message: `${capitalised(nameOfProse(prose))} is not in English. The registry takes English only, and reviewers cannot read another language: translate it.`,
      });
    }
  },
});

/** One of them is in nearly every English text, and mostly near its beginning. */
const usual = / (?:the|of|and|with) /;
/** One of them is enough in a text of less than twenty words. */
const alsoUsual = / (?:to|in|for|from|or|at|by|as|on|is|are|will|be|after|before) /;
const english =
  /(?<![\p{L}\p{N}])(?:the|of|and|to|in|with|for|from|or|at|by|as|on|is|are|will|be|after|before)(?![\p{L}\p{N}])/giu;
/** Small words of other languages that are no words of English; in small letters. */
const smallWords =
  "de la los las el del para una por que les des et dans pour avec sur une der die und das den von mit für ein eine zur bei nicht della nel ve bir ile bu için olarak olan dos das uma não het een van voor".split(
    " ",
  );
const foreign = new RegExp(
  `(?<![\\p{L}\\p{N}-])(?:${smallWords.join("|")})(?![\\p{L}\\p{N}-])`,
  "gu",
);
/** Of these each text in one of the languages has one, or one of the letters below. */
const smallWordsIn = watchWords(
  "de la los el del para que les des et dans pour der die und das von mit eine nicht della nel ve bir ile bu het een van".split(
    " ",
  ),
  proseKinds.filter((kind) => kind !== "term"),
);
/** Letters that no language writes in Latin script. */
const letters =
  "\\u0400-\\u052f\\u0590-\\u06ff\\u0900-\\u0dff\\u0e00-\\u0eff\\u1100-\\u11ff\\u3040-\\u30ff\\u3400-\\u9fff\\uac00-\\ud7af";
const otherScript = new RegExp(`[${letters}]`, "g");
/** One is in each text in another script, or with a small word that is not watched for. */
const foreignLetter = new RegExp(`[üçã${letters}]`);
const beyondAscii = /\P{ASCII}/gu;

function isForeign(text: string, hasSmallWords: boolean): boolean {
  if (text.length < 4 || usual.test(text)) return false;
  if (!hasSmallWords && !foreignLetter.test(text)) return false;
  if (count(text, otherScript) * 3 > text.length) return true;
  const words = wordsIn(text);
  if (words < 8 || (words < 20 && alsoUsual.test(text))) return false;
  const small = count(text, foreign);
  if (small === 0 || count(text, english) * 20 > words) return false;
  if (small >= 3 && small * 8 > words) return true;
  return words > 11 && count(text, english) === 0 && count(text, beyondAscii) * 25 > text.length;
}

/** One more than there are gaps between words, without a list of them. */
function wordsIn(text: string): number {
  let words = 1;
  let inGap = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const isGap = code === 32 || ((code < 32 || code > 127) && text.charAt(i).trim() === "");
    if (isGap && !inGap) words++;
    inGap = isGap;
  }
  return words;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
