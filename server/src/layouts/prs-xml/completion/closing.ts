import type { LinePlace } from "../../completionPlaces.ts";
import type { XmlElement } from "../xml/element.ts";
import { openElementAt } from "./openElement.ts";

/** The closing tag of the element that is open where "</" is typed. */
export function closingPlace(
  text: string,
  root: XmlElement,
  offset: number,
): LinePlace | undefined {
  const before = text.slice(Math.max(0, offset - longestName), offset);
  const begun = /<\/[\w:.-]*$/.exec(before)?.[0];
  if (begun === undefined) return undefined;
  const start = offset - begun.length;
  let top = root;
  while (top.parent) top = top.parent;
  const element = openElementAt(text, top, start);
  if (!element) return undefined;
  const rest = /^[\w:.-]*>?/.exec(text.slice(offset, offset + longestName))?.[0] ?? "";
  const newText = `</${element.tag}>`;
  return {
    kind: "closing",
    path: [],
    name: newText,
    replace: { start, end: offset + rest.length },
    newText,
  };
}

/** In characters; no name of the format has half as many. */
const longestName = 80;
