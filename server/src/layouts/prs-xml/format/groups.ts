import type { XmlDefinition } from "../schema/definition.ts";
import type { Piece } from "./pieces.ts";

/** An element with the comments before it and behind it on its line. */
type Group = readonly Piece[];

/** The pieces in the schema's order; what it does not know stays behind its neighbour. */
export function inSchemaOrder(
  pieces: readonly Piece[],
  definition: XmlDefinition,
): readonly Piece[] {
  const ranks = new Map(definition.children.map((child, index) => [child.name, index]));
  // Items of one list stay in their order, whatever their names.
  for (const { name, kin } of definition.children) {
    const first = kin[0] && ranks.get(kin[0].name);
    if (first !== undefined) ranks.set(name, first);
  }
  let rank = -1;
  const ranked = groupsOf(pieces).map((group) => {
    const element = group.find(({ kind }) => kind === "element")?.element;
    if (!element) return { group, rank: Number.POSITIVE_INFINITY };
    rank = ranks.get(element.name) ?? rank;
    return { group, rank };
  });
  return ranked.toSorted((a, b) => a.rank - b.rank || 0).flatMap(({ group }) => group);
}

function groupsOf(pieces: readonly Piece[]): readonly Group[] {
  const groups: Piece[][] = [];
  let open: Piece[] = [];
  for (const piece of pieces) {
    const last = groups.at(-1);
    if (last && open.length === 0 && staysOnLine(piece)) last.push(piece);
    else {
      open.push(piece);
      if (piece.kind !== "element") continue;
      groups.push(open);
      open = [];
    }
  }
  return open.length > 0 ? [...groups, open] : groups;
}

/** True for a comment behind an element on its line. */
export function staysOnLine({ kind, beginsLine }: Piece): boolean {
  return kind === "markup" && !beginsLine;
}
