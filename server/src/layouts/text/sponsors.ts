import { termOf } from "../../catalogue/vocabularies.ts";
import { type Block, itemField } from "./block.ts";
import { groupById } from "./groups.ts";
import { ItemReader } from "./items.ts";
import type { Piece } from "./line.ts";
import type { RecordBuilder } from "./recordBuilder.ts";

/**
 * Reads the sponsors. Listings print name and class in pairs with the lead sponsor last; with labels
 * the order is free, and a lone `Class` belongs to the sponsor above it.
 */
export function readSponsors(block: Block, builder: RecordBuilder): void {
  const [leadName, leadClass] = groupById("sponsors").fields;
  if (!leadName || !leadClass) return;
  const reader = new ItemReader(block.group, builder);
  const pairs: { name: Piece; class?: Piece }[] = [];
  for (const token of block.tokens) {
    if (token.kind === "text") {
      const pair = pairs.at(-1);
      if (pair && !pair.class && termOf("AgencyClass", token.piece.text)) pair.class = token.piece;
      else pairs.push({ name: token.piece });
    } else if (token.match.ofItem) {
      if (token.match.field.path[0] === "class" && !reader.isOpen())
        builder.put(leadClass, token.values, token.match.label);
      else reader.labelled(token);
    }
  }
  const lead = builder.has(leadName.path) ? undefined : pairs.pop();
  for (const { name, class: agency } of pairs) {
    reader.open(name, true);
    reader.put(itemField(block.group, "name"), [name]);
    if (agency) reader.put(itemField(block.group, "class"), [agency]);
  }
  if (lead) builder.put(leadName, [lead.name]);
  if (lead?.class) builder.put(leadClass, [lead.class]);
}
