import {
  nearestTerm,
  phasesOf,
  termOf,
  type VocabularyName,
} from "../../catalogue/vocabularies.ts";
import { toPointer } from "../../study/path.ts";
import type { Field, Group } from "./field.ts";
import type { Piece } from "./line.ts";
import type { RecordBuilder } from "./recordBuilder.ts";

/**
 * Values that stand without a label are told apart by their shape: in a listing's copy a missing
 * value leaves no gap, so the place of a line says little.
 */
type Shape = (text: string) => boolean;

const dateShape: Shape = (text) =>
  /^\d{4}$|^\d{1,4}[-/.]\d{1,2}([-/.]\d{1,4})?(\s*\(\w+\))?$/.test(text) ||
  /^(\d{1,2}\s+)?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+(\d{1,2},?\s+)?\d{4}(\s*\(\w+\))?$/i.test(
    text,
  );

const enrolmentShape: Shape = (text) =>
  /^\d[\d,]*\s+(participants?|patients|subjects)\b/i.test(text) ||
  /^\d{1,7}(\s*\(\w+\))?$/.test(text);

const phaseShape: Shape = (text) =>
  phasesOf(text) !== undefined || /^(early[_ ])?phase/i.test(text);

function fieldAt(group: Group, pointer: string): Field {
  const field = group.fields.find((candidate) => toPointer(candidate.path).endsWith(pointer));
  if (!field) throw new Error(`${group.id} has no field ${pointer}`);
  return field;
}

/** Basic Information: status, phase, enrolment, study type and two or three dates. */
export function readStatusLines(
  group: Group,
  pieces: readonly Piece[],
  builder: RecordBuilder,
): void {
  const status = fieldAt(group, "/overallStatus");
  const free = (field: Field) => !builder.has(field.path);
  const rest: Piece[] = [];
  const dates: Piece[] = [];
  const byShape: readonly (readonly [Field, Shape])[] = [
    [status, (text) => termOf("Status", text) !== undefined],
    [fieldAt(group, "/studyType"), (text) => termOf("StudyType", text) !== undefined],
    [fieldAt(group, "/phases"), phaseShape],
  ];
  for (const piece of pieces) {
    const known = byShape.find(([field, shape]) => free(field) && shape(piece.text))?.[0];
    if (known) builder.put(known, [piece]);
    else if (dateShape(piece.text) && !/^\d{4}$/.test(piece.text)) dates.push(piece);
    else if (enrolmentShape(piece.text) && free(fieldAt(group, "/enrollmentInfo/count")))
      builder.put(fieldAt(group, "/enrollmentInfo/count"), [piece]);
    else rest.push(piece);
  }
  readDates(group, dates, builder);
  readMisspelt(
    rest,
    [
      ["Status", status],
      ["StudyType", fieldAt(group, "/studyType")],
    ],
    builder,
  );
  // What is left in the status's place is an unknown status rather than an unknown line.
  const first = pieces[0];
  if (first && rest[0] === first && free(status)) builder.put(status, [first]);
}

/** Two dates are start and completion; three have the primary completion between them. */
function readDates(group: Group, dates: readonly Piece[], builder: RecordBuilder): void {
  const all = [
    "/startDateStruct/date",
    "/primaryCompletionDateStruct/date",
    "/completionDateStruct/date",
  ].map((pointer) => fieldAt(group, pointer));
  const [start, primary, completion] = all.filter((field) => !builder.has(field.path));
  const order =
    dates.length === 2 && start && primary && completion
      ? [start, completion]
      : [start, primary, completion];
  dates.forEach((piece, i) => {
    const field = order[i];
    if (field) builder.put(field, [piece]);
  });
}

/** Gives each misspelt token to the vocabulary in which it has the nearest neighbour. */
function readMisspelt(
  pieces: readonly Piece[],
  candidates: readonly (readonly [VocabularyName, Field])[],
  builder: RecordBuilder,
): void {
  for (const piece of pieces) {
    const field = candidates.find(
      ([vocabulary, candidate]) =>
        !builder.has(candidate.path) && nearestTerm(vocabulary, piece.text),
    )?.[1];
    if (field) builder.put(field, [piece]);
  }
}

