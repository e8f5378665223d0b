import { type Piece, part } from "../line.ts";

export const armType = /^Group Type\s+([A-Z][A-Z_]{2,40})$/;
export const interventionType = /^Intervention Type\s+([A-Z][A-Z_]{2,40})$/;
export const noInterventions = "No interventions assigned to this group";

/** True for a line by which a listing's fuller rendering marks the parts of an arm. */
export function isArmMark(text: string): boolean {
  return armType.test(text) || interventionType.test(text) || text === noInterventions;
}

/** The type in a line `Intervention Type OTHER`. */
export function interventionMark(piece: Piece): Piece | undefined {
  return interventionType.test(piece.text) ? part(piece, "Intervention Type".length) : undefined;
}
