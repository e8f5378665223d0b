import { type Block, proseOf, textTokens } from "./block.ts";
import type { Group } from "./field.ts";
import { readIdentifiers } from "./identifiers.ts";
import { readItems } from "./items.ts";
import { type Piece, part } from "./line.ts";
import type { RecordBuilder } from "./recordBuilder.ts";
import {
  readDesignLines,
  readEligibilityTail,
  readResponsibleParty,
  readStatusLines,
  readTopLines,
} from "./shapes.ts";
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
  for (const token of tokens)
    if (token.kind === "labelled" && !token.match.ofItem)
      builder.put(token.match.field, token.values, token.match.label);
}

/** Reads the text under one heading, except arms and interventions, which are read together. */
export function readBlock(block: Block, builder: RecordBuilder): void {
  const { group, tokens } = block;
  if (group.body?.kind === "prose") readProse(block, builder);
  else if (group.body) readList(block, builder);
  else if (group.id === "sponsors") readSponsors(block, builder);
  else if (group.id === "secondaryIds") readIdentifiers(block, builder);
  else if (group.item) readItems(block, builder);
  else
    scalarReaders[group.id]?.(
      group,
      textTokens(tokens).map((token) => token.piece),
      builder,
    );
}

function readProse({ group, tokens }: Block, builder: RecordBuilder): void {
  if (!group.body) return;
  for (const token of tokens)
    if (token.kind === "labelled" && token.match.field === group.body)
      builder.put(group.body, token.values, token.match.label);
  const texts = textTokens(tokens);
  const tail =
    group.id === "eligibility"
      ? readEligibilityTail(
          group,
          texts.map((token) => token.piece),
          builder,
        )
      : 0;
  const prose = proseOf(texts.slice(0, texts.length - tail));
  if (prose.length > 0 && !builder.has(group.body.path)) builder.put(group.body, prose);
}

/** Conditions, keywords: one a line, with or without a bullet or a label. */
function readList({ group, tokens }: Block, builder: RecordBuilder): void {
  if (!group.body) return;
  for (const token of tokens) {
    if (token.kind === "labelled") {
      if (token.match.field === group.body)
        builder.put(group.body, token.values, token.match.label);
    } else {
      const bullet = /^[*•–-]\s+/.exec(token.piece.text)?.[0].length ?? 0;
      builder.put(group.body, [part(token.piece, bullet)]);
    }
  }
}
