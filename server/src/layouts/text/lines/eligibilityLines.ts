import type { Field, Group } from "../field.ts";
import { type Piece, part } from "../line.ts";
import type { RecordBuilder } from "../recordBuilder.ts";
import { fieldAt, isAge, isTerm, isYesOrNo, type Shape } from "./shapes.ts";

/**
 * The values below the criteria: minimum age, maximum age, sex, healthy volunteers, each of which may
 * be missing. Gives the number of lines taken from the end.
 */
export function readEligibilityTail(
  group: Group,
  pieces: readonly Piece[],
  builder: RecordBuilder,
): number {
  let left = pieces.length;
  const text = () => (pieces[left - 1]?.barred ? undefined : pieces[left - 1]?.text.trim());
  const take = (field: Field, fits: Shape): boolean => {
    const last = text();
    if (last === undefined || builder.has(field.path) || !fits(last)) return false;
    left--;
    return builder.put(field, [pieces[left] as Piece].map(trimmedIndent));
  };
  const healthy = take(fieldAt(group, "/healthyVolunteers"), isYesOrNo);
  const sex = take(fieldAt(group, "/sex"), isTerm("Sex"));
  const free = [fieldAt(group, "/minimumAge"), fieldAt(group, "/maximumAge")].filter(
    ({ path }) => !builder.has(path),
  );
  const ages: Piece[] = [];
  // A bare number may end the criteria; below them stand the other values.
  const mayBeAge = (line: string) => isAge(line) && (sex || healthy || /[a-z]/i.test(line));
  for (let line = text(); line !== undefined && mayBeAge(line); line = text()) {
    if (ages.length === free.length) break;
    ages.unshift(trimmedIndent(pieces[--left] as Piece));
  }
  ages.forEach((piece, i) => {
    const field = free[i];
    if (field) builder.put(field, [piece]);
  });
  return pieces.length - left;
}

/** Lines of prose keep their indent; values do not. */
function trimmedIndent(piece: Piece): Piece {
  const text = piece.text.trimStart();
  return { ...piece, text, start: piece.end - text.length };
}

/** Status, sex and enrolment without labels above the criteria. Gives the number of lines taken. */
export function readRecruitmentHead(
  group: Group,
  pieces: readonly Piece[],
  builder: RecordBuilder,
): number {
  const shapes: readonly (readonly [Field, Shape])[] = [
    [fieldAt(group, "/overallStatus"), isTerm("Status")],
    [fieldAt(group, "/sex"), isTerm("Sex")],
    [fieldAt(group, "/enrollmentInfo/count"), (text) => /^\d{1,7}$/.test(text)],
  ];
  let taken = 0;
  for (const line of pieces) {
    if (line.barred) break;
    const value = part(line, /^\s*-\s/.exec(line.text)?.[0].length ?? 0);
    const field = shapes.find(([{ path }, fits]) => !builder.has(path) && fits(value.text))?.[0];
    if (!field) break;
    builder.put(field, [value]);
    taken++;
  }
  return taken;
}
