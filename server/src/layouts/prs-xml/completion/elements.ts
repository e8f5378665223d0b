import type { LinePlace } from "../../completionPlaces.ts";
import type { RecordMap } from "../recordMap.ts";
import { placeOf, resolve } from "../schema/byPath.ts";
import type { XmlDefinition } from "../schema/definition.ts";
import { childrenOf, type XmlElement } from "../xml/element.ts";

/**
 * The elements that may be typed at `offset`, whether begun with "<" or not: those that the schema
 * demands first, all in its order.
 */
export function elementPlaces(
  text: string,
  element: XmlElement,
  definition: XmlDefinition,
  source: RecordMap,
  offset: number,
): readonly LinePlace[] {
  const begun = /<?[\w]*$/.exec(text.slice(Math.max(0, offset - 60), offset))?.[0] ?? "";
  const start = offset - begun.length;
  const present = new Set(
    childrenOf(element)
      .filter((child) => child.start !== start)
      .map(({ name }) => name),
  );
  if (definition.block)
    return present.has("textblock") ? [] : [textblockPlace({ start, end: offset })];
  const around = source.pathAt(element.openEnd) ?? [];
  const indices = around.filter((step) => typeof step === "number");
  const standing = childrenOf(element).find((child) => child.start === start);
  const replace = standing ? endOfName(text, standing, offset) : { start, end: offset };
  const isRenamed = standing !== undefined && text[standing.openEnd - 1] === ">";
  return definition.children
    .filter(({ name, repeated, deprecated }) => !deprecated && (repeated || !present.has(name)))
    .filter(({ opaque }) => !opaque)
    .toSorted((a, b) => Number(b.required) - Number(a.required))
    .map((child) => {
      const { newText, caret } = isRenamed ? { newText: `<${child.name}` } : skeletonOf(child);
      const kind = child.children.length > 0 ? ("heading" as const) : ("label" as const);
      const path = resolve(placeOf(child) ?? [], indices);
      const line = { kind, path, name: child.name, replace, newText };
      return caret === undefined ? line : { ...line, caret };
    });
}

function textblockPlace(replace: LinePlace["replace"]): LinePlace {
  const newText = "<textblock></textblock>";
  return {
    kind: "label",
    path: [],
    name: "textblock",
    replace,
    newText,
    caret: "<textblock>".length,
  };
}

/** From "<" to the end of the name that stands there, which may go on behind the caret. */
function endOfName(text: string, { start }: XmlElement, offset: number): LinePlace["replace"] {
  const rest = /^[\w.-]*/.exec(text.slice(offset, offset + 80))?.[0] ?? "";
  return { start, end: offset + rest.length };
}

/** The element with all that the schema demands in it, and the place of its first text. */
function skeletonOf(definition: XmlDefinition): { newText: string; caret?: number } {
  const { name, children, block } = definition;
  const opening = `<${name}>`;
  const required = children.filter((child) => child.required).map(skeletonOf);
  const [first] = required;
  const inner = block ? "<textblock></textblock>" : required.map(({ newText }) => newText).join("");
  const within = block ? "<textblock>".length : (first?.caret ?? 0);
  return { newText: `${opening}${inner}</${name}>`, caret: opening.length + within };
}
