import type { Field, Group } from "../field.ts";
import type { Piece } from "../line.ts";
import type { RecordBuilder } from "../recordBuilder.ts";
import {
  fieldAt,
  isDate,
  isEnrolment,
  isPhase,
  isTerm,
  readMisspelt,
  type Shape,
} from "./shapes.ts";

/** Basic Information: status, phase, enrolment, study type and two or three dates. */
export function readStatusLines(
  group: Group,
  pieces: readonly Piece[],
  builder: RecordBuilder,
): void {
  const status = fieldAt(group, "/overallStatus");
  const type = fieldAt(group, "/studyType");
  const byShape: readonly (readonly [Field, Shape])[] = [
    [status, isTerm("Status")],
    [type, isTerm("StudyType")],
    [fieldAt(group, "/phases"), isPhase],
    [fieldAt(group, "/enrollmentInfo/count"), isEnrolment],
  ];
  const rest: Piece[] = [];
  const dates: Piece[] = [];
  for (const piece of pieces) {
    const known = byShape.find(([{ path }, fits]) => !builder.has(path) && fits(piece.text))?.[0];
    if (known) builder.put(known, [piece]);
    else if (isDate(piece.text)) dates.push(piece);
    else rest.push(piece);
  }
  readDates(group, dates, builder);
  readMisspelt(rest, [status, type], builder);
  // What is left in the status's place is an unknown status rather than an unknown line.
  const [first] = pieces;
  if (first && rest[0] === first && !builder.isTaken(first)) builder.put(status, [first]);
}

/** Two dates are start and completion; three have the primary completion between them. */
function readDates(group: Group, dates: readonly Piece[], builder: RecordBuilder): void {
  const all = ["startDateStruct", "primaryCompletionDateStruct", "completionDateStruct"];
  const [start, primary, completion] = all.map((struct) => fieldAt(group, `/${struct}/date`));
  const free = [start, primary, completion].filter((field) => field && !builder.has(field.path));
  const order = dates.length < free.length ? free.filter((field) => field !== primary) : free;
  dates.forEach((piece, i) => {
    const field = order[i];
    if (field) builder.put(field, [piece]);
  });
}
