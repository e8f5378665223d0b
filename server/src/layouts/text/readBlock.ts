import { type Block, textTokens } from "./block.ts";
import type { Group } from "./field.ts";
import { putForeignNumber, readIdentifiers } from "./identifiers.ts";
import { readItems } from "./items.ts";
import { type Piece, part } from "./line.ts";
import { readDesignLines } from "./lines/designLines.ts";
import { readEligibilityTail, readRecruitmentHead } from "./lines/eligibilityLines.ts";
import { readStatusLines } from "./lines/statusLines.ts";
import { readResponsibleParty, readTopLines } from "./lines/topLines.ts";
import type { RecordBuilder } from "./recordBuilder.ts";
import { readSponsors } from "./sponsors.ts";

type LinesReader = (group: Group, pieces: readonly Piece[], builder: RecordBuilder) => void;

const scalarReaders: Readonly<Record<string, LinesReader>> = {
  identification: readTopLines,
  status: readStatusLines,
  design: readDesignLines,
  responsibleParty: readResponsibleParty,
};

/** Reads the labelled elements outside lists, wherever in the document their labels stand. */
export function readScalars({ tokens }: Block, builder: RecordBuilder): void {
  for (const token of tokens) {
    if (token.kind === "text" || token.match.ofItem) continue;
    const { match, values } = token;
    const [value] = values;
    const isNumber =
      match.field.path.at(-1) === "nctId" && match.field.path.includes("identificationModule");
    if (isNumber && value && !value.barred && putForeignNumber(value, match.label, builder))
      continue;
    builder.put(match.field, values, match.label);
  }
}

/** Reads the text under one heading, except arms and interventions, which are read together. */
export function readBlock(block: Block, builder: RecordBuilder): void {
  const { group } = block;
  if (group.body?.kind === "prose") readProse(block, builder);
  else if (group.body) readList(block, builder);
  else if (group.id === "sponsors") readSponsors(block, builder);
  else if (group.id === "secondaryIds") readIdentifiers(block, builder);
  else if (group.item) readItems(block, builder);
  else scalarReaders[group.id]?.(group, piecesOf(block), builder);
}

function piecesOf({ tokens }: Block): readonly Piece[] {
  return textTokens(tokens).map(({ piece }) => piece);
}

function readProse(block: Block, builder: RecordBuilder): void {
  const { group, tokens } = block;
  const { body } = group;
  if (!body) return;
  for (const token of tokens)
    if (token.kind === "labelled" && token.match.field === body)
      builder.put(body, token.values, token.match.label);
  let lines = piecesOf(block);
  if (group.id === "eligibility")
    lines = group.bodyLast
      ? lines.slice(readRecruitmentHead(group, lines, builder))
      : lines.slice(0, lines.length - readEligibilityTail(group, lines, builder));
  if (lines.length > 0 && !builder.has(body.path)) builder.put(body, lines);
}

/** Conditions, keywords: one a line, with or without a bullet or a label. */
function readList({ group, tokens }: Block, builder: RecordBuilder): void {
  const { body } = group;
  if (!body) return;
  for (const token of tokens) {
    if (token.kind === "labelled") {
      if (token.match.field === body) builder.put(body, token.values, token.match.label);
    } else {
      const { piece } = token;
      const bullet = /^[*•–-]\s{1,10}/.exec(piece.text)?.[0].length ?? 0;
      builder.put(body, [piece.barred ? piece : part(piece, bullet)]);
    }
  }
}
