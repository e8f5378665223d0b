import { fillIn } from "../fillIn.ts";
import { type Fix, rule } from "../rule.ts";
import { shortened } from "../shortened.ts";
import type { WordMark } from "../text/watchWords.ts";
import { letterOf } from "../words.ts";
import { aim, aimWords } from "./aimTitle.ts";
import { isNonspecific } from "./nonspecificTitle.ts";
import { capitalised, numberOf, pathIn } from "./outcomes.ts";
import { outcomesAt, watchTitles } from "./watchTitles.ts";

/** What is found, made or done so is no quantity. */
const makes =
  /\b(?:accelerate|create|develop|generate|help|obtain|perform|provide|undertake|utili[sz]e)\b/i;

const wordsIn = watchTitles(aimWords);

export default rule({
  code: "outcome/title-is-aim",
  title: "Outcome title is an aim",
  kind: "wording",
  severity: "warning",
  source: "Outcome checklist of CU Anschutz (2020-06-11): what is measured, not why",
  startsFrom: [wordsIn],
  check(record, report) {
    for (const placed of outcomesAt(record, wordsIn(record).filter(mayBeginAim))) {
      const title = placed.outcome.measure ?? "";
      const found = aim.exec(title);
      const words = found?.[1];
      if (found === null || words === undefined) continue;
      const at = pathIn(placed, "measure");
      const end = found[0].length;
      const label = title.slice(0, end - words.length).replace(/^[\s\d.)*•-]*/, "");
      const measured = makes.test(words) ? undefined : measuredThing(title.slice(end), words);
      report({
        at,
        span: [end - words.length, end],
        message: `${capitalised(numberOf(placed))} ${label === "" ? "begins with" : "holds"} "${shortened(words)}", which states an aim. The title of an outcome says what is measured, not why: name the quantity.`,
        fixes: [
          measured === undefined || isLabel(label, measured)
            ? placeholder(at)
            : changeTo(at, label + measured),
        ],
      });
    }
  },
});

const letterO = letterOf("o".charCodeAt(0));

/** True at the beginning of a title, behind a label, and behind "to": an aim has a verb there. */
function mayBeginAim({ prose: { text }, start }: WordMark): boolean {
  let end = start;
  while (end > 0 && letterOf(text.charCodeAt(end - 1)) === 0) {
    if (text.charCodeAt(end - 1) === colon) return true;
    end--;
  }
  return end === 0 || letterOf(text.charCodeAt(end - 1)) === letterO;
}

const colon = 0x3a;

/** The rest of the title as a title of its own; undefined where it is no noun phrase or names a field. */
function measuredThing(rest: string, words: string): string | undefined {
  const text = quantityIn(rest)
    .trim()
    .replace(/^(?:the|a|an)\s+/i, "")
    .replace(comparison, "");
  if (!/^[\p{L}\p{N}]/u.test(text)) return undefined;
  if (/^(?:whether|if|how|that|when|which|what|who|why|in|by|as|with|and|or|to)\b/i.test(text))
    return undefined;
  if (aim.test(text) || isNonspecific(text)) return undefined;
  if (/\bcorrelate$/i.test(words)) return `Correlation of ${text}`;
  // Names such as ctDNA or pH keep their case.
  return /^\p{Ll}+(?![\p{L}\p{N}])/u.test(text) ? capitalised(text) : text;
}

const field =
  /^\s*(?:the )?(?:(?:preliminary|potential|overall|clinical|antitumou?r|anti-tumou?r) )*(?:activity|benefits?|effects?|effectiveness|efficacy|feasibility|impact|pharmacokinetics?|pk|safety|tolerability|usability)\b/i;
const byQuantity =
  /,? (?:as )?(?:measured|assessed|determined|evaluated|indicated|defined) by (?:the )?(?=(?:[\p{L}-]+ ){0,3}(?:numbers?|proportion|percentage|rates?|incidence|time|mean|median|changes?|frequency|survival|duration|occurrence)\b)/iu;
const colonQuantity = /:\s+(?=\p{Lu}\p{Ll}+\S* \S)/u;

/**
 * The quantity that a title names behind its field, else all of it: "Efficacy of X as measured by the
 * rate of Y", "Activity of X: Response rate (ORR)".
 */
function quantityIn(rest: string): string {
  if (!field.test(rest)) return rest;
  const found = byQuantity.exec(rest) ?? colonQuantity.exec(rest);
  return found ? rest.slice(found.index + found[0].length) : rest;
}

/** At the end of a title: what the study compares anyway, and a full stop. */
const comparison =
  /(?:\sbetween (?:both|the two|the|all|two) (?:treatment |study )?(?:groups|arms))?\.?$/i;

/** True for "Safety - " before "Safety between …", which would say the field twice. */
function isLabel(label: string, measured: string): boolean {
  const [word = ""] = label.split(/\W/);
  return word !== "" && measured.toLowerCase().startsWith(word.toLowerCase());
}

function changeTo(path: readonly (string | number)[], value: string): Fix {
  return {
    title: `Change to "${shortened(value)}"`,
    safe: false,
    changes: [{ kind: "set", path, value }],
  };
}

function placeholder(path: readonly (string | number)[]): Fix {
  return {
    title: "Replace with a measurement to fill in",
    safe: false,
    changes: [{ kind: "set", path, value: fillIn("what is measured, with its scale or unit") }],
  };
}
