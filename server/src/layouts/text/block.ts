import { isBarLine, withoutBar } from "./bar.ts";
import type { Field, Group } from "./field.ts";
import type { Grammar, LabelMatch } from "./grammar.ts";
import { type Piece, rightTrimmed } from "./line.ts";
import { isSurely } from "./valueShape.ts";

/** The text under one heading, or before the first. */
export interface Block {
  readonly group: Group;
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
  /** True where the label on the next line says that this line begins another item. */
  readonly opens: boolean;
}

/** How a layout marks labels and values in its lines. */
export interface LineMarks {
  readonly grammar: Grammar;
  /** True where labels have a mark, so that few other lines look like one. */
  readonly hasMarks: boolean;
  /** The line without the layout's mark; criteria and prose keep theirs. */
  strip(line: Piece): Piece;
  /** True for a line that says nothing: it ends a label's wait for its value, and is no text. */
  isNothing(line: Piece): boolean;
  /** False where the line is text for all that, such as a line of prose. */
  isLabel(line: Piece, match: LabelMatch, group: Group, around: Surroundings): boolean;
}

export interface Surroundings {
  /** True where text without a label stands above, in the same section. */
  readonly afterText: boolean;
  /** The line below, without the layout's mark. */
  readonly next: string;
}

/** Divides the lines of a group into labelled values and lines without a label. */
export function tokenize(
  lines: readonly Piece[],
  group: Group,
  marks: LineMarks,
): readonly Token[] {
  return new Tokenizer(lines, group, marks).tokens();
}

class Tokenizer implements Surroundings {
  readonly #lines: readonly Piece[];
  readonly #group: Group;
  readonly #marks: LineMarks;
  readonly #tokens: Token[] = [];
  /** The labels that the present item has already; one of them again begins the next item. */
  readonly #seen = new Set<Field>();
  #afterText = false;
  #at = 0;

  constructor(lines: readonly Piece[], group: Group, marks: LineMarks) {
    this.#lines = lines.some(({ text }) => isBarLine(text)) ? lines.map(withoutBar) : lines;
    this.#group = group;
    this.#marks = marks;
  }

  tokens(): readonly Token[] {
    for (let i = 0; i < this.#lines.length; ) {
      const match = this.#labelAt(i);
      if (match) i = this.#labelled(i, match);
      else if (this.#isNothing(i)) i++;
      else i = this.#text(i);
    }
    return this.#tokens;
  }

  #labelAt(i: number): LabelMatch | undefined {
    const line = this.#lines[i];
    if (!line || line.barred) return undefined;
    const match = this.#marks.grammar.label(this.#marks.strip(line), this.#group);
    if (!match) return undefined;
    this.#at = i;
    const isLabel =
      mayBeLabel(match, this.#group, this, this.#marks.hasMarks) &&
      this.#marks.isLabel(line, match, this.#group, this);
    return isLabel ? match : undefined;
  }

  get afterText(): boolean {
    return this.#afterText;
  }

  /** The line below the one that is asked about. */
  get next(): string {
    const next = this.#lines[this.#at + 1];
    return next ? this.#marks.strip(next).text : "";
  }

  #isNothing(i: number): boolean {
    const line = this.#lines[i];
    return line !== undefined && !line.barred && this.#marks.isNothing(line);
  }

  #text(i: number): number {
    const line = this.#lines[i] as Piece;
    const isProse = this.#group.body?.kind === "prose";
    const piece = isProse ? inText(line) : this.#alone(line);
    const opens = this.#opensItem(i);
    if (opens) this.#seen.clear();
    this.#tokens.push({ kind: "text", piece, apart: i === 0 || line.gap > 0, opens });
    this.#afterText = true;
    return i + 1;
  }

  #labelled(at: number, match: LabelMatch): number {
    this.#note(match);
    const values: Piece[] = match.value ? [match.value] : [];
    let i = at + 1;
    if (match.field.kind === "prose") {
      for (; i < this.#lines.length && !this.#labelAt(i); i++) {
        const line = this.#lines[i] as Piece;
        if (values.length > 0 && !line.barred && this.#opensItem(i)) break;
        if (this.#isNothing(i)) continue;
        values.push(values.length === 0 ? this.#alone(line) : inText(line));
      }
    } else if (!match.value && this.#isNothing(i)) i++;
    else if (!match.value && this.#lines[i]?.barred) {
      do values.push(this.#lines[i++] as Piece);
      while (this.#lines[i]?.barred && this.#lines[i]?.gap === 0);
    } else if (!match.value && i < this.#lines.length) {
      const value = this.#alone(this.#lines[i] as Piece);
      // The value may be a label too: a responsible party is the "Sponsor".
      if (isSurely(match.field, value.text) || !this.#labelAt(i)) {
        values.push(value);
        i++;
      }
    }
    this.#tokens.push({ kind: "labelled", match, values });
    return i;
  }

  /** A line as a value of its own. */
  #alone(line: Piece): Piece {
    return line.barred ? line : this.#marks.strip(line);
  }

  #note({ field, ofItem }: LabelMatch): void {
    if (!ofItem || !this.#group.item) return;
    const opener = this.#group.item.fields[0];
    if (field === opener || (this.#seen.has(field) && !isInList(field))) this.#seen.clear();
    this.#seen.add(field);
  }

  /** True for a line before a label that the present item has already: it names the next item. */
  #opensItem(i: number): boolean {
    const item = this.#group.item;
    if (!item || this.#seen.size === 0) return false;
    const next = this.#labelAt(i + 1);
    return (
      next?.ofItem === true &&
      next.field !== item.fields[0] &&
      !isInList(next.field) &&
      this.#seen.has(next.field)
    );
  }
}

/** A line as one of several of a text. */
function inText(line: Piece): Piece {
  return line.barred ? line : rightTrimmed(line);
}

/**
 * A text has its own label only at its beginning. Among names, a line that reads like the label of
 * another element is one only above a value of that: "Healthy Volunteers" is a condition, too.
 */
function mayBeLabel(
  { field, label, hasColon, ofItem }: LabelMatch,
  { body, item, fields }: Group,
  { afterText, next }: Surroundings,
  hasMarks: boolean,
): boolean {
  if (field === body) return body.kind !== "prose" || !afterText;
  const amongNames = item !== undefined || body?.kind === "line";
  if (!amongNames || hasColon || ofItem || fields.includes(field)) return true;
  // An arm may be called "Study Population", but hardly "Why Stopped".
  const isUsual = hasMarks && label.text === field.labels[0] && field.kind !== "prose";
  return isUsual || isSurely(field, next);
}

/** True for an element of which an item may have several. */
export function isInList(field: Field): boolean {
  return field.repeated === true || field.path.includes("*");
}

export function textTokens(tokens: readonly Token[]): readonly TextToken[] {
  return tokens.filter((token) => token.kind === "text");
}

/** The field of a group's items with this path. */
export function itemField(group: Group, name: string): Field {
  const field = group.item?.fields.find((candidate) => candidate.path.join(".") === name);
  if (!field) throw new Error(`${group.id} has no field ${name}`);
  return field;
}

/** True for a block in which the items' elements have labels. */
export function isLabelled({ tokens }: Block): boolean {
  return tokens.some((token) => token.kind === "labelled" && token.match.ofItem);
}
