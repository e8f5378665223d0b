import { rule } from "../rule.ts";
import { type WordMark, watchWords } from "../text/watchWords.ts";
import { WordNumbers, wordBefore } from "../words.ts";
import { pathOfDetailed } from "./repeated.ts";

const wordsIn = watchWords(
  ["inclusion", "exclusion", "eligibility", "primary", "secondary", "main"],
  ["description"],
);

export default rule({
  code: "description/repeats-eligibility",
  title: "Detailed description holds criteria or outcomes",
  kind: "wording",
  severity: "information",
  source:
    "PRS data element definitions (2020-10-01), Detailed Description: what has an element of its own stands there",
  startsFrom: [wordsIn],
  check(record, report) {
    const first = wordsIn(record).find(mayHead);
    if (!first) return;
    const description = record.protocol.descriptionModule?.detailedDescription ?? "";
    if (!/criteria|eligibility|outcome|endpoint/i.test(description)) return;
    // From the line of the first of the words, or the one before.
    const from = description.lastIndexOf("\n", Math.max(0, first.start - 30)) + 1;
    const found = heading.exec(description.slice(from));
    const words = found?.[1];
    if (!found || words === undefined) return;
    const start = from + found.index + found[0].indexOf(words);
    const criteria = /criteria|eligibility/i.test(words);
    report({
      at: pathOfDetailed,
      span: [start, start + words.length],
      message: `The detailed description lists ${criteria ? "eligibility criteria" : "outcomes"} ("${words}"), which have an element of their own. Two lists disagree sooner or later, and reviewers ask for one: remove this one.`,
    });
  },
});

/** Words that may stand before those in a heading, or its end before them. */
const before = new WordNumbers(
  "the main key major patient participant subject study"
    .split(" ")
    .flatMap((word) => [word, `${word}s`]),
);

/** True for the words in a heading; most are in the middle of a sentence. */
function mayHead({ prose: { text }, start, end }: WordMark): boolean {
  const space = start > 0 && text.charCodeAt(start - 1) === 0x20;
  if (space && !isFirstOf(text, start - 1)) return false;
  return /^(?: (?:criteria|outcome|end)|:\s*\n)/i.test(text.slice(end, end + 9));
}

/** True where there is no word before a place, or one that a heading may begin with. */
function isFirstOf(text: string, end: number): boolean {
  const word = wordBefore(text, end, longestBefore);
  return word === 0 || before.has(word);
}

const longestBefore = "participants".length;

/** A heading on a line of its own or before a list, with its colon; not the words in a sentence. */
const heading =
  /(?:^|\n|[.;]\s)[\s*•#-]*((?:(?:the|main|key|major|patient|participant|subject|study)s?\s)?(?:inclusion|exclusion|eligibility) criteria(?: (?:for|of) [\w ]{1,40})?|eligibility(?=:\s*\n)|(?:primary|secondary|main) (?:outcomes?|end ?-?points?)(?: measures?)?)\s?(?::(?! see)|\n\s*(?:\d|[*•-]))/i;
