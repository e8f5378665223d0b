import { pageGrammar } from "../../server/src/layouts/page/grammar.ts";
import { anyOf } from "./rule.ts";

/** Labels of the list layout whose value is prose, which has no dash. */
const proseLabels = pageGrammar.groups.flatMap((group) =>
  [...(group.item?.fields ?? []), ...(group.body ? [group.body] : []), ...group.fields]
    .filter((field) => field.kind === "prose")
    .flatMap((field) => field.labels),
);

/** Dates, then registry numbers with slashes, then words: tokens and numbers with their joints. */
const word = [
  "\\d{4}-\\d{2}(?:-\\d{2})?(?![\\p{L}\\p{N}_-])",
  "[A-Z]{4,5}\\/\\d{4}\\/\\d{2,3}(?:\\/\\d{5,6})?",
  "[\\p{L}\\p{N}_]+(?:['’-][\\p{L}\\p{N}_]+)*",
].join("|");

const pairs = [
  ["(", ")"],
  ["[", "]"],
];
const quotes = [
  ['"', '"'],
  ["“", "”"],
];

/** A comment has its line to itself. Folding comes from the server. */
export const languageConfiguration = {
  comments: { blockComment: ["<!--", "-->"] },
  brackets: pairs,
  // Prose has single ones, as in "a)", which would be marked as mistakes.
  colorizedBracketPairs: [],
  autoClosingPairs: [...pairs, ...quotes, ["<!--", " -->"]].map(([open, close]) => ({
    open,
    close,
  })),
  surroundingPairs: [...pairs, ...quotes, ["*", "*"]],
  wordPattern: { pattern: word, flags: "u" },
  onEnterRules: [
    continued("\\*", "* "),
    continued("•", "• "),
    continued("-", "- ", `(?!${anyOf(proseLabels)}\\s{0,40}$)`),
  ],
};

/** A line with a bullet and text behind it is followed by the next bullet. */
function continued(bullet: string, appendText: string, except = "") {
  return {
    beforeText: `^\\s{0,16}${bullet} ${except}\\S.*$`,
    action: { indent: "none", appendText },
  };
}
