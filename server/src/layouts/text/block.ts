import { termOf } from "../../catalogue/vocabularies.ts";
import type { Field, Group } from "./field.ts";
import { type LabelMatch, matchLabel } from "./labels.ts";
import { isBlank, type Piece, trimmed } from "./line.ts";

/** The text under one heading. */
export interface Block {
  readonly group: Group;
  readonly heading: Piece | undefined;
  readonly tokens: readonly Token[];
}

/** A labelled value, or a line that stands without a label. */
export type Token = LabelledToken | TextToken;

export interface LabelledToken {
  readonly kind: "labelled";
  readonly match: LabelMatch;
  readonly values: readonly Piece[];
}

export interface TextToken {
  readonly kind: "text";
  readonly piece: Piece;
  /** True after a blank line or at the start of the block. */
  readonly apart: boolean;
}

/** How a layout marks labels and values in its lines. */
export interface LineMarks {
  /** The line without the layout's mark; criteria and prose keep theirs. */
  strip(line: Piece): Piece;
  /** False for a line that cannot hold a label here, such as a line of prose. */
  mayLabel(line: Piece, match: LabelMatch, group: Group): boolean;
}

/** Divides the lines of a group into labelled values and lines without a label. */
export function tokenize(
  lines: readonly Piece[],
  group: Group,
  marks: LineMarks,
): readonly Token[] {
  const tokens: Token[] = [];
  let apart = true;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as Piece;
    if (isBlank(line)) {
      apart = true;
      continue;
    }
    const match = labelOf(line, group, marks);
    if (!match) {
      const keepsIndent = group.body?.kind === "prose";
      tokens.push({
        kind: "text",
        piece: keepsIndent ? rightTrimmed(line) : marks.strip(line),
        apart,
      });
      apart = false;
      continue;
    }
    const values = valuesOf(lines, i, match, group, marks);
    i = Math.max(i, lines.indexOf(lastLineOf(values, lines, i), i));
    tokens.push({ kind: "labelled", match, values });
    apart = false;
  }
  return tokens;
}

function labelOf(line: Piece, group: Group, marks: LineMarks): LabelMatch | undefined {
  const match = matchLabel(marks.strip(line), group);
  return match && marks.mayLabel(line, match, group) ? match : undefined;
}

function valuesOf(
  lines: readonly Piece[],
  at: number,
  { field, value }: LabelMatch,
  group: Group,
  marks: LineMarks,
): readonly Piece[] {
  const values: Piece[] = value ? [value] : [];
  const goesOn = field.kind === "prose";
  let blanks: Piece[] = [];
  for (let i = at + 1; i < lines.length; i++) {
    const line = lines[i] as Piece;
    if (!goesOn && values.length > 0) break;
    if (isBlank(line)) {
      // An own-line label may stand apart from its value, but not from a value of the next label.
      if (values.length > 0) blanks.push({ ...trimmed(line), text: "" });
      continue;
    }
    if (labelOf(line, group, marks) && !(values.length === 0 && isTerm(line, field, marks))) break;
    values.push(
      ...blanks,
      goesOn ? proseLine(line, values.length === 0, marks) : marks.strip(line),
    );
    blanks = [];
  }
  return values;
}

/** True for a word of the element's vocabulary, which may be a label too: "Sponsor". */
function isTerm(line: Piece, { vocabulary }: Field, marks: LineMarks): boolean {
  return vocabulary !== undefined && termOf(vocabulary, marks.strip(line).text) !== undefined;
}

function proseLine(line: Piece, isFirst: boolean, marks: LineMarks): Piece {
  return isFirst ? marks.strip(line) : rightTrimmed(line);
}

/** The line without white space at its end; the indent of a list in prose is kept. */
export function rightTrimmed(line: Piece): Piece {
  const text = line.text.trimEnd();
  return { ...line, text, end: line.start + text.length };
}

function lastLineOf(values: readonly Piece[], lines: readonly Piece[], at: number): Piece {
  const last = values.at(-1)?.line;
  for (let i = at; i < lines.length; i++) if (lines[i]?.line === last) return lines[i] as Piece;
  return lines[at] as Piece;
}

export function textTokens(tokens: readonly Token[]): readonly TextToken[] {
  return tokens.filter((token) => token.kind === "text");
}

/** The text lines between the first and the last, blank lines among them kept as empty pieces. */
export function proseOf(tokens: readonly TextToken[]): readonly Piece[] {
  const pieces: Piece[] = [];
  for (const { piece, apart } of tokens) {
    const previous = pieces.at(-1);
    if (apart && previous)
      pieces.push({ text: "", start: previous.end, end: previous.end, line: previous.line });
    pieces.push(piece);
  }
  return pieces;
}

/** The field of a group's items that a label names. */
export function itemField(group: Group, name: string): Field {
  const field = group.item?.fields.find((candidate) => candidate.path.join(".") === name);
  if (!field) throw new Error(`${group.id} has no field ${name}`);
  return field;
}
