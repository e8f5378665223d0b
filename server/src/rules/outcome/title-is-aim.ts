import { fillIn } from "../fillIn.ts";
import { type Fix, rule } from "../rule.ts";
import { shortened } from "../shortened.ts";
import type { WordMark } from "../text/watchWords.ts";
import { letterOf } from "../words.ts";
import { capitalised, numberOf, pathIn } from "./outcomes.ts";
import { outcomesAt, watchTitles } from "./watchTitles.ts";

const verbs =
  "accelerate|analyse|analyze|assess|characterise|characterize|collect|compare|confirm|correlate|define|demonstrate|describe|detect|determine|establish|estimate|evaluate|examine|explore|find|identify|investigate|know|measure|monitor|observe|prove|quantify|refine|show|study|test|undertake|understand|utilise|utilize|validate|verify";
/** Without "to", words that are nouns as well ("Measure of …", "Study completion") do not count. */
const imperatives =
  "analyse|analyze|assess|assessing|characterise|characterize|compare|comparing|correlate|define|demonstrate|describe|determine|determining|estimate (?=the )|evaluate|evaluating|examine|explore|exploring|identify|investigate|investigating|measure (?=the |changes? )|measuring|quantify|undertake";

const wordsIn = watchTitles([
  ...new Set([...verbs.split("|"), ...(imperatives.match(/\b\w+ing\b/g) ?? [])]),
]);

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
      const measured = measuredThing(title.slice(end));
      const labelled = title.slice(0, end - words.length).replace(/^[\s\d.)*•-]*/, "");
      report({
        at,
        span: [end - words.length, end],
        message: `${capitalised(numberOf(placed))} begins with "${shortened(words)}", which states an aim. The title of an outcome says what is measured, not why: name the quantity.`,
        fixes: [measured === undefined ? placeholder(at) : changeTo(at, labelled + measured)],
      });
    }
  },
});

const letterO = letterOf("o".charCodeAt(0));

/** True at the beginning of a title, and behind "to": an aim has a verb there. */
function mayBeginAim({ prose: { text }, start }: WordMark): boolean {
  let end = start;
  while (end > 0 && letterOf(text.charCodeAt(end - 1)) === 0) end--;
  return end === 0 || letterOf(text.charCodeAt(end - 1)) === letterO;
}

const chain = `(?:${verbs})(?:(?:\\s*[,/&]\\s*|\\s+(?:and|or)\\s+)(?:${verbs}))*`;
const preamble =
  "(?:the\\s+)?(?:(?:primary|secondary|main|exploratory)\\s+)?(?:aims?|objectives?|goals?|purposes?)\\b[^.]{0,60}?";

/** A label before the aim, which stays: "Phase 1a: To determine", "Safety - To compare". */
const label = "(?:[^\\s:–-][^:–-]{0,40}(?::|\\s[–-])\\s+(?=to\\s))?";

const aim = new RegExp(
  `^[\\s\\d.)*•-]*${label}((?:${preamble}\\bto\\s+${chain}|to\\s+${chain}|(?:${imperatives})(?:(?:\\s+and\\s+|\\s*[,/&]\\s*)(?:${imperatives}))*))(?=\\s)`,
  "i",
);

/** The rest of the title as a title of its own; undefined where it is no noun phrase. */
function measuredThing(rest: string): string | undefined {
  const text = rest.trim().replace(/^(?:the|a|an)\s+/i, "");
  if (!/^[\p{L}\p{N}]/u.test(text)) return undefined;
  if (/^(?:whether|if|how|that|when|which|what|who|why|in|by|as|with|and|or|to)\b/i.test(text))
    return undefined;
  if (aim.test(text)) return undefined;
  // Names such as ctDNA or pH keep their case.
  return /^\p{Ll}+(?![\p{L}\p{N}])/u.test(text)
    ? text.charAt(0).toUpperCase() + text.slice(1)
    : text;
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
