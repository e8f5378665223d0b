import type { OffsetRange } from "../../study/sourceMap.ts";
import type { ParsedText, TextChange } from "../layout.ts";
import { readSuppression, suppressionMark } from "../suppression.ts";
import { mayHold } from "./schema/clinicalStudy.ts";
import type { XmlElement, XmlNode } from "./xml/element.ts";
import { readXml } from "./xml/readXml.ts";

/** The suppressions among the comments; each covers what stands behind it. */
export function suppressionsIn(
  text: string,
  comments: readonly OffsetRange[],
  content: readonly XmlNode[],
): Pick<ParsedText, "suppressions"> {
  if (!text.includes(suppressionMark)) return {};
  const starts = startsBehind(text, comments);
  const suppressions = comments.flatMap((comment, i) => {
    const covers = coveredFrom(text, starts[i] ?? comment.end, content);
    return readSuppression(text, comment, covers) ?? [];
  });
  return { suppressions };
}

/** Where something else than a comment stands behind each comment. */
function startsBehind(text: string, comments: readonly OffsetRange[]): readonly number[] {
  const starts: number[] = [];
  const blank = /\s*/y;
  for (let i = comments.length - 1; i >= 0; i--) {
    blank.lastIndex = comments[i]?.end ?? 0;
    blank.exec(text);
    const next = blank.lastIndex;
    starts[i] = comments[i + 1]?.start === next ? (starts[i + 1] ?? next) : next;
  }
  return starts;
}

const lineRest = /[^\r\n]*/y;

/** The line on which something stands, and the element that begins there. */
function coveredFrom(text: string, start: number, content: readonly XmlNode[]): OffsetRange {
  lineRest.lastIndex = start;
  lineRest.exec(text);
  return { start, end: Math.max(lineRest.lastIndex, elementAt(content, start)?.end ?? 0) };
}

function elementAt(content: readonly XmlNode[], start: number): XmlElement | undefined {
  const node = holding(content, start);
  return !node || node.start === start ? node : elementAt(node.content, start);
}

/** The element that holds the offset, by halving: an upload has thousands of sites. */
function holding(content: readonly XmlNode[], offset: number): XmlElement | undefined {
  let low = 0;
  let high = content.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((content[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const node = content[low];
  return node?.kind === "element" && node.start <= offset ? node : undefined;
}

/** A comment before the innermost element that holds `offset`, on its own line where that begins one. */
export function commentBefore(
  text: string,
  offset: number,
  comment: string,
): TextChange | undefined {
  const element = innermostAt(
    readXml(text, mayHold, () => {}),
    offset,
  );
  if (!element) return undefined;
  const { start } = element;
  const before = /(?:^|[\r\n])([ \t]*)$/.exec(text.slice(0, start));
  const lineEnd = text.includes("\r\n") ? "\r\n" : "\n";
  const behind = before ? lineEnd + (before[1] ?? "") : "";
  return { start, end: start, newText: comment + behind };
}

function innermostAt(content: readonly XmlNode[], offset: number): XmlElement | undefined {
  const node = holding(content, offset);
  return node && (innermostAt(node.content, offset) ?? node);
}
