import { type Block, isLabelled, itemField, type LabelledToken } from "../block.ts";
import { ItemReader } from "../itemReader.ts";
import { readItems } from "../items.ts";
import type { Piece } from "../line.ts";
import type { RecordBuilder } from "../recordBuilder.ts";
import { type InterventionLines, splitTypedName } from "./interventionLines.ts";

/** Reads the labelled interventions of a block, or else those that its lines were divided into. */
export function readInterventions(
  block: Block,
  known: readonly InterventionLines[],
  builder: RecordBuilder,
): void {
  const reader = new InterventionReader(block.group, builder);
  if (isLabelled(block)) {
    readItems(block, builder, reader);
    return;
  }
  for (const { name, description, type } of known) {
    reader.openNamed("name", name);
    if (type) reader.putNamed("type", type);
    if (description.length > 0) reader.put(itemField(block.group, "description"), description);
  }
}

/** Takes the type from a name such as `Drug: Aspirin`. */
class InterventionReader extends ItemReader {
  override isName(piece: Piece): boolean {
    return splitTypedName(piece).type !== undefined;
  }

  override openNamed(name: string, piece: Piece): boolean {
    this.open(piece);
    return name === "name" ? this.#putTypedName(piece) : this.putNamed(name, piece);
  }

  override labelled(token: LabelledToken): void {
    const [value] = token.values;
    const { field, label } = token.match;
    const typed = field.path[0] === "name" && value && !value.barred && splitTypedName(value).type;
    if (!typed || !value) {
      super.labelled(token);
      return;
    }
    if (!this.isOpen || this.has("name")) this.open(value, label);
    this.#putTypedName(value, label);
  }

  #putTypedName(piece: Piece, label?: Piece): boolean {
    const { type, name } = splitTypedName(piece);
    if (type && !this.has("type")) this.putNamed("type", type);
    return this.put(itemField(this.group, "name"), [name], label);
  }
}
