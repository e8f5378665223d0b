import type { StudyRecord } from "../../study/record.ts";
import { type Block, type LineMarks, type Token, tokenize } from "../text/block.ts";
import type { Group } from "../text/field.ts";
import { type Piece, splitLines } from "../text/line.ts";
import { readBlocks } from "../text/readBlocks.ts";
import { RecordBuilder } from "../text/recordBuilder.ts";
import { listingCopyOf } from "./copy.ts";
import { divideList, isBoilerplate, isDashed } from "./divide.ts";
import { listGrammar } from "./grammar.ts";
import { listMarks } from "./labels.ts";
import { withoutRepeatedSites } from "./sites.ts";
import { readTable, tableIn } from "./tables.ts";

export function parseList(text: string): StudyRecord {
  const all = splitLines(text);
  const dashed = isDashed(all.lines);
  const builder = new RecordBuilder(text, all, listGrammar);
  const marks = listMarks(dashed);
  const blocks: Block[] = [];
  const tables: (() => void)[] = [];
  for (const { group, path, heading, lines, lastLine } of divideList(all.lines, dashed, builder)) {
    if (!group) continue;
    const body = group.id === "locations" ? withoutRepeatedSites(lines, builder) : lines;
    const found = tableIn(group, body, (line) => isLabel(line, group, marks));
    const tokens = tokenize(found?.before ?? body, group, marks);
    const isEmpty = tokens.length === 0 && !found?.table.rows.length && !found?.behind.length;
    if (heading) builder.section(heading.text, path, heading, lastLine, isEmpty);
    if (!found) blocks.push({ group, tokens });
    else {
      const behind = tokenize(found.behind, group, marks);
      blocks.push({ group, tokens: [...tokens, ...behind].filter(isScalar) });
      tables.push(() => readTable(group, found.table, tokens, behind, builder));
    }
  }
  const isCopy = tables.length > 0 || all.lines.some(isBoilerplate);
  readBlocks(blocks, builder, isCopy);
  // The rows of arms are divided by the names of the interventions.
  for (const read of tables) read();
  return builder.build(isCopy ? listingCopyOf(builder, dashed) : undefined);
}

/** True for a labelled element that is not one of the group's items. */
function isScalar(token: Token): boolean {
  return token.kind === "labelled" && !token.match.ofItem;
}

function isLabel(line: Piece, group: Group, marks: LineMarks): boolean {
  const match = listGrammar.label(marks.strip(line), group);
  const around = { afterText: true, next: "" };
  return match !== undefined && marks.isLabel(line, match, group, around);
}
