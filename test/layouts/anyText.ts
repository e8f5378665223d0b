import fc from "fast-check";
import { listGrammar } from "../../server/src/layouts/list/grammar.ts";
import { pageGrammar } from "../../server/src/layouts/page/grammar.ts";
import { helpSentences } from "../../server/src/layouts/page/helpSentences.ts";
import type { Grammar } from "../../server/src/layouts/text/grammar.ts";

/** Texts that are in a layout, nearly, or not at all. */

const words = [
  "RECRUITING",
  "Recruitng",
  "PHASE2",
  "Phase 1/Phase 2",
  "60 participants",
  "100",
  "2013-01-31",
  "2013-01 (Actual)",
  "INTERVENTIONAL",
  "RANDOMIZED",
  "NA",
  "OTHER",
  "Participants Caregivers",
  "14 Years",
  "ALL",
  "No",
  "Drug: AspirinDrug: Placebo",
  "Mesenchymal stem cells",
  "Mesenchymal stem cells are given.",
  "🇨🇳Beijing, China",
  "🇨🇳",
  "Locations (2)",
  "NCT01763086",
  "CTRI/2020/12/029475",
  "Name Time Method Pain 12 weeks Sleep 24 weeks",
  "NameTimeMethod",
  "Group Intervention Description Aspirin Aspirin One tablet. Placebo Placebo None.",
  "Group Type EXPERIMENTAL",
  "Intervention Type DRUG",
  "No interventions assigned to this group",
  "Not specified",
  "Read More",
  "-",
  "* Adults",
  "12 weeks",
  "Identifier Source: org_study_id",
  "Identifier Type: -",
  "View full resultsBasic Information",
];

function wordsOf({ groups }: Grammar): readonly string[] {
  return groups.flatMap(({ headings, fields, item, body }) => [
    ...headings,
    ...[...fields, ...(item?.fields ?? []), ...(body ? [body] : [])].flatMap(
      ({ labels }) => labels,
    ),
  ]);
}

const known = fc.constantFrom(...words);
const label = fc.constantFrom(...new Set([...wordsOf(pageGrammar), ...wordsOf(listGrammar)]));
const help = fc.constantFrom(...[...helpSentences].flat());
const free = fc.string({ unit: "binary", maxLength: 30 });
/** Lone halves of surrogate pairs, NUL, tabs, marks of byte order, odd spaces and line ends. */
const odd = fc.string({
  unit: fc.constantFrom(
    "\uD83D",
    "\uDE00",
    "\0",
    "\t",
    "\uFEFF",
    "\u00A0",
    "\u2028",
    "\f",
    "\v",
    "(",
    ")",
    ":",
    "-",
    "é",
    "a",
  ),
  maxLength: 12,
});

export const line = fc.oneof(
  { weight: 6, arbitrary: known },
  { weight: 6, arbitrary: label },
  { weight: 2, arbitrary: help },
  { weight: 2, arbitrary: free },
  { weight: 2, arbitrary: odd },
  { weight: 1, arbitrary: fc.constantFrom("", "   ", "\t") },
  { weight: 1, arbitrary: fc.constantFrom("<!-- note -->", "  <!---->", "<!-- -->-->", "<!--") },
  { weight: 4, arbitrary: fc.tuple(label, known).map(([name, value]) => `${name}: ${value}`) },
  { weight: 4, arbitrary: fc.oneof(known, label).map((text) => `- ${text}`) },
);

/** Lines of which many mean something. */
export const lines = fc.array(line, { maxLength: 40, size: "max" });

/** The lines with one kind of line end, or all kinds mixed. */
export const anyText = fc
  .tuple(lines, fc.infiniteStream(fc.constantFrom("\n", "\r\n", "\r")), fc.boolean())
  .map(([all, ends, marked]) => {
    const body = all.map((text) => text + ends.next().value).join("");
    return marked ? `\uFEFF${body}` : body;
  });
