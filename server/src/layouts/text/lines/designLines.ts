import type { Group } from "../field.ts";
import type { Piece } from "../line.ts";
import type { RecordBuilder } from "../recordBuilder.ts";
import { fieldAt, isTerm, readMisspelt } from "./shapes.ts";

const roles =
  /^(?:(?:participants?|care ?givers?|care providers?|investigators?|outcomes? assessors?)[\s,;]{0,3}){1,8}$/i;
const longestToken = 40;

/** Study Design: allocation, model, purpose, masking, who is masked; or model and time perspective. */
export function readDesignLines(
  group: Group,
  pieces: readonly Piece[],
  builder: RecordBuilder,
): void {
  const tokens = tokenFields(group, builder);
  const whoMasked = fieldAt(group, "/whoMasked");
  const rest: Piece[] = [];
  for (const piece of pieces) {
    const known = tokens.find(
      ({ path, vocabulary }) => !builder.has(path) && vocabulary && isTerm(vocabulary)(piece.text),
    );
    if (known) builder.put(known, [piece]);
    else if (roles.test(piece.text) && !builder.has(whoMasked.path))
      builder.put(whoMasked, [piece]);
    else rest.push(piece);
  }
  const isLong = ({ text }: Piece) => text.length > longestToken;
  readMisspelt(
    rest.filter((piece) => !isLong(piece)),
    tokens,
    builder,
  );
  const description = fieldAt(group, "/maskingDescription");
  const first = rest.find(isLong);
  const long = first ? runFrom(first, rest) : [];
  if (long.length > 0 && builder.has(fieldAt(group, "/masking").path))
    builder.put(description, long);
}

/** The long lines that follow each other, from `first` on. */
function runFrom(first: Piece, pieces: readonly Piece[]): readonly Piece[] {
  const at = pieces.indexOf(first);
  return pieces
    .slice(at)
    .filter(({ text, line }, i) => text.length > longestToken && line === first.line + i);
}

const observational = new Set(["observationalModel", "timePerspective", "retention"]);

/** "Other" is a word of both kinds of design: only the fields of the study's kind are asked. */
function tokenFields(group: Group, builder: RecordBuilder) {
  const type = builder.valueAt(["protocolSection", "designModule", "studyType"]);
  const all = group.fields.filter(
    ({ kind, path }) => kind === "token" && path.includes("designModule"),
  );
  if (type !== "OBSERVATIONAL") return all;
  const isOwn = (name: unknown) => typeof name === "string" && observational.has(name);
  return all.filter(({ path }) => isOwn(path.at(-1)) || path.at(-1) === "studyType");
}
