import type { OffsetRange } from "../../../study/sourceMap.ts";
import type { XmlElement, XmlNode } from "../xml/element.ts";

/** A part of what an element holds; blank text between two parts is none. */
export interface Piece extends OffsetRange {
  readonly kind: "element" | "text" | "markup";
  readonly element?: XmlElement;
  /** True where a blank line stands before it. */
  readonly afterBlankLine: boolean;
  /** True where it begins on a line of its own. */
  readonly beginsLine: boolean;
}

/** Comments, processing instructions and document types. */
const markup =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!(?!--|\[CDATA\[)(?:[^[\]<>]|\[(?:[^\]<>]|<[^<>]*>)*\])*>/y;

/** The parts of a stretch, without a gap; undefined where a tag in it has no partner. */
export function piecesOf(
  text: string,
  content: readonly XmlNode[],
  { start, end }: OffsetRange,
): readonly Piece[] | undefined {
  const pieces: Piece[] = [];
  const push = (kind: Piece["kind"], from: number, to: number, element?: XmlElement) => {
    const before = text.slice(pieces.at(-1)?.end ?? start, from);
    const breaks = before.match(/\r\n|\n|\r/g)?.length ?? 0;
    const place = { afterBlankLine: breaks > 1, beginsLine: breaks > 0 };
    pieces.push({ kind, start: from, end: to, ...place, ...(element && { element }) });
  };
  let at = start;
  let textStart: number | undefined;
  const endText = () => {
    if (textStart === undefined) return;
    const written = text.slice(textStart, at);
    const from = textStart + written.length - written.trimStart().length;
    if (from < at) push("text", from, from + written.trim().length);
    textStart = undefined;
  };
  const pushGap = (to: number): boolean => {
    while (at < to) {
      endText();
      const blank = /\s*/y;
      blank.lastIndex = at;
      at = Math.min(to, at + (blank.exec(text)?.[0].length ?? 0));
      if (at === to) break;
      markup.lastIndex = at;
      const found = markup.exec(text);
      if (!found || markup.lastIndex > to) return false;
      push("markup", at, markup.lastIndex);
      at += found[0].length;
    }
    return true;
  };
  for (const node of content) {
    const whole = node.kind === "element" ? node : node.outer;
    const isOpen = node.kind === "cdata" && node.end === whole.end;
    if (isOpen || !pushGap(whole.start)) return undefined;
    if (node.kind === "element") {
      endText();
      push("element", node.start, node.end, node);
    } else textStart ??= whole.start;
    at = whole.end;
  }
  const isWhole = pushGap(end);
  endText();
  return isWhole ? pieces : undefined;
}
