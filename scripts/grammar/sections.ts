import { derivedHeadings } from "../../server/src/layouts/page/helpSentences.ts";
import type { Field, Group } from "../../server/src/layouts/text/field.ts";
import { groups } from "../../server/src/layouts/text/groups.ts";
import { labelsOf, labelsWithValue, loneLabels } from "./labels.ts";
import { anyOf, type GrammarRule, gap, include, indent, lineEnd, scope, scoped } from "./rule.ts";
import { loneValues } from "./values.ts";

/** What stands under one heading. */
interface Section {
  readonly id: string;
  readonly headings: readonly string[];
  /** In the list layout these elements have labels only, so that their heading takes no dash. */
  readonly dashed: boolean;
  /** Undefined for what a listing derives from other elements. */
  readonly group: Group | undefined;
  /** True where free text stands under the heading, in which few lines are labels. */
  readonly prose: boolean;
}

/** Headings of the list layout that are never labels, and the group whose text stands under them. */
const sectionHeads: Readonly<Record<string, string>> = {
  "Recruitment & Eligibility": "eligibility",
  "Study & Design": "design",
  "Trial Locations": "locations",
};

const withoutListHeading = ["identification", "status", "design"];

const sections: readonly Section[] = [
  ...groups.map((group) => ({
    id: group.id,
    headings: group.headings,
    dashed: !withoutListHeading.includes(group.id),
    group,
    prose: group.body?.kind === "prose",
  })),
  ...Object.entries(sectionHeads).map(([heading, id]) => ({
    id: `list.${id}`,
    headings: [heading],
    dashed: false,
    group: groups.find((group) => group.id === id),
    prose: false,
  })),
  { id: "derived", headings: derivedHeadings, dashed: false, group: undefined, prose: true },
];

const heading = scoped("markup.heading.section");
const bullet = scoped("punctuation.definition.list.begin");

/** The groups: a listing's link to the results, the dash, the heading, the number of sites. */
function headingOf(list: readonly Section[], open: "(" | "(?:" = "("): string {
  const undashed = list.filter((section) => !section.dashed).flatMap(({ headings }) => headings);
  const dash = undashed.length > 0 ? `- (?!${anyOf(undashed)}(?::|$))` : "- ";
  const headings = anyOf(list.flatMap((section) => section.headings));
  return `${open}View full results)?${open}${dash})?${open}${headings})(?: \\(${open}\\d{1,6})\\))?(?:${gap}:)?${lineEnd}`;
}

const anyHeading = headingOf(sections, "(?:");

/** The elements outside lists, whose labels may stand anywhere. */
const scalars: readonly Field[] = groups.flatMap((group) => group.fields);

function sectionRule(section: Section): GrammarRule {
  return {
    name: scope(`meta.section.${section.id}`),
    begin: `${indent}${headingOf([section])}`,
    beginCaptures: {
      1: scoped("comment.line.listing"),
      2: bullet,
      3: heading,
      4: scoped("constant.numeric.count"),
    },
    end: `${indent}(?=${anyHeading})`,
    patterns: section.prose ? proseSection(section) : elementSection(section),
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
  match: `\\A${gap}(?!${anyHeading})(?!(?:- )?(?i:${anyOf(labelsOf(scalars))})${gap}(?::|$))(\\S[^\\n]*)$`,
  captures: {
    1: { name: scope("markup.heading.title"), patterns: [include("inline")] },
  },
};

export const sectionRules: Readonly<Record<string, GrammarRule>> = {
  title,
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
