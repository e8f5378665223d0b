import type { StudyRecord } from "../../study/record.ts";
import type { CompletionPlaces, LinePlace } from "../completionPlaces.ts";
import { attributePlaces } from "./completion/attributes.ts";
import { closingPlace } from "./completion/closing.ts";
import { elementPlaces } from "./completion/elements.ts";
import { holds, isOpenAt } from "./completion/openElement.ts";
import { valuePlaces } from "./completion/values.ts";
import { RecordMap } from "./recordMap.ts";
import { clinicalStudy } from "./schema/clinicalStudy.ts";
import type { XmlDefinition } from "./schema/definition.ts";
import { childrenOf, innerRange, type XmlElement } from "./xml/element.ts";

const nothing: CompletionPlaces = { values: [], lines: [] };

/**
 * Between the tags of a value its words, between elements those that may still come there, behind
 * "</" the end of what is open, in a tag its attributes. All of it also while tags are half typed.
 */
export function completionPlaces(
  text: string,
  record: StudyRecord,
  offset: number,
): CompletionPlaces {
  const { source } = record;
  if (!(source instanceof RecordMap) || isInComment(text, offset)) return nothing;
  const lines = (places: readonly LinePlace[]) => ({ values: [], lines: places });
  const closing = closingPlace(text, source.root, offset);
  if (closing) return lines([closing]);
  const attributes = attributePlaces(text, source, offset);
  if (attributes) return lines(attributes);
  let definition: XmlDefinition = clinicalStudy;
  let element = source.root;
  if (!isOpenAt(text, element, offset)) return nothing;
  for (;;) {
    const children = childrenOf(element);
    const child =
      children.find((one) => holds(text, one, offset)) ??
      children.findLast((one) => isOpenAt(text, one, offset));
    const next = child && definition.byName.get(child.name);
    if (child && !next) return nothing;
    if (child === undefined || next === undefined) break;
    [element, definition] = [child, next];
  }
  if (definition.children.length > 0 || (definition.block && hasNoText(text, element)))
    return lines(elementPlaces(text, element, definition, source, offset));
  return { values: valuePlaces(text, element, definition, record, offset), lines: [] };
}

function isInComment(text: string, offset: number): boolean {
  return offset > 0 && text.lastIndexOf("<!--", offset - 1) > text.lastIndexOf("-->", offset - 1);
}

function hasNoText(text: string, element: XmlElement): boolean {
  const { start, end } = innerRange(element);
  return /^\s*<?\w*\s*$/.test(text.slice(start, end));
}