const roleWords =
  /^((participants?|care ?givers?|care providers?|investigators?|outcomes? assessors?)[\s,;]*)+$/i;

/** Study Design: allocation, model, purpose, masking, who is masked; or model and time perspective. */
export function readDesignLines(
  group: Group,
  pieces: readonly Piece[],
  builder: RecordBuilder,
): void {
  const tokens = group.fields.filter((field) => field.kind === "token" && field.vocabulary);
  const rest: Piece[] = [];
  for (const piece of pieces) {
    const known = tokens.find(
      (field) =>
        !builder.has(field.path) && field.vocabulary && termOf(field.vocabulary, piece.text),
    );
    const roles = fieldAt(group, "/whoMasked");
    if (known) builder.put(known, [piece]);
    else if (roleWords.test(piece.text) && !builder.has(roles.path)) builder.put(roles, [piece]);
    else rest.push(piece);
  }
  const short = rest.filter((piece) => piece.text.length <= 40);
  readMisspelt(
    short,
    tokens.map((field) => [field.vocabulary as VocabularyName, field] as const),
    builder,
  );
  const long = rest.filter((piece) => piece.text.length > 40);
  const description = fieldAt(group, "/maskingDescription");
  if (
    long.length > 0 &&
    builder.has(fieldAt(group, "/masking").path) &&
    !builder.has(description.path)
  )
    builder.put(description, long);
}

const ageShape: Shape = (text) => /^(n\/a|\W{0,3}\d{1,3}\s*\+?\s*([a-z]{1,8})?\s*\+?)$/i.test(text);

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
  const take = (pointer: string, shape: Shape): boolean => {
    const piece = pieces[left - 1];
    const field = fieldAt(group, pointer);
    if (!piece || builder.has(field.path) || !shape(piece.text.trim())) return false;
    left--;
    return true;
  };
  const healthy = take("/healthyVolunteers", (text) => /^(yes|no|true|false)$/i.test(text));
  const sex = take("/sex", (text) => termOf("Sex", text) !== undefined);
  const ages: Piece[] = [];
  const mayHold = (text: string) => ageShape(text) && (sex || healthy || /[a-z]/i.test(text));
  for (
    let piece = pieces[left - 1];
    piece && ages.length < 2 && mayHold(piece.text.trim());
    piece = pieces[left - 1]
  ) {
    ages.unshift(piece);
    left--;
  }
  const tail = [...pieces.slice(left + ages.length)];
  if (healthy) builder.put(fieldAt(group, "/healthyVolunteers"), tail.splice(-1));
  if (sex) builder.put(fieldAt(group, "/sex"), tail.splice(-1));
  const limits = [fieldAt(group, "/minimumAge"), fieldAt(group, "/maximumAge")].filter(
    (field) => !builder.has(field.path),
  );
  ages.forEach((piece, i) => {
    const field = limits[i];
    if (field) builder.put(field, [piece]);
  });
  return pieces.length - left;
}

/** Responsible Party: its type, then name, title and affiliation. */
export function readResponsibleParty(
  group: Group,
  pieces: readonly Piece[],
  builder: RecordBuilder,
): void {
  const type = fieldAt(group, "/type");
  for (const piece of pieces) {
    const isType =
      !builder.has(type.path) &&
      (termOf("ResponsiblePartyType", piece.text) ??
        nearestTerm("ResponsiblePartyType", piece.text));
    const field = isType
      ? type
      : ["/investigatorFullName", "/investigatorTitle", "/investigatorAffiliation"]
          .map((pointer) => fieldAt(group, pointer))
          .find((candidate) => !builder.has(candidate.path));
    if (field) builder.put(field, [piece]);
  }
}

/** Before the first heading: the title, then the record's number. */
export function readTopLines(group: Group, pieces: readonly Piece[], builder: RecordBuilder): void {
  const title = fieldAt(group, "/briefTitle");
  const nctId = fieldAt(group, "/nctId");
  for (const piece of pieces) {
    if (
      /^\W*n\s*c\s*t\W*\d/i.test(piece.text) &&
      piece.text.length < 24 &&
      !builder.has(nctId.path)
    )
      builder.put(nctId, [piece]);
    else if (!builder.has(title.path)) builder.put(title, [piece]);
  }
}
