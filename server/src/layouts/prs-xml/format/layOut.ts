import { clinicalStudy } from "../schema/clinicalStudy.ts";
import type { XmlDefinition } from "../schema/definition.ts";
import { textKindOf } from "../writeRecord.ts";
import { innerRange, type XmlElement, type XmlNode } from "../xml/element.ts";
import { inSchemaOrder, staysOnLine } from "./groups.ts";
import { type Piece, piecesOf } from "./pieces.ts";

export interface LayOutOptions {
  readonly lineEnd: string;
  /** True where children are put in the schema's order. */
  readonly sorts: boolean;
}

const unit = "  ";

/** The whole file with each element on its line; undefined where tags are not balanced. */
export function layOut(
  text: string,
  content: readonly XmlNode[],
  options: LayOutOptions,
): string | undefined {
  return new LayOut(text, options).file(content);
}

class LayOut {
  readonly #text: string;
  readonly #options: LayOutOptions;
  #isBroken = false;

  constructor(text: string, options: LayOutOptions) {
    this.#text = text;
    this.#options = options;
  }

  file(content: readonly XmlNode[]): string | undefined {
    const mark = this.#text.startsWith("\ufeff") ? "\ufeff" : "";
    const whole = { start: mark.length, end: this.#text.length };
    const pieces = piecesOf(this.#text, content, whole);
    if (!pieces?.some(({ kind }) => kind === "element")) return undefined;
    const lines = this.#lines(pieces, undefined, "").join(this.#options.lineEnd);
    return this.#isBroken ? undefined : mark + lines + this.#options.lineEnd;
  }

  /** One string for each piece and blank line; the first line of each without its indentation. */
  #lines(
    pieces: readonly Piece[],
    definition: XmlDefinition | undefined,
    indent: string,
  ): readonly string[] {
    const lines: string[] = [];
    let isBehindElement = false;
    for (const piece of pieces) {
      const { element, start, end } = piece;
      const written = element
        ? this.#element(element, this.#definitionOf(element, definition), indent)
        : this.#text.slice(start, end);
      if (isBehindElement && staysOnLine(piece)) {
        lines.push(`${lines.pop()} ${written}`);
        continue;
      }
      if (piece.afterBlankLine && lines.length > 0) lines.push("");
      lines.push(written);
      isBehindElement = element !== undefined;
    }
    return lines;
  }

  #definitionOf({ name }: XmlElement, parent: XmlDefinition | undefined) {
    return parent?.byName.get(name) ?? (name === "clinical_study" ? clinicalStudy : undefined);
  }

  #element(element: XmlElement, definition: XmlDefinition | undefined, indent: string): string {
    const { start, openEnd, end, closeStart, tag, state } = element;
    const opening = this.#text.slice(start, openEnd).replace(/\s+(\/?>)$/, "$1");
    if (!opening.endsWith(">") || state === "unclosed") this.#isBroken = true;
    if (state === "selfClosing") return opening;
    const closing = `</${tag}>`;
    if (this.#text.slice(closeStart, end).replace(/\s+>$/, ">") !== closing) this.#isBroken = true;
    const inner = innerRange(element);
    const pieces = piecesOf(this.#text, element.content, inner);
    if (!pieces || this.#isBroken) {
      this.#isBroken = true;
      return "";
    }
    if (holdsElements(element, definition, pieces)) {
      const sorts = this.#options.sorts && definition && !definition.block;
      const ordered = sorts ? inSchemaOrder(pieces, definition) : pieces;
      const lines = this.#lines(ordered, definition, indent + unit);
      return this.#enclosed(opening, lines, closing, indent);
    }
    return opening + this.#words(element, definition) + closing;
  }

  #enclosed(opening: string, lines: readonly string[], closing: string, indent: string): string {
    if (lines.length === 0) return opening + closing;
    const { lineEnd } = this.#options;
    const inner = lines.map((line) => lineEnd + (line === "" ? "" : indent + unit + line));
    return opening + inner.join("") + lineEnd + indent + closing;
  }

  /** What an element says; a value of one line loses its breaks, all else stays as it is. */
  #words(element: XmlElement, definition: XmlDefinition | undefined): string {
    const { start, end } = innerRange(element);
    const written = this.#text.slice(start, end);
    const isLine =
      definition !== undefined &&
      !definition.opaque &&
      !definition.block &&
      textKindOf(definition) === "line" &&
      element.content.every(({ kind }) => kind === "text") &&
      !written.includes("<!--") &&
      !written.includes("<?");
    return isLine ? written.trim().replace(/[ \t]*[\r\n][ \t\r\n]*/g, " ") : written;
  }
}

/** True where line breaks between the pieces say nothing. */
function holdsElements(
  { content, name }: XmlElement,
  definition: XmlDefinition | undefined,
  pieces: readonly Piece[],
): boolean {
  if (definition?.opaque || name === "textblock") return false;
  if (definition && definition.children.length > 0) return true;
  const hasElement = content.some(({ kind }) => kind === "element");
  if (definition)
    return (
      definition.block &&
      content.some((node) => node.kind === "element" && node.name === "textblock")
    );
  return hasElement && !pieces.some(({ kind }) => kind === "text");
}
