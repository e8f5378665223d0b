import type { OffsetRange } from "../../study/sourceMap.ts";
import { reportBroken, reportRepeated, reportText, reportUnknown } from "./checkElement.ts";
import type { Report } from "./problem.ts";
import type { XmlDefinition } from "./schema/definition.ts";
import { childrenOf, innerRange, type XmlElement } from "./xml/element.ts";
import { readTextValue, type TextKind, type TextValue } from "./xml/textValue.ts";
import type { TextToken } from "./xml/token.ts";

/** Where what cannot be part of a record is told: to the author, and to the record that keeps it. */
export interface Leavings {
  readonly report: Report;
  leave(range: OffsetRange): void;
}

/** The text of an element without children of its own, which may have to stand in a textblock. */
export function textOfElement(
  source: string,
  element: XmlElement,
  definition: XmlDefinition,
  kind: TextKind,
  leavings: Leavings,
): TextValue {
  const holder = definition.block ? blockOf(source, element, definition, leavings) : element;
  for (const child of childrenOf(holder))
    if (child.name !== "textblock" || !definition.block)
      reportUnknown(child, { ...definition, children: [] }, leavings.report);
  const tokens = textTokens(holder);
  const text = readTextValue(source, tokens, kind, innerRange(holder).start);
  reportBroken(text, source, leavings.report);
  return text;
}

/** The textblock of an element; the element itself where its text stands without one. */
function blockOf(
  source: string,
  element: XmlElement,
  definition: XmlDefinition,
  leavings: Leavings,
): XmlElement {
  const [block, ...others] = childrenOf(element).filter(({ name }) => name === "textblock");
  for (const other of others) {
    reportRepeated(other, leavings.report);
    leavings.leave(other);
  }
  for (const node of element.content) {
    if (node.kind !== "element") {
      const range = leaveText(source, node, definition, leavings.report);
      if (range && block) leavings.leave(range);
    } else if (block && node.name !== "textblock") {
      reportUnknown(node, definition, leavings.report);
      leavings.leave(node);
    }
  }
  return block ?? element;
}

/** Reports a text where only elements may stand; undefined for a blank one. */
export function leaveText(
  source: string,
  { start, end, outer }: TextToken,
  definition: XmlDefinition,
  report: Report,
): OffsetRange | undefined {
  const written = source.slice(start, end);
  const ink = written.trim();
  if (ink === "") return undefined;
  const from = start + written.indexOf(ink);
  const range = outer.start === start ? { start: from, end: from + ink.length } : outer;
  reportText(range, definition, report);
  return range;
}

/** All the text of an element, also what stands in elements that do not belong there. */
function textTokens(element: XmlElement): readonly TextToken[] {
  const [first] = element.content;
  if (first && first.kind !== "element" && element.content.length === 1) return [first];
  return element.content.flatMap((node) => (node.kind === "element" ? textTokens(node) : [node]));
}
