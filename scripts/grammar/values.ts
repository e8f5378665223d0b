import { phaseChoices } from "../../server/src/catalogue/phases.ts";
import { type VocabularyName, vocabularies, wordsOf } from "../../server/src/catalogue/terms.ts";
import type { Field } from "../../server/src/layouts/text/field.ts";
import { ageUnits } from "../../server/src/study/age.ts";
import {
  anyOf,
  type GrammarRule,
  gap,
  include,
  indent,
  lineEnd,
  type Repository,
  scope,
  scoped,
} from "./rule.ts";

/** How the text behind a label is coloured; the name of a repository entry. */
export function valueRule(field: Field): string {
  const name = field.path.at(-1);
  switch (field.kind) {
    case "token":
    case "tokens":
      return `value-${field.vocabulary}`;
    case "phases":
      return "value-Phase";
    case "boolean":
      return "value-YesNo";
    case "integer":
      return "value-number";
    case "date":
    case "age":
    case "point":
    case "json":
      return `value-${field.kind}`;
    case "prose":
      return "value-prose";
    case "line":
      if (name === "timeFrame" || name === "targetDuration") return "value-duration";
      return name === "interventionNames" || field.labels.includes("Intervention Name")
        ? "value-intervention"
        : "value-line";
  }
}

/**
 * The words of a vocabulary in any of their forms. As in the catalogue, letter case and the marks
 * between words do not count.
 */
function wordsIn(vocabulary: VocabularyName): string {
  const words = vocabularies[vocabulary].flatMap(wordsOf);
  // Of the phases, a bare numeral is one only in its own element.
  const choices = vocabulary === "Phase" ? phaseChoices.map((choice) => choice.display) : [];
  const forms = [...words, ...choices]
    .map((word) => word.match(/[\p{L}\p{N}]+/gu) ?? [])
    .toSorted((a, b) => b.join("").length - a.join("").length)
    .map((parts) => parts.map((part) => part.toLowerCase()).join("[\\W_]{0,3}"));
  return `(?i:${[...new Set(forms)].join("|")})[)\\]]?`;
}

const months =
  "(?:January|February|March|April|May|June|July|August|September|October|November|December)";
const day = `\\d{4}-\\d{2}(?:-\\d{2})?|${months} (?:\\d{1,2}, ?)?\\d{4}`;
const units = `(?i:${ageUnits.map((unit) => `${unit.slice(0, -1)}s?`).join("|")})`;
const types = anyOf(vocabularies.DateType.flatMap(wordsOf));
const participants = "(?:participants?|patients|subjects)";

const dateScope = scoped("constant.numeric.date");
const ageScope = scoped("constant.numeric.age");
const numberScope = scoped("constant.numeric.count");
const unitScope = scoped("keyword.other.unit");
const tokenScope = scoped("constant.language.token");

const fillIn: GrammarRule = {
  match: `\\G${gap}(\\[[^\\[\\]:\\n]{1,80}\\])(?=${lineEnd})`,
  captures: { 1: scoped("constant.other.placeholder") },
};
const typeInBrackets: GrammarRule = {
  match: `\\((${types})\\)`,
  captures: { 1: tokenScope },
};

function tokenValue(vocabulary: VocabularyName): GrammarRule {
  return {
    patterns: [
      fillIn,
      {
        // Roles and documents are listed with commas, two phases with a slash.
        match: `(?<=[:,;/])${gap}(${wordsIn(vocabulary)})(?=${gap}(?:[,;/]|$))`,
        captures: { 1: tokenScope },
      },
    ],
  };
}

const interventionType: GrammarRule = {
  match: `\\G${gap}(${wordsIn("InterventionType")})(:)(?= )`,
  captures: { 1: tokenScope, 2: scoped("punctuation.separator.key-value") },
};

