import { termOf } from "../../catalogue/vocabularies.ts";
import { type Block, itemField } from "./block.ts";
import { foldLabel } from "./field.ts";
import { ItemReader } from "./itemReader.ts";
import type { Piece } from "./line.ts";
import type { RecordBuilder } from "./recordBuilder.ts";

interface Sponsor {
  readonly name: Piece;
  class?: Piece;
}

/**
 * Reads the sponsors. Listings print name and class in pairs with the lead sponsor last; with labels
 * the order is free, and a lone `Class` belongs to the sponsor above it.
 */
export function readSponsors(block: Block, builder: RecordBuilder): void {
  const { group } = block;
  const [leadName, leadClass] = group.fields;
  if (!leadName || !leadClass) return;
  const reader = new ItemReader(group, builder);
  const bare: Sponsor[] = [];
  for (const token of block.tokens) {
    if (token.kind === "text") addLine(bare, token.piece);
    else if (!token.match.ofItem) continue;
    else if (!reader.isOpen && foldLabel(token.match.label.text) === "class")
      builder.put(leadClass, token.values, token.match.label);
    else reader.labelled(token);
  }
  const lead = builder.has(leadName.path) ? undefined : bare.pop();
  for (const { name, class: agency } of bare) {
    reader.open(name);
    reader.put(itemField(group, "name"), [name]);
    if (agency) reader.put(itemField(group, "class"), [agency]);
  }
  if (lead) builder.put(leadName, [lead.name]);
  if (lead?.class) builder.put(leadClass, [lead.class]);
}

function addLine(sponsors: Sponsor[], piece: Piece): void {
  const last = sponsors.at(-1);
  if (last && !last.class && termOf("AgencyClass", piece.text)) last.class = piece;
  else sponsors.push({ name: piece });
}
