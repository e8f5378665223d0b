import leven from "leven";
import type { OffsetRange } from "../../study/sourceMap.ts";
import type { TextChange } from "../layout.ts";
import { problem, type Report } from "./problem.ts";
import { placeOf, resolve } from "./schema/byPath.ts";
import type { XmlDefinition } from "./schema/definition.ts";
import { nameRange, type XmlElement } from "./xml/element.ts";
import type { TextValue } from "./xml/textValue.ts";

/** The child that the schema has and whose name is nearest; nothing for a wholly other name. */
function nearestName(name: string, { children }: XmlDefinition): string | undefined {
  if (name.length > 60) return undefined;
  const begun = children.filter((child) => name.length > 3 && child.name.startsWith(name));
  if (begun.length === 1) return begun[0]?.name;
  const most = Math.max(1, Math.min(5, Math.floor(name.length / 3)));
  let best: string | undefined;
  let bestDistance = most + 1;
  for (const child of children) {
    const distance = leven(child.name, name, { maxDistance: most + 1 });
    if (distance < bestDistance) [best, bestDistance] = [child.name, distance];
  }
  return best;
}

/** `indices` are those of the items around the element. */
export function reportUnknown(
  element: XmlElement,
  parent: XmlDefinition,
  report: Report,
  indices: readonly number[] = [],
): void {
  const near = nearestName(element.name, parent);
  const hint = near === undefined ? "" : ` Did you mean <${near}>?`;
  const message = `The upload format has no <${element.name}> in <${parent.name}>.${hint}`;
  const fix = near && {
    title: `Rename to <${near}>`,
    safe: false,
    edits: renaming(element, near),
  };
  const found = problem("unknown-element", nameRange(element), message, fix || undefined);
  const place = placeOf(parent.byName.get(near ?? "") ?? parent);
  report(near && place ? { ...found, means: resolve(place, indices) } : found);
}

function renaming(element: XmlElement, name: string): readonly TextChange[] {
  const edits: TextChange[] = [{ ...nameRange(element), newText: name }];
  if (element.state === "closed" && element.closeStart < element.end) {
    const start = element.closeStart + 2;
    edits.push({ start, end: start + element.tag.length, newText: name });
  }
  return edits;
}

export function reportRepeated(element: XmlElement, report: Report): void {
  const message = `<${element.name}> stands here a second time. The upload format has one.`;
  const range = nameRange(element);
  report(problem("repeated-element", range, message));
}

/** `text` may be in an element that only holds elements. */
export function reportText(
  range: OffsetRange,
  { name, block }: XmlDefinition,
  report: Report,
): void {
  const message = block
    ? `The text of <${name}> stands in a <textblock>.`
    : `<${name}> holds elements and no text of its own.`;
  report(problem("unexpected-text", range, message));
}

export function reportBroken(text: TextValue, source: string, report: Report): void {
  for (const range of text.broken) {
    const written = source.slice(range.start, range.end);
    const message =
      written === "&"
        ? 'An "&" in a text is written &amp;.'
        : `${written} stands for no character; an "&" in a text is written &amp;.`;
    const edits = [{ start: range.start, end: range.start + 1, newText: "&amp;" }];
    const fix = { title: 'Write "&" as &amp;', safe: true, edits };
    report(problem("malformed", range, message, fix));
  }
}

export function checkAttributes(
  element: XmlElement,
  { deletable, parent }: XmlDefinition,
  report: Report,
): void {
  for (const { name, start, end } of element.attributes) {
    const isKnown =
      name.startsWith("xmlns") ||
      (deletable && name === "delete") ||
      (parent === undefined && name === "partial_upload");
    if (isKnown) continue;
    const message = `The upload format has no attribute ${name} here.`;
    report(problem("unknown-attribute", { start, end }, message));
  }
}