export function valueRules(fields: readonly Field[]): Repository {
  const used = new Set(fields.map(valueRule));
  const names = Object.keys(vocabularies) as readonly VocabularyName[];
  return {
    ...Object.fromEntries(
      names
        .filter((name) => used.has(`value-${name}`))
        .map((name) => [`value-${name}`, tokenValue(name)]),
    ),
    "value-number": {
      patterns: [
        fillIn,
        {
          match: `\\G${gap}(\\d[\\d,]{0,18})(?:[ \\t]{1,4}(${participants}))?(?=${gap}(?:\\(|$))`,
          captures: { 1: numberScope, 2: unitScope },
        },
        typeInBrackets,
      ],
    },
    "value-date": {
      patterns: [
        fillIn,
        {
          match: `\\G${gap}(${day}|\\d{4})(?=${gap}(?:\\(|$))`,
          captures: { 1: dateScope },
        },
        typeInBrackets,
      ],
    },
    "value-age": {
      patterns: [
        fillIn,
        {
          match: `\\G${gap}(\\d{1,4})[ \\t]{1,4}(${units})(?=${gap}$)`,
          captures: { 1: ageScope, 2: unitScope },
        },
        {
          match: `\\G${gap}((?i:N/?A(?: \\(No limit\\))?|No limit))(?=${gap}$)`,
          captures: { 1: tokenScope },
        },
      ],
    },
    "value-point": {
      patterns: [
        {
          match: `\\G${gap}(-?\\d{1,3}(?:\\.\\d{1,17})?)(,)${gap}(-?\\d{1,3}(?:\\.\\d{1,17})?)(?=${gap}$)`,
          captures: {
            1: scoped("constant.numeric.coordinate"),
            2: scoped("punctuation.separator.coordinate"),
            3: scoped("constant.numeric.coordinate"),
          },
        },
      ],
    },
    "value-json": {
      patterns: [
        {
          name: scope("string.quoted.double.json"),
          begin: '"',
          end: '"|$',
          patterns: [{ name: scope("constant.character.escape.json"), match: "\\\\." }],
        },
        {
          name: scope("constant.numeric.json"),
          match: "-?\\d{1,20}(?:\\.\\d{1,20})?(?:[eE][+-]?\\d{1,3})?",
        },
        { name: scope("constant.language.json"), match: "\\b(?:true|false|null)\\b" },
        { name: scope("punctuation.json"), match: "[\\[\\]{},:]" },
      ],
    },
    "value-duration": { patterns: [fillIn, include("durations"), include("inline")] },
    "value-intervention": { patterns: [fillIn, interventionType, include("inline")] },
    "value-line": { patterns: [fillIn, include("inline")] },
    "value-prose": { patterns: [fillIn, include("inline")] },
    durations: {
      patterns: [
        {
          match: `(?<![\\w.])(\\d{1,5}(?:[.,]\\d{1,3})?)[ \\t-]{1,4}(${units})\\b`,
          captures: { 1: scoped("constant.numeric.duration"), 2: unitScope },
        },
        {
          match: `\\b(${units})[ \\t-]{1,4}(\\d{1,5})\\b`,
          captures: { 1: unitScope, 2: scoped("constant.numeric.duration") },
        },
      ],
    },
  };
}

/** True for a value whose text is coloured as a string where nothing in it has a colour of its own. */
export function isText(rule: string): boolean {
  return ["value-line", "value-duration", "value-intervention"].includes(rule);
}

/** Values that have a line to themselves: `- RECRUITING`, or without a dash in the group's section. */
export function loneValues(fields: readonly Field[], dash: "- " | ""): readonly GrammarRule[] {
  const kinds = new Set(fields.map((field) => field.kind));
  const named = new Set(fields.map(valueRule));
  const found = (Object.keys(vocabularies) as readonly VocabularyName[]).filter((name) =>
    named.has(`value-${name}`),
  );
  const rules: GrammarRule[] = [];
  const add = (match: string, parts: readonly GrammarRule[]) => {
    const all = dash === "" ? parts : [scoped("punctuation.definition.list.begin"), ...parts];
    rules.push({
      match: `${indent}${dash === "" ? "" : `(${dash})`}${match}${lineEnd}`,
      captures: Object.fromEntries(all.map((part, i) => [i + 1, part])),
    });
  };
  if (found.length > 0) add(`(${loneWords(found)})`, [tokenScope]);
  if (kinds.has("date")) add(`(${day})(?:${gap}\\((${types})\\))?`, [dateScope, tokenScope]);
  if (kinds.has("age")) add(`(\\d{1,4})[ \\t]{1,4}(${units})`, [ageScope, unitScope]);
  if (kinds.has("integer"))
    add(`(\\d[\\d,]{0,18})(?:[ \\t]{1,4}(${participants}))?(?:${gap}\\((${types})\\))?`, [
      numberScope,
      unitScope,
      tokenScope,
    ]);
  return rules;
}

/** Tokens and display words as they are printed; two phases in one. */
function loneWords(names: readonly VocabularyName[]): string {
  const words = names.flatMap((name) =>
    vocabularies[name].flatMap(({ token, display }) =>
      name === "YesNo" ? [display] : [token, display],
    ),
  );
  const phases = names.includes("Phase")
    ? phaseChoices.flatMap(({ display, phases: tokens }) => [display, tokens.join("/")])
    : [];
  return anyOf([...words, ...phases]);
}
