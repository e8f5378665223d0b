import type { OffsetRange, Span } from "../../../study/sourceMap.ts";
import { renderText } from "../renderElement.ts";
import type { XmlDefinition } from "../schema/definition.ts";
import { textKindOf } from "../writeRecord.ts";
import { childrenOf, innerRange, type XmlElement } from "../xml/element.ts";
import { readTextValue, sourceOfSpan, type TextValue } from "../xml/textValue.ts";
import type { TextToken } from "../xml/token.ts";
import { writeText } from "../xml/writeText.ts";
import type { FileEdits } from "./fileEdits.ts";

/** Makes an element without children of its own say `value`, changing as little text as can be. */
export function setText(
  element: XmlElement,
  definition: XmlDefinition,
  value: string,
  edits: FileEdits,
): void {
  const whole = { definition, text: value, children: [], deleted: false };
  const block = childrenOf(element).find(({ name }) => name === "textblock");
  const isBare = definition.block && block === undefined;
  const holder = block ?? element;
  const written = renderText(whole, edits.style);
  if (holder.state === "selfClosing" || isBare) {
    const inner = isBare ? `<textblock>${written}</textblock>` : written;
    refill(holder, inner, edits);
    return;
  }
  const part = smallEdit(holder, definition, value, edits);
  if (part) edits.replace(part.range, part.newText);
  else edits.replace(innerRange(holder), written);
}

/** Puts `inner` between the tags of an element, which may have been one tag. */
function refill(element: XmlElement, inner: string, edits: FileEdits): void {
  if (element.state !== "selfClosing") {
    edits.replace(innerRange(element), inner);
    return;
  }
  const { start, openEnd, end, tag } = element;
  const opening = edits.text.slice(start, openEnd).replace(/\s*\/>$/, ">");
  edits.replace({ start, end }, `${opening}${inner}</${tag}>`);
}

interface PartEdit {
  readonly range: OffsetRange;
  readonly newText: string;
}

/** The edit of the part that differs; undefined where only the whole text will do. */
function smallEdit(
  holder: XmlElement,
  definition: XmlDefinition,
  value: string,
  { text, style }: FileEdits,
): PartEdit | undefined {
  const kind = textKindOf(definition);
  const inner = innerRange(holder);
  const tokens = holder.content.filter((node): node is TextToken => node.kind === "text");
  if (tokens.length !== holder.content.length) return undefined;
  const old = readTextValue(text, tokens, kind, inner.start);
  if (old.value === "") return undefined;
  const indent = /\n([ \t]*)$/.exec(text.slice(inner.start, old.range.start))?.[1] ?? "";
  const lineBreak = style.lineEnd + (kind === "markup" ? indent : "");
  for (const [from, to] of [difference(old, value), [0, 0] as const]) {
    const end = value.length - to;
    // A blank line needs no indentation.
    const written = writeText(value, kind, [from, end]);
    const newText = written.replace(
      /\n(\n*)/g,
      (_, blank: string) => style.lineEnd.repeat(blank.length) + lineBreak,
    );
    const range = sourceOfSpan(old, [from, old.value.length - to]);
    const after = text.slice(inner.start, range.start) + newText + text.slice(range.end, inner.end);
    const token: TextToken = {
      kind: "text",
      start: 0,
      end: after.length,
      outer: { start: 0, end: after.length },
    };
    if (readTextValue(after, [token], kind, 0).value === value) return { range, newText };
  }
  return undefined;
}

/** How much the old and the new value share at their beginning and at their end. */
function difference({ value: old, segments }: TextValue, value: string): Span {
  const most = Math.min(old.length, value.length);
  let from = 0;
  while (from < most && old[from] === value[from]) from++;
  while (from > 0 && isInside(old, from, segments)) from--;
  let to = 0;
  while (to < most - from && old[old.length - 1 - to] === value[value.length - 1 - to]) to++;
  while (to > 0 && isInside(old, old.length - to, segments)) to--;
  return [from, to];
}

/** True between characters that belong together: a pair, a mark and its backslash, a reference. */
function isInside(text: string, at: number, segments: TextValue["segments"]): boolean {
  const unit = text.charCodeAt(at);
  if ((unit >= 0xdc00 && unit <= 0xdfff) || text[at - 1] === "\\") return true;
  return segments.some(
    ({ at: start, length, start: from, end }) =>
      length !== end - from && at > start && at < start + length,
  );
}
