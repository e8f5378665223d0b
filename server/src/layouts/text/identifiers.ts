import type { Block, LabelledToken } from "./block.ts";
import { groupById } from "./groups.ts";
import { ItemReader } from "./items.ts";
import type { Piece } from "./line.ts";
import type { RecordBuilder } from "./recordBuilder.ts";

/**
 * Reads Other Identifiers. Listings put the protocol ID among them and mark it by its source,
 * `org_study_id`; a dash stands for "none".
 */
export function readIdentifiers(block: Block, builder: RecordBuilder): void {
  const [protocolId] = groupById("identification").fields.filter((field) =>
    field.path.includes("orgStudyIdInfo"),
  );
  const reader = new ItemReader(block.group, builder);
  for (const { id, label, details } of identifiersOf(block)) {
    const given = details.filter((token) => token.values[0]?.text !== "-");
    for (const token of details) builder.boilerplate(token.match.label);
    if (
      protocolId &&
      given.some((token) => token.values[0]?.text === "org_study_id") &&
      !builder.has(protocolId.path)
    ) {
      builder.put(protocolId, id ? [id] : [], label);
      continue;
    }
    const first = id ?? label ?? details[0]?.match.label;
    if (!first) continue;
    reader.open(first, label === undefined);
    const opener = block.group.item?.fields[0];
    if (opener && (id || label)) reader.put(opener, id ? [id] : [], label);
    for (const token of given) reader.put(token.match.field, token.values, token.match.label);
  }
}

interface Identifier {
  readonly id: Piece | undefined;
  readonly label: Piece | undefined;
  readonly details: LabelledToken[];
}

function identifiersOf(block: Block): readonly Identifier[] {
  const found: Identifier[] = [];
  for (const token of block.tokens) {
    if (token.kind === "text") found.push({ id: token.piece, label: undefined, details: [] });
    else if (!token.match.ofItem) continue;
    else if (token.match.field.path[0] === "id")
      found.push({ id: token.values[0], label: token.match.label, details: [] });
    else if (found.length === 0) found.push({ id: undefined, label: undefined, details: [token] });
    else found.at(-1)?.details.push(token);
  }
  return found;
}
