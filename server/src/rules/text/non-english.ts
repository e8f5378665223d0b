import { capitalised } from "../capitalised.ts";
import { rule } from "../rule.ts";
import { nameOfProse, pathOfProse } from "./prose.ts";
import { kindsOfWords } from "./watchedWords.ts";
import { type Scan, scanOf } from "./wordScan.ts";

export default rule({
  code: "text/non-english",
  title: "Text in another language than English",
  kind: "wording",
  severity: "warning",
  source: "Registry practice (unconfirmed): records are in English",
  check(record, report) {
    for (const scan of scanOf(record)) {
      const { prose } = scan;
      // Names of places, brands and questionnaires are in any language.
      if (prose.kind === "term" || !isForeign(scan)) continue;
      report({
        at: pathOfProse(prose),
        message: `${capitalised(nameOfProse(prose))} is not in English. The registry takes English only, and reviewers cannot read another language: translate it.`,
      });
    }
  },
});

/** Letters that no language writes in Latin script. */
const otherScript =
  /[\u0400-\u052f\u0590-\u06ff\u0900-\u0dff\u0e00-\u0eff\u1100-\u11ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/g;

function isForeign({ prose: { text }, words, english, foreign, beyondAscii }: Scan): boolean {
  if (beyondAscii * 4 > text.length && text.length > 3) {
    const letters = text.match(otherScript)?.length ?? 0;
    if (letters * 3 > text.length) return true;
  }
  if (words < 8 || english * 20 > words || foreign === 0) return false;
  const small = smallWordsOf(text);
  if (small >= 3 && small * 8 > words) return true;
  return words > 11 && english === 0 && small > 0 && beyondAscii * 25 > text.length;
}

/** The count of the scan holds a few words that only look like one. */
function smallWordsOf(text: string): number {
  return (text.match(/(?<![\p{L}\p{N}-])\p{Ll}+(?![\p{L}\p{N}-])/gu) ?? []).filter(
    (word) => kindsOfWords.get(word) === "foreign",
  ).length;
}
