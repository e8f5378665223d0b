import { nearestTerm } from "../../../catalogue/vocabularies.ts";
import type { Field, Group } from "../field.ts";
import type { Piece } from "../line.ts";
import type { RecordBuilder } from "../recordBuilder.ts";
import { fieldAt, isNctNumber, isPhase, isTerm } from "./shapes.ts";

/** Before the first heading: the title, then the record's number, phase and status. */
export function readTopLines(group: Group, pieces: readonly Piece[], builder: RecordBuilder): void {
  const title = fieldAt(group, "/briefTitle");
  const nctId = fieldAt(group, "/nctId");
  const badges = badgeFields(builder);
  for (const piece of pieces) {
    if (piece.barred) {
      builder.put(title, [piece]);
      continue;
    }
    const badge = badges.find(([, fits]) => builder.has(title.path) && fits(piece.text))?.[0];
    if (isNctNumber(piece.text) && !builder.has(nctId.path)) builder.put(nctId, [piece]);
    else if (badge) putBadge(badge, piece, builder);
    else if (!builder.has(title.path)) builder.put(title, [piece]);
  }
}

/** Some listings show phase and status once more below the title. */
function badgeFields(
  builder: RecordBuilder,
): readonly (readonly [Field, (text: string) => boolean])[] {
  const at = (...path: string[]) => builder.grammar.homeOf(["protocolSection", ...path])?.field;
  const phases = at("designModule", "phases");
  const status = at("statusModule", "overallStatus");
  return [
    ...(phases ? [[phases, isPhase] as const] : []),
    ...(status ? [[status, isTerm("Status")] as const] : []),
  ];
}

function putBadge(field: Field, piece: Piece, builder: RecordBuilder): void {
  if (!builder.put(field, [piece])) builder.boilerplate(piece);
}

/** Responsible Party: its type, then name, title and affiliation. */
export function readResponsibleParty(
  group: Group,
  pieces: readonly Piece[],
  builder: RecordBuilder,
): void {
  const type = fieldAt(group, "/responsibleParty/type");
  const investigator = ["FullName", "Title", "Affiliation"].map((name) =>
    fieldAt(group, `/investigator${name}`),
  );
  for (const piece of pieces) {
    const isType = !builder.has(type.path) && nearestTerm("ResponsiblePartyType", piece.text);
    const field = isType ? type : investigator.find(({ path }) => !builder.has(path));
    if (field) builder.put(field, [piece]);
  }
}
