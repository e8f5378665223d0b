import { childrenOf, type XmlElement } from "../xml/element.ts";

/** True between the tags of an element; one whose opening tag is half typed holds nothing yet. */
export function holds(text: string, element: XmlElement, offset: number): boolean {
  const { openEnd, closeStart, state } = element;
  const isBetween = offset >= openEnd && offset <= closeStart;
  return isBetween && state !== "selfClosing" && text[openEnd - 1] === ">";
}

/** True also behind an element that has no closing tag yet, where nothing but a begun tag follows. */
export function isOpenAt(text: string, element: XmlElement, offset: number): boolean {
  if (holds(text, element, offset)) return true;
  const { state, openEnd, closeStart } = element;
  if (state !== "unclosed" || offset < closeStart || text[openEnd - 1] !== ">") return false;
  return (
    offset - closeStart < farthest && /^\s*(?:<\/?[\w:.-]*)?$/.test(text.slice(closeStart, offset))
  );
}

/** In characters: so much blank text may stand between an open element and what is typed next. */
const farthest = 1000;

/** The innermost element that is open at `offset`, whether the format knows it or not. */
export function openElementAt(
  text: string,
  root: XmlElement,
  offset: number,
): XmlElement | undefined {
  let element = isOpenAt(text, root, offset) ? root : undefined;
  for (let next = element; next; ) {
    element = next;
    const children: readonly XmlElement[] = childrenOf(next);
    next =
      children.find((child) => holds(text, child, offset)) ??
      children.findLast((child) => isOpenAt(text, child, offset));
  }
  return element;
}
