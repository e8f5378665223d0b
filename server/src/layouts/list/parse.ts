import type { StudyRecord } from "../../study/record.ts";
import { readArmsAndInterventions } from "../text/arms.ts";
import { type Block, type LineMarks, tokenize } from "../text/block.ts";
import { type Field, foldLabel, type Group } from "../text/field.ts";
import { groupById, groups } from "../text/groups.ts";
import { isBlank, type Piece, part, splitLines, trimmed } from "../text/line.ts";
import { isFlag } from "../text/place.ts";
import { readBlock, readScalars } from "../text/readBlock.ts";
import { RecordBuilder } from "../text/recordBuilder.ts";
import { listingCopyOf } from "./copy.ts";
import { isTable, readTable } from "./tables.ts";

/** Headings that are never written as a label, and the group that takes text under them. */
const sectionHeads: Readonly<Record<string, string>> = {
  "Recruitment & Eligibility": "eligibility",
  "Study & Design": "design",
  "Trial Locations": "locations",
};

/** In this layout these groups have no heading of their own, only labels. */
const withoutHeading = new Set(["identification", "status", "design"]);

const headingGroups = new Map<string, Group>();
for (const group of groups)
  if (!withoutHeading.has(group.id))
    for (const heading of group.headings) headingGroups.set(foldLabel(heading), group);

const siteCount: Field = { path: ["locationCount"], labels: [], kind: "integer" };

/** What the listing prints around a record, or for a value that it does not have. */
const boilerplate =
  /^(MedPath|Read More|Empowering clinical research with .*|© .*MedPath.*|Not (available|provided|specified))$/;

interface Stretch {
  readonly group: Group;
  readonly heading: Piece | undefined;
  readonly lines: Piece[];
  lastLine: number;
}

export function parseList(text: string): StudyRecord {
  const lines = splitLines(text);
  const dashed = lines.some(
    (line) => /^- [A-Z]/.test(line.text) && isKnownLabel(line.text.slice(2)),
  );
  const builder = new RecordBuilder(lines, text.length);
  const stretches = divide(lines, dashed, builder);
  const marks = marksFor(dashed);
  const blocks: Block[] = [];
  let hasTable = false;
  for (const stretch of stretches) {
    const { group, heading } = stretch;
    const table = isTable(stretch.lines);
    hasTable ||= table;
    const empty = table ? isTable(stretch.lines, "empty") : stretch.lines.every(isBlank);
    if (heading) builder.section(heading.text, group.path, heading, stretch.lastLine, empty);
    if (!table) blocks.push({ group, heading, tokens: tokenize(stretch.lines, group, marks) });
  }
  const isCopy = hasTable || lines.some((line) => boilerplate.test(line.text.trim()));
  const arms = blocks.find((block) => block.group.id === "armGroups");
  const interventions = blocks.find((block) => block.group.id === "interventions");
  for (const block of blocks) readScalars(block, builder);
  for (const block of blocks)
    if (block !== arms && block !== interventions) readBlock(block, builder);
  readArmsAndInterventions(arms, interventions, builder);
  for (const stretch of stretches)
    if (isTable(stretch.lines)) readTable(stretch.group, stretch.lines, builder);
  return builder.build(isCopy ? listingCopyOf(builder) : undefined);
}

function isKnownLabel(text: string): boolean {
  const key = foldLabel(text);
  return (
    headingGroups.has(key) ||
    key === "registration number" ||
    key === "lead sponsor" ||
    key === "status" ||
    key === "official title"
  );
}

function divide(
  lines: readonly Piece[],
  dashed: boolean,
  builder: RecordBuilder,
): readonly Stretch[] {
  const open = (group: Group, heading: Piece | undefined): Stretch => ({
    group,
    heading,
    lines: [],
    lastLine: heading?.line ?? 0,
  });
  let current = open(groupById("identification"), undefined);
  const stretches = [current];
  for (const line of lines) {
    const piece = trimmed(line);
    const head = sectionHeads[piece.text];
    const heading = head ? undefined : headingIn(piece, dashed);
    if (head || heading) {
      current = open(
        head ? groupById(head) : (heading as Heading).group,
        head ? piece : (heading as Heading).piece,
      );
      stretches.push(current);
      if (heading?.count) builder.put(siteCount, [heading.count]);
    } else if (boilerplate.test(stripDash(piece).text) || isFlag(piece.text)) {
      if (piece.text !== "") builder.boilerplate(piece);
    } else current.lines.push(line);
    current.lastLine = line.line;
  }
  return stretches;
}

interface Heading {
  readonly group: Group;
  readonly piece: Piece;
  readonly count: Piece | undefined;
}

const counted = /^(Locations)\s*\((\d{1,6})\)$/i;

function headingIn(line: Piece, dashed: boolean): Heading | undefined {
  if (line.text.length > 60 || (dashed && !line.text.startsWith("- "))) return undefined;
  const piece = stripDash(line);
  const count = counted.exec(piece.text);
  const group = headingGroups.get(foldLabel(count?.[1] ?? piece.text));
  if (!group) return undefined;
  const from = piece.text.indexOf("(") + 1;
  return { group, piece, count: count ? part(piece, from, piece.text.length - 1) : undefined };
}

/** `- Value`; a lone dash, as a listing prints before a loose item, stays text. */
function stripDash(piece: Piece): Piece {
  const text = trimmed(piece);
  return text.text.startsWith("- ") ? part(text, 2) : text;
}

function marksFor(dashed: boolean): LineMarks {
  return {
    strip: stripDash,
    mayLabel(line, match, group) {
      const { field, value, label } = match;
      const hasDash = line.text.trimStart().startsWith("- ");
      if (!value) return hasDash || !dashed || line.text.trimEnd().endsWith(":");
      if (group.body?.kind !== "prose") return true;
      // Criteria such as "Sex: female" are not labels; longer labels and exact values are.
      return (
        group.id === "eligibility" && !hasDash && (/\s/.test(label.text) || field.kind === "token")
      );
    },
  };
}
