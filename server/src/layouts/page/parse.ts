import type { StudyRecord } from "../../study/record.ts";
import { type Block, type LineMarks, tokenize } from "../text/block.ts";
import { type Piece, splitLines, trimmed } from "../text/line.ts";
import { readBlocks } from "../text/readBlocks.ts";
import { RecordBuilder } from "../text/recordBuilder.ts";
import { isSurely } from "../text/valueShape.ts";
import { coarsenMonthEnds, hasCopiedLabels, listingCopy } from "./copy.ts";
import { dividePage, helpedHeadings } from "./divide.ts";
import { pageGrammar } from "./grammar.ts";
import { isBoilerplate, restatingHeadings, saysResults } from "./helpSentences.ts";

export function parsePage(text: string): StudyRecord {
  const found = splitLines(text);
  const { lines } = found;
  const helped = helpedHeadings(lines);
  const isCopy = helped.size > 0;
  const builder = new RecordBuilder(text, found, pageGrammar);
  const blocks: Block[] = [];
  const headings = new Set<string>();
  for (const { group, path, heading, lines: all, lastLine } of dividePage(lines, helped)) {
    const body = isCopy ? all.filter((line) => !takeBoilerplate(line, builder)) : all;
    if (heading) {
      headings.add(heading.text);
      builder.section(heading.text, path, heading, lastLine, isEmpty(group, body));
    }
    if (group) blocks.push({ group, tokens: tokenize(body, group, marksFor(isCopy)) });
    else if (heading && restatingHeadings.has(heading.text))
      for (const line of body) builder.boilerplate(trimmed(line));
  }
  readBlocks(blocks, builder, isCopy);
  if (!isCopy) return builder.build(undefined);
  const hasLabels = hasCopiedLabels(lines);
  if (hasLabels) markJoinedTerms(builder);
  coarsenMonthEnds(builder);
  const startsLate = lines[0]?.text.trim() === "Study Results";
  return builder.build(listingCopy(hasLabels, headings, startsLate));
}

/** What stands under a derived heading is not the record's, so it lacks nothing. */
function isEmpty(group: Block["group"] | undefined, body: readonly Piece[]): boolean {
  return group !== undefined && body.length === 0;
}

function takeBoilerplate(line: Piece, builder: RecordBuilder): boolean {
  const piece = trimmed(line);
  if (!isBoilerplate(piece.text)) return false;
  builder.boilerplate(piece);
  if (saysResults(piece.text)) builder.setValue(["hasResults"], true);
  return true;
}

/** The fuller rendering joins conditions and keywords by single spaces on one line. */
function markJoinedTerms(builder: RecordBuilder): void {
  for (const list of ["conditions", "keywords"]) {
    const path = ["protocolSection", "conditionsModule", list];
    const [first] = (builder.valueAt(path) as string[] | undefined) ?? [];
    if (first?.includes(" ")) builder.undivided(path);
  }
}

function marksFor(isCopy: boolean): LineMarks {
  return {
    grammar: pageGrammar,
    hasMarks: false,
    strip: trimmed,
    isNothing: () => false,
    isLabel(_line, { field, label, hasColon, ofItem }, group, { next }) {
      const isWord = !/\s/.test(label.text);
      // A lone word such as "Group" or "Name" may be a value in a copy, where values have no labels.
      if (ofItem && isCopy && isWord && !hasColon) return false;
      const isProse = group.body?.kind === "prose";
      if (group.fields.includes(field) || field === group.body)
        // In free text a lone word is a label only before one of its values: "Sex", "Female".
        return !isProse || hasColon || !isWord || isSurely(field, next);
      // The time frame of an outcome has no "Status" of the record.
      return !isProse && (ofItem || !group.item || !isWord);
    },
  };
}
