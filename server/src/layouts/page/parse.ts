import type { StudyRecord } from "../../study/record.ts";
import { readArmsAndInterventions } from "../text/arms.ts";
import { type Block, type LineMarks, tokenize } from "../text/block.ts";
import { foldLabel, type Group } from "../text/field.ts";
import { groupById, groups } from "../text/groups.ts";
import { isBlank, type Piece, part, splitLines, trimmed } from "../text/line.ts";
import { readBlock, readScalars } from "../text/readBlock.ts";
import { RecordBuilder } from "../text/recordBuilder.ts";
import { listingCopyOf } from "./copy.ts";
import { boilerplateLines, derivedHeadings, helpSentences } from "./helpSentences.ts";

const headingGroups = new Map<string, Group>();
for (const group of groups) for (const heading of group.headings) headingGroups.set(heading, group);
const foldedHeadings = new Map(
  [...headingGroups].map(([heading, group]) => [foldLabel(heading), group]),
);
const longestHeading = Math.max(...[...headingGroups.keys()].map((heading) => heading.length)) + 4;

/** The lines under one heading; no group for a heading whose text is derived from other elements. */
interface Stretch {
  readonly group: Group | undefined;
  readonly heading: Piece | undefined;
  readonly from: number;
  to: number;
}

export function parsePage(text: string): StudyRecord {
  const lines = splitLines(text);
  const isCopy = hasHelpSentence(lines);
  const builder = new RecordBuilder(lines, text.length);
  const stretches = divide(lines, isCopy);
  const blocks: Block[] = [];
  for (const stretch of stretches) {
    const body = lines
      .slice(stretch.from, stretch.to)
      .filter((line) => !takeBoilerplate(line, builder, isCopy));
    const { group, heading } = stretch;
    if (heading) {
      const path = group?.path ?? [];
      builder.section(heading.text, path, heading, stretch.to - 1, body.every(isBlank));
    }
    if (group) blocks.push({ group, heading, tokens: tokenize(body, group, marksFor(isCopy)) });
  }
  const arms = blocks.find((block) => block.group.id === "armGroups");
  const interventions = blocks.find((block) => block.group.id === "interventions");
  for (const block of blocks) readScalars(block, builder);
  for (const block of blocks)
    if (block !== arms && block !== interventions) readBlock(block, builder);
  readArmsAndInterventions(arms, interventions, builder);
  const copy = isCopy ? listingCopyOf(lines) : undefined;
  if (copy) copy.readCoarsely(builder, lines);
  return builder.build(copy);
}

function hasHelpSentence(lines: readonly Piece[]): boolean {
  return lines.some((line, i) => {
    const help = helpSentences[headingText(line)];
    return help !== undefined && nextText(lines, i).startsWith(help);
  });
}

function nextText(lines: readonly Piece[], at: number): string {
  for (let i = at + 1; i < lines.length; i++) {
    const line = lines[i] as Piece;
    if (!isBlank(line)) return line.text.trim();
  }
  return "";
}

/** The listing glues its link to the results and the next heading. */
const gluedLink = /^View full results(?=Basic Information$)/;

function headingText(line: Piece): string {
  return line.text.trim().replace(gluedLink, "");
}

function divide(lines: readonly Piece[], isCopy: boolean): readonly Stretch[] {
  const stretches: Stretch[] = [
    { group: groupById("identification"), heading: undefined, from: 0, to: lines.length },
  ];
  for (const [i, line] of lines.entries()) {
    if (line.text.length > longestHeading + 20) continue;
    const current = stretches.at(-1) as Stretch;
    const heading = headingAt(lines, i, current.group, isCopy);
    if (!heading) continue;
    current.to = i;
    stretches.push({ ...heading, from: i + 1, to: lines.length });
  }
  return stretches;
}

function headingAt(
  lines: readonly Piece[],
  at: number,
  current: Group | undefined,
  isCopy: boolean,
): { group: Group | undefined; heading: Piece } | undefined {
  const line = trimmed(lines[at] as Piece);
  const glued = gluedLink.exec(line.text)?.[0].length ?? 0;
  const heading = glued > 0 ? part(line, glued) : line;
  const group = headingGroups.get(heading.text);
  const inProse = current?.body?.kind === "prose";
  if (group || derivedHeadings.includes(heading.text)) {
    const help = helpSentences[heading.text];
    // Free text has lines like these; in a copy the help sentence tells them apart.
    const isText = isCopy && inProse && help !== undefined && !nextText(lines, at).startsWith(help);
    if (isText || (!group && !isCopy)) return undefined;
    return { group, heading };
  }
  if (isCopy || inProse || heading.text.length > longestHeading) return undefined;
  const folded = foldedHeadings.get(foldLabel(heading.text));
  return folded && { group: folded, heading };
}

function takeBoilerplate(line: Piece, builder: RecordBuilder, isCopy: boolean): boolean {
  if (!isCopy || isBlank(line)) return false;
  const text = line.text.trim();
  const known =
    boilerplateLines.some((form) => form.test(text)) ||
    Object.values(helpSentences).some((help) => text.startsWith(help));
  if (known) builder.boilerplate(trimmed(line));
  return known;
}

function marksFor(isCopy: boolean): LineMarks {
  return {
    strip: trimmed,
    mayLabel(_line, match, group) {
      const { field, label, value, ofItem } = match;
      // A lone word such as "Group" or "Name" may be a value in a copy, where values have no labels.
      if (!value && ofItem && isCopy && !label.text.includes(" ")) return false;
      if (group.body?.kind !== "prose") return true;
      if (field === group.body) return true;
      // Prose has lines such as "Status: …"; only the group's own elements are labelled there.
      return (
        group.fields.includes(field) &&
        (value !== undefined || /\s/.test(label.text) || field.kind === "token")
      );
    },
  };
}
