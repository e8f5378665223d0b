import type { OffsetRange } from "../../../study/sourceMap.ts";
import type { TextToken, XmlAttribute } from "./token.ts";

/** An element of the file with the places of its tags. `end` is after its closing tag. */
export interface XmlElement extends OffsetRange {
  readonly kind: "element";
  /** Without prefix, as the schema has it. */
  readonly name: string;
  /** As written. */
  readonly tag: string;
  readonly attributes: readonly XmlAttribute[];
  readonly parent: XmlElement | undefined;
  readonly content: readonly XmlNode[];
  /** Where the opening tag ends. */
  readonly openEnd: number;
  /** Where the closing tag begins; where there is none, the end of what the element holds. */
  readonly closeStart: number;
  readonly state: "closed" | "selfClosing" | "unclosed";
}

export type XmlNode = XmlElement | TextToken;

export function childrenOf(element: XmlElement): readonly XmlElement[] {
  return element.content.filter((node) => node.kind === "element");
}

/** The name in the opening tag. */
export function nameRange({ start, tag }: XmlElement): OffsetRange {
  return { start: start + 1, end: start + 1 + tag.length };
}

/** True for an element with any text that is not blank, its own or of one in it. */
export function hasInk(text: string, element: XmlElement): boolean {
  return element.content.some((node) =>
    node.kind === "element" ? hasInk(text, node) : /\S/.test(text.slice(node.start, node.end)),
  );
}

/** What stands between the tags. */
export function innerRange({ openEnd, closeStart }: XmlElement): OffsetRange {
  return { start: openEnd, end: Math.max(openEnd, closeStart) };
}

export function attributeOf(element: XmlElement, name: string): XmlAttribute | undefined {
  return element.attributes.find((attribute) => attribute.name === name);
}

/** True for the attribute values that the schema takes for a boolean "true". */
export function isTrue(attribute: XmlAttribute | undefined): boolean {
  return attribute !== undefined && /^\s*(?:true|1)\s*$/.test(attribute.value);
}
