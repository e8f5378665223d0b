import { rule } from "../rule.ts";
import { type WordMark, watchWords } from "../text/watchWords.ts";
import { pathOfDetailed } from "./repeated.ts";

const wordsIn = watchWords(
  ["inclusion", "exclusion", "eligibility", "primary", "secondary"],
  ["description"],
);

export default rule({
  code: "description/repeats-eligibility",
  title: "Detailed description holds criteria or outcomes",
  kind: "wording",
  severity: "information",
  source:
    "PRS data element definitions (2020-10-01), Detailed Description: what has an element of its own stands there",
  check(record, report) {
    const first = wordsIn(record).find(mayHead);
    if (!first) return;
    const { text } = first.prose;
    if (!/criteria|outcome|endpoint/i.test(text)) return;
    // From the line of the first of the words, or the one before.
    const from = text.lastIndexOf("\n", Math.max(0, first.start - 30)) + 1;
    const found = heading.exec(text.slice(from));
    const words = found?.[1];
    if (!found || words === undefined) return;
    const start = from + found.index + found[0].indexOf(words);
    const criteria = /criteria/i.test(words);
    report({
      at: pathOfDetailed,
      span: [start, start + words.length],
      message: `The detailed description lists ${criteria ? "eligibility criteria" : "outcomes"} ("${words}"), which have an element of their own. Two lists disagree sooner or later, and reviewers ask for one: remove this one.`,
    });
  },
});

/** A heading from the word on; most of the words stand in sentences. */
function mayHead({ prose: { text }, start, end }: WordMark): boolean {
  if (text.charCodeAt(end) !== space) return false;
  ending.lastIndex = start;
  return ending.test(text);
}

const space = 32;

const named =
  "(?:inclusion|exclusion|eligibility) criteria(?: (?:for|of) [\\w ]{1,40})?|(?:primary|secondary) (?:outcomes?|end ?-?points?)(?: measures?)?";
const closed = "\\s?(?::(?! see)|\\n\\s*(?:\\d|[*•-]))";
const ending = new RegExp(`(?:${named})${closed}`, "iy");

/** A heading on a line of its own or before a list, with its colon; not the words in a sentence. */
const heading = new RegExp(
  `(?:^|\\n|[.;]\\s)[\\s*•#-]*((?:(?:main|key|major|patient|participant|subject|study)s?\\s)?(?:${named}))${closed}`,
  "i",
);
