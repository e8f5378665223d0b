import type { StudyRecord } from "../../study/record.ts";
import type { OffsetRange } from "../../study/sourceMap.ts";
import { RecordMap } from "./recordMap.ts";
import { childrenOf, nameRange, type XmlElement } from "./xml/element.ts";

/** The names in the two tags of the element of which one holds `offset`; none of a single tag. */
export function tagNamesAt(
  text: string,
  { source }: StudyRecord,
  offset: number,
): readonly OffsetRange[] {
  if (!(source instanceof RecordMap)) return [];
  let element: XmlElement | undefined = source.root;
  while (element.parent) element = element.parent;
  for (; element; element = childAt(element, offset)) {
    const names = namesOf(text, element);
    if (names.some(({ start, end }) => start <= offset && offset <= end)) return names;
  }
  return [];
}

function childAt(element: XmlElement, offset: number): XmlElement | undefined {
  return childrenOf(element).find(({ start, end }) => start <= offset && offset <= end);
}

/** Both names; none where one is missing or they differ. */
function namesOf(text: string, element: XmlElement): readonly OffsetRange[] {
  const { tag, state, closeStart } = element;
  const closing = { start: closeStart + 2, end: closeStart + 2 + tag.length };
  const isClosed =
    state === "closed" &&
    text.startsWith("</", closeStart) &&
    text.slice(closing.start, closing.end) === tag &&
    !/[-\w.:]/.test(text[closing.end] ?? "");
  return isClosed ? [nameRange(element), closing] : [];
}
