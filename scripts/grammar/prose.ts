import { numberSchemes } from "../../server/src/catalogue/registryNumbers.ts";
import { helpSentences } from "../../server/src/layouts/page/helpSentences.ts";
import {
  commentLine,
  type GrammarRule,
  gap,
  include,
  indent,
  lineEnd,
  literally,
  type Repository,
  scope,
  scoped,
} from "./rule.ts";

/** Oniguruma has another escape for a character by its number. */
function inOniguruma(expression: RegExp): string {
  const source = expression.source.replaceAll(/\\u([0-9a-fA-F]{4})/g, "\\x{$1}");
  return expression.flags.includes("i") ? `(?i:${source})` : source;
}

const scopesOfSchemes: Readonly<Record<string, string>> = {
  doi: "markup.underline.link.doi",
  pmid: "constant.numeric.pmid",
  "nih-grant": "variable.other.constant.award-number",
};

function numberRules(): readonly GrammarRule[] {
  return numberSchemes.map(({ id, finder }) => ({
    name: scope(scopesOfSchemes[id] ?? `variable.other.constant.registry-number.${id}`),
    match: inOniguruma(finder),
  }));
}

const bullet: GrammarRule = {
  match: `${indent}([*•–-]|\\d{1,2}[.)])(?=[ \\t]|$)`,
  captures: { 1: scoped("punctuation.definition.list.begin") },
};

/** Lines that listing sites print for themselves. */
const listingLines = [
  "The study team has not published outcome measurements",
  "Outcome measurements, participant flow, baseline characteristics",
  "Results (?:pending|available)",
  "View full results",
];

export const proseRules: Repository = {
  inline: {
    patterns: [
      {
        name: scope("markup.underline.link"),
        match: '\\bhttps?://[^\\s<>"]{1,2000}(?<![.,;:)\\]}])',
      },
      ...numberRules(),
      { name: scope("constant.character.escape"), match: "\\\\[\\\\^*<>\\[\\]_~#+.-]" },
    ],
  },
  bullet,
  "comment-line": { name: scope("comment.block"), match: commentLine },
  "bar-line": {
    begin: `${indent}(\\|)`,
    beginCaptures: { 1: scoped("punctuation.definition.bar.begin") },
    end: "$",
    patterns: [
      { name: scope("punctuation.definition.bar.end"), match: `\\|(?=${lineEnd})` },
      include("inline"),
    ],
  },
  "fill-in-line": {
    match: `${indent}([*•–-]?)${gap}(\\[[^\\[\\]:\\n]{1,80}\\])${lineEnd}`,
    captures: {
      1: scoped("punctuation.definition.list.begin"),
      2: scoped("constant.other.placeholder"),
    },
  },
  "criteria-heading": {
    match: `${indent}([*•–-]?)${gap}((?i:(?:key |main |major )?(?:inclusion|exclusion|non-inclusion) criteria))(?:${gap}(:))?${lineEnd}`,
    captures: {
      1: scoped("punctuation.definition.list.begin"),
      2: scoped("markup.heading.criteria"),
      3: scoped("punctuation.separator.key-value"),
    },
  },
  furniture: {
    patterns: [
      {
        name: scope("comment.line.help"),
        match: `${indent}(?:${[...helpSentences.values()].map(literally).join("|")}).*$`,
      },
      {
        name: scope("comment.line.listing"),
        match: `${indent}(?:${listingLines.join("|")})[^\\n]*$`,
      },
      {
        name: scope("comment.line.listing"),
        match: `${indent}(?:Read More|Not (?:available|provided|specified))${lineEnd}`,
      },
      {
        match: `${indent}(Group ?Intervention ?Description|Name ?Time ?Method)\\b`,
        captures: { 1: scoped("comment.line.table-header") },
      },
    ],
  },
  prose: {
    patterns: [include("furniture"), include("fill-in-line"), include("bullet"), include("inline")],
  },
};
