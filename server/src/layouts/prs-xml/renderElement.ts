import { textKindOf, type WrittenElement } from "./writeRecord.ts";
import { writeText } from "./xml/writeText.ts";

/** How a file is indented and how its lines end. */
export interface XmlStyle {
  readonly unit: string;
  readonly lineEnd: string;
}

/** The element as text; its first line without, the others with their indentation. */
export function renderElement(element: WrittenElement, indent: string, style: XmlStyle): string {
  const { definition, text, children, deleted } = element;
  const { name, block } = definition;
  if (deleted) return `<${name} delete="true"/>`;
  if (children.length > 0) {
    const inner = children.map((child) => renderElement(child, indent + style.unit, style));
    return renderParent(name, inner, indent, style);
  }
  const written = text === "" ? "" : renderText(element, style);
  if (!block) return written === "" ? `<${name}/>` : `<${name}>${written}</${name}>`;
  const inner = written === "" ? "<textblock/>" : `<textblock>${written}</textblock>`;
  return renderParent(name, [inner], indent, style);
}

export function renderText({ definition, text }: WrittenElement, { lineEnd }: XmlStyle): string {
  return writeText(text, textKindOf(definition)).replaceAll("\n", lineEnd);
}

function renderParent(
  name: string,
  inner: readonly string[],
  indent: string,
  { unit, lineEnd }: XmlStyle,
): string {
  const lines = inner.map((child) => `${lineEnd}${indent}${unit}${child}`);
  return `<${name}>${lines.join("")}${lineEnd}${indent}</${name}>`;
}
