import type { XmlElement } from "./xml/element.ts";
import type { TextValue } from "./xml/textValue.ts";

/** An element that says a part of a value, with its text. */
export interface PartText {
  readonly element: XmlElement;
  readonly text: TextValue;
}

/** The text of a value that several elements say, as far as their texts stand in it in order. */
export function joinParts(parts: readonly PartText[], value: unknown): TextValue | undefined {
  const [first] = parts;
  if (parts.length <= 1 || typeof value !== "string") return first?.text;
  const segments: TextValue["segments"][number][] = [];
  let from = 0;
  for (const { text } of parts) {
    const at = value.indexOf(text.value, from);
    if (at === -1) return first?.text;
    segments.push(...text.segments.map((segment) => ({ ...segment, at: segment.at + at })));
    from = at + text.value.length;
  }
  const start = Math.min(...parts.map(({ text }) => text.range.start));
  const end = Math.max(...parts.map(({ text }) => text.range.end));
  return { value, range: { start, end }, segments, broken: [] };
}
