import type { Field, Group } from "../text/field.ts";
import { type Line, type Piece, part, trimmed } from "../text/line.ts";
import { isFlag } from "../text/place.ts";
import type { RecordBuilder } from "../text/recordBuilder.ts";
import { openStretch, type Stretch } from "../text/stretch.ts";
import { isSurely } from "../text/valueShape.ts";
import { listGrammar, undashed } from "./grammar.ts";

/** What the listing prints around a record, or for a value that it does not have. */
const boilerplate =
  /^(MedPath|Read More|Empowering clinical research with .{0,100}|© .{0,40}MedPath.{0,60}|Not (available|provided|specified))$/;
const longestBoilerplate = 200;

export function isBoilerplate(line: Piece): boolean {
  return line.text.length <= longestBoilerplate && boilerplate.test(withoutDash(line).text);
}

/** True for such a line, or the flag of a site's country. */
export function isNothing(line: Piece): boolean {
  return isBoilerplate(line) || (line.text.length < 20 && isFlag(line.text.trim()));
}

const siteCount: Field = { path: ["locationCount"], labels: [], kind: "integer" };
const counted = /^(Locations)\s{0,4}\((\d{1,6})\)$/i;
const identification = listGrammar.group("identification");

/** True for a text whose labels stand behind dashes: `- Label`. */
export function isDashed(lines: readonly Line[]): boolean {
  return lines.some(({ text }) => {
    if (!text.startsWith("- ") || text.length > 80) return false;
    const label = text.slice(2).trim();
    return (
      listGrammar.headed(label) !== undefined ||
      (/^[A-Z]/.test(label) && listGrammar.isScalarLabel(label))
    );
  });
}

/** The line without the dash of a label or value; a lone dash, before a loose item, stays text. */
export function withoutDash(line: Piece): Piece {
  const piece = trimmed(line);
  return piece.text.startsWith("- ") ? part(piece, 2) : piece;
}

/** Divides a list at its headings, which have a dash where labels have one, save three. */
export function divideList(
  lines: readonly Line[],
  dashed: boolean,
  builder: RecordBuilder,
): readonly Stretch[] {
  let current = openStretch(identification);
  const stretches = [current];
  for (const [i, line] of lines.entries()) {
    const heading = headingIn(line, current.group, dashed);
    if (heading?.count) builder.put(siteCount, [heading.count]);
    // `Locations (3)` only counts what "Trial Locations" right above it announces.
    if (heading?.count && current.group === heading.group && current.lines.length === 0)
      current.lastLine = line.line;
    else if (heading) {
      current = openStretch(heading.group, heading.piece, heading.value);
      stretches.push(current);
    } else if (leavesSection(line, lines[i - 1], current.group, dashed)) {
      current = openStretch(identification);
      stretches.push(current);
      current.lines.push(line);
    } else {
      if (isNothing(line)) builder.boilerplate(withoutDash(line));
      current.lines.push(line);
    }
    current.lastLine = line.line;
  }
  return stretches;
}

/** The record's own labels have no heading: one of them ends the section that it stands in. */
function leavesSection(
  line: Line,
  before: Line | undefined,
  current: Group | undefined,
  dashed: boolean,
): boolean {
  const hasDash = line.text.trimStart().startsWith("- ");
  if (current === identification || line.text.length > 200 || dashed !== hasDash) return false;
  if (!dashed && current?.body?.kind === "prose") return false;
  const match = listGrammar.label(withoutDash(line), current);
  if (!match || match.ofItem || !withoutSection.has(match.field)) return false;
  if (current?.fields.includes(match.field)) return false;
  const label = before && listGrammar.label(withoutDash(before), current);
  return !label || label.value !== undefined || !isSurely(label.field, match.label.text);
}

const withoutSection = new Set([
  ...identification.fields,
  ...listGrammar.group("sponsors").fields.filter(({ labels }) => labels[0] === "Lead Sponsor"),
]);

interface Heading {
  readonly group: Group;
  readonly piece: Piece;
  readonly value?: Piece;
  readonly count?: Piece;
}

function headingIn(line: Line, current: Group | undefined, dashed: boolean): Heading | undefined {
  const piece = withoutDash(line);
  const inProse = current?.body?.kind === "prose";
  if (undashed.has(piece.text)) return { group: headed(piece.text) ?? identification, piece };
  if (dashed && !line.text.trimStart().startsWith("- ")) {
    const group = inProse ? undefined : listGrammar.headed(piece.text);
    return group && group !== identification ? { group, piece } : undefined;
  }
  const count = piece.text.length <= 40 ? counted.exec(piece.text) : null;
  if (count) {
    const from = piece.text.indexOf("(") + 1;
    const group = listGrammar.group("locations");
    return { group, piece, count: part(piece, from, piece.text.length - 1) };
  }
  const colon = piece.text.indexOf(":");
  const isShort = colon > 0 && colon < listGrammar.longestHeading + 2;
  const name = isShort ? part(piece, 0, colon) : piece;
  // Free text may say "conditions" on a line of its own.
  const group = inProse ? listGrammar.headed(name.text) : headed(name.text);
  if (!group || group === identification) return undefined;
  if (group === current && listGrammar.label(piece, group)?.ofItem) return undefined;
  const value = isShort ? part(piece, colon + 1) : undefined;
  if (!value || value.text === "") return { group, piece: name };
  // "Interventions: …" is a phrase of free text too.
  if ((inProse && !name.text.includes(" ")) || (!group.item && !group.body)) return undefined;
  return { group, piece: name, value };
}

/** "Identification" is no heading here: its elements are labelled one by one. */
function headed(text: string): Group | undefined {
  const group = listGrammar.headedLoosely(text);
  return group === identification ? undefined : group;
}
