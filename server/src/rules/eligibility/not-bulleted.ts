import type { Span } from "../../study/sourceMap.ts";
import { type Fix, rule } from "../rule.ts";
import { criteriaPath, writtenCriteria } from "./criteria.ts";
import { bulletOf, type CriteriaList, firstLineOf, headingIn } from "./criteriaHeadings.ts";
import { brokenAtMarks, hasItems, isItem, linesOf, upToOtherHeading } from "./criteriaLines.ts";
import { type CriteriaPart, criteriaPartsOf } from "./criteriaParts.ts";

/** In characters. A paragraph that is longer holds several criteria, whatever its punctuation. */
const longParagraph = 250;
/** A sentence that ends within a paragraph, and another that begins. */
const sentences = /[^\s.]{3}[.;] +(?=\p{Lu}\p{Ll})/u;

export default rule({
  code: "eligibility/not-bulleted",
  title: "Criteria that are not set as a list",
  kind: "wording",
  severity: "information",
  source: "PRS data element definitions, Eligibility Criteria: bulleted lists; Miron et al., 2020",
  garbledInCopies: true,
  check(record, report) {
    const criteria = writtenCriteria(record);
    if (criteria === undefined) return;
    const parts = criteriaPartsOf(record);
    for (let i = 0; i < parts.length; i++) {
      const { list, body: whole } = parts[i] as CriteriaPart;
      if (isUsualList(criteria, whole)) continue;
      const text = ownText(criteria.slice(...whole), list, parts[i + 1]?.list);
      const body: Span = [whole[0], whole[0] + text.length];
      const lines = linesOf(text);
      const [line = ""] = lines;
      const runOn = lines.length === 1 && brokenAtMarks(line) !== undefined;
      if (hasItems(text) && !runOn) continue;
      if (!runOn && !holdsSeveral(lines)) continue;
      const [start, end] = firstLineOf(text);
      report({
        at: criteriaPath,
        span: [body[0] + start, body[0] + end],
        message: `The ${list} criteria stand as ${lines.length === 1 ? "a paragraph" : "lines without bullets"}. Readers and programs tell one criterion from the next by its bullet: set each on a line of its own, with "* " before it.`,
        fixes: fixesFor(criteria, body, lines),
      });
    }
  },
});

/** Without what stands between the list and the next heading but belongs to neither or to that one. */
function ownText(text: string, list: CriteriaList, next: CriteriaList | undefined): string {
  const own = upToOtherHeading(text);
  // Another round of lists: "Healthy volunteers", and below it their inclusion criteria.
  return list === "exclusion" && next === "inclusion" ? withoutLastName(own) : own;
}

/** Without a last line that is short and has no stop, if it is not the only one. */
function withoutLastName(text: string): string {
  const said = text.trimEnd();
  const start = said.lastIndexOf("\n");
  const isName = said.length - start <= longestName && !/[.;,]/.test(said.slice(start));
  return isName && start > 0 && said.slice(0, start).trim() !== "" ? said.slice(0, start) : text;
}

const longestName = 40;

/** An item with its bullet and more below it than a bullet that nothing follows, or below another line. */
const usualList =
  /\s*(?:\n[ \t]*(?:[*•-]|\d{1,2}\\?[.)]) [^\n]+\n\s*(?:[^\s\\-]|\\?-[^\S\n]*\S)|\S[^\n]*\n\s*(?:[*•-]|\d{1,2}\\?[.)]) )/y;

/** The usual case, without a look at the rest of the list. */
function isUsualList(criteria: string, [start, end]: Span): boolean {
  if (isTemplateList(criteria, start, end)) return true;
  usualList.lastIndex = start;
  return usualList.test(criteria) && usualList.lastIndex <= end;
}

/** As the registry itself sets it. */
function isTemplateList(criteria: string, start: number, end: number): boolean {
  if (!criteria.startsWith("\n\n* ", start)) return false;
  const next = criteria.indexOf("\n", start + 4) + 1;
  return next > start + 5 && next < end && criteria.startsWith("*", next);
}

/** A single criterion needs no bullet, nor does "None"; nor does what leads up to it. */
function holdsSeveral(lines: readonly string[]): boolean {
  const [line = ""] = lines;
  if (lines.length > 1) {
    const several = lines.filter((each) => beginsCriterion(each) && !/[:：]\s*$/.test(each));
    const [only = ""] = several;
    return several.length > 1 || (only.length > longParagraph && sentences.test(only));
  }
  return line.length > longParagraph || (line.length > 80 && sentences.test(line));
}

/** Lines that go on in the middle of a sentence were only wrapped. */
function beginsCriterion(line: string): boolean {
  return /^[^\p{L}]*\p{Lu}/u.test(line) || /^\s*[\d≥>≤<\\]/.test(line);
}

function fixesFor(criteria: string, body: Span, lines: readonly string[]): readonly Fix[] {
  const text = criteria.slice(...body);
  const [line = ""] = lines;
  const broken = lines.length === 1 ? brokenAtMarks(line) : undefined;
  const items = broken ?? (lines.length > 1 && lines.every(beginsCriterion) ? lines : undefined);
  if (items === undefined) return [];
  const bullet = bulletOf(criteria);
  const bulleted = items.map((line) =>
    isItem(line) || headingIn(line) ? line.trim() : `${bullet} ${line.trim()}`,
  );
  const lead = /^\s*\n/.exec(text)?.[0] ?? "\n";
  const tail = /\n\s*$/.exec(text)?.[0] ?? "";
  return [
    {
      title: broken ? "Put each criterion on a line of its own" : "Put a bullet before each line",
      safe: false,
      changes: [
        {
          kind: "set",
          path: criteriaPath,
          value: `${criteria.slice(0, body[0])}${lead}${bulleted.join("\n")}${tail}${criteria.slice(body[1])}`,
        },
      ],
    },
  ];
}
