import { listGrammar, undashed } from "../../server/src/layouts/list/grammar.ts";
import { pageGrammar } from "../../server/src/layouts/page/grammar.ts";
import { derivedHeadings } from "../../server/src/layouts/page/helpSentences.ts";
import type { Field, Group } from "../../server/src/layouts/text/field.ts";
import { heldSections } from "../../server/src/layouts/text/otherElements.ts";
import { labelsOf, labelsWithValue, loneLabels } from "./labels.ts";
import { anyOf, type GrammarRule, gap, include, indent, lineEnd, scope, scoped } from "./rule.ts";
import { loneValues } from "./values.ts";

/** What stands under one heading. */
interface Section {
  readonly id: string;
  readonly headings: readonly string[];
  /** Undefined for what a listing derives from other elements. */
  readonly group: Group | undefined;
  /** True where free text stands under the heading, in which few lines are labels. */
  readonly prose: boolean;
}

const { groups } = pageGrammar;

const sections: readonly Section[] = [
  ...groups.map((group) => ({
    id: group.id,
    headings: group.headings.filter((heading) => !undashed.has(heading)),
    group,
    prose: group.body?.kind === "prose",
  })),
  // In the list layout labels of the record as a whole stand there too.
  ...[...undashed].map((heading) => {
    const group = listGrammar.headed(heading);
    return { id: `list.${group?.id}`, headings: [heading], group, prose: false };
  }),
  { id: "derived", headings: [...derivedHeadings.keys()], group: undefined, prose: true },
];

const allHeadings = sections.flatMap(({ headings }) => headings);

/** In the list layout a heading has a dash, save those whose words are a label behind one. */
function mayHaveDash(heading: string): boolean {
  const group = listGrammar.headed(heading);
  return group !== undefined && group.id !== "identification" && !undashed.has(heading);
}

/** What tells a heading from a label: it has its line to itself, or a first value behind its colon. */
const alone = `(?:${gap}:)?${lineEnd}`;
const beforeValue = `${gap}:[ \\t]{1,8}\\S`;
const link = "View full results";
const dash = `- (?!${anyOf(allHeadings.filter((heading) => !mayHaveDash(heading)))}${alone})`;

/** Headings of elements that have labels: with a value behind it such a word is a label. */
const withoutValue = sections.filter(({ group }) => !takesValue(group)).flatMap((s) => s.headings);

/** `Conditions: Asthma`, where the group is a list or a text. */
function takesValue(group: Group | undefined): boolean {
  return group?.item !== undefined || group?.body !== undefined;
}

/**
 * At the next heading. In prose a word with a colon and text behind it is no heading, and under a
 * heading the same words are a label. Under a heading of the list layout "Study Design" is a label.
 */
function endOf(section: Section): string {
  const inList = section.headings.every((heading) => undashed.has(heading));
  const headings = allHeadings.filter(
    (heading) => !inList || undashed.has(heading) || mayHaveDash(heading),
  );
  const words = section.prose ? headings.filter((heading) => !heading.includes(" ")) : [];
  const none = anyOf([...withoutValue, ...words, ...section.headings]);
  return `${indent}(?!${none}${beforeValue})(?=(?:${link})?(?:${dash})?${anyOf(headings)}(?:${beforeValue}|(?: \\(\\d{1,6}\\))?${alone}))`;
}

/** The groups: a listing's link to the results, the dash, the heading, the number of sites, a colon. */
function beginOf({ headings, group }: Section): string {
  const bare = headings.filter((heading) => !mayHaveDash(heading));
  const bullet = bare.length === 0 ? "(- )?" : `(- (?!${anyOf(bare)}${alone}))?`;
  const count = `(?: \\((\\d{1,6})\\))?${alone}`;
  const end = takesValue(group) ? `(?:${count}|${gap}(:)(?=[ \\t]{1,8}\\S))` : count;
  return `${indent}(${link})?${bullet}(${anyOf(headings)})${end}`;
}

/** The elements outside lists, whose labels may stand anywhere. */
const scalars: readonly Field[] = groups.flatMap((group) => group.fields);

function sectionRule(section: Section): GrammarRule {
  return {
    name: scope(`meta.section.${section.id}`),
    begin: beginOf(section),
    beginCaptures: {
      1: scoped("comment.line.listing"),
      2: scoped("punctuation.definition.list.begin"),
      3: scoped("markup.heading.section"),
      4: scoped("constant.numeric.count"),
      5: scoped("punctuation.separator.key-value"),
    },
    end: endOf(section),
    patterns: [
      include("comment-line"),
      include("bar-line"),
      ...(section.prose ? proseSection(section) : elementSection(section)),
    ],
  };
}

function proseSection({ group }: Section): readonly GrammarRule[] {
  const own = group ? [...(group.body ? [group.body] : []), ...group.fields] : [];
  const inEligibility = group?.id === "eligibility";
  const manyWords = labelsOf(own).filter((label) => label.includes(" "));
  return [
    ...labelsWithValue({ fields: own, inProse: true }),
    ...(inEligibility ? [loneLabels(manyWords, "?")] : []),
    include("dashed-labels"),
    ...(inEligibility
      ? [include("criteria-heading"), ...loneValues(own, ""), include("dashed-values")]
      : []),
    include("prose"),
  ];
}

function elementSection({ group }: Section): readonly GrammarRule[] {
  const own = [...(group?.item?.fields ?? []), ...(group?.body ? [group.body] : [])];
  return [
    ...(group?.id === "otherElements" ? [include("other-element")] : []),
    ...labelsWithValue({ fields: own }),
    include("scalar-labels"),
    loneLabels(labelsOf(own), "?"),
    include("criteria-heading"),
    ...loneValues([...own, ...(group?.fields ?? [])], ""),
    include("dashed-values"),
    include("typed-name"),
    include("prose"),
  ];
}

/** Before the first heading: the title and the record's own numbers. */
const title: GrammarRule = {
  match: `\\A${gap}(?!(?:- )?${anyOf(allHeadings)}${alone})(?!(?:- )?(?i:${anyOf(labelsOf(scalars))})${gap}(?::|$))(\\S[^\\n]*)$`,
  captures: {
    1: { name: scope("markup.heading.title"), patterns: [include("inline")] },
  },
};

/** `protocolSection.oversightModule: {}`, a path and its value as JSON. */
const otherElement: GrammarRule = {
  begin: `${indent}(- )?((?:${heldSections.join("|")})(?:\\.[A-Za-z_]\\w{0,80}|\\[\\d{1,6}\\]|\\["[^"\\n]{0,80}"\\]){0,12})(:)`,
  beginCaptures: {
    1: scoped("punctuation.definition.list.begin"),
    2: scoped("entity.name.type.label"),
    3: scoped("punctuation.separator.key-value"),
  },
  end: "$",
  patterns: [include("value-json")],
};

export const structureRules: Readonly<Record<string, GrammarRule>> = {
  title,
  "other-element": otherElement,
  sections: { patterns: sections.map(sectionRule) },
  "scalar-labels": {
    patterns: [...labelsWithValue({ fields: scalars }), loneLabels(labelsOf(scalars), "?")],
  },
  "dashed-labels": loneLabels(labelsOf(scalars), ""),
  "dashed-values": {
    patterns: loneValues(
      groups.flatMap((group) => [...(group.item?.fields ?? []), ...group.fields]),
      "- ",
    ),
  },
};

/** Fields of all groups, for which values need rules. */
export const allFields: readonly Field[] = groups.flatMap((group) => [
  ...(group.item?.fields ?? []),
  ...(group.body ? [group.body] : []),
  ...group.fields,
]);
