import type { LinePlace } from "../../completionPlaces.ts";
import type { RecordMap } from "../recordMap.ts";
import { clinicalStudy } from "../schema/clinicalStudy.ts";
import type { XmlDefinition } from "../schema/definition.ts";
import { childrenOf, type XmlElement } from "../xml/element.ts";

/** What may be said in the opening tag that holds `offset`; undefined outside of tags. */
export function attributePlaces(
  text: string,
  source: RecordMap,
  offset: number,
): readonly LinePlace[] | undefined {
  let element: XmlElement | undefined = source.root;
  let definition: XmlDefinition | undefined = clinicalStudy;
  while (element && !isInTag(text, element, offset)) {
    const next: XmlElement | undefined = childrenOf(element).findLast(
      ({ start, end }) => start < offset && offset <= end + reach,
    );
    definition = next && definition?.byName.get(next.name);
    element = next;
  }
  if (!element || !definition) return element && [];
  const { start, tag, attributes } = element;
  const begun = /\s([\w:.-]*)$/.exec(text.slice(start + 1 + tag.length, offset))?.[1];
  if (begun === undefined) return [];
  const name = definition.parent ? (definition.deletable ? "delete" : undefined) : "partial_upload";
  const isThere = attributes.some((one) => one.name === name && one.end !== offset);
  if (name === undefined || isThere) return [];
  const replace = { start: offset - begun.length, end: offset };
  return [{ kind: "attribute", path: [], name, replace, newText: `${name}="true"` }];
}

/** In characters: blank text behind a tag without its ">" that may still belong to it. */
const reach = 20;

/** True behind the name in an opening tag, which may lack its end. */
function isInTag(text: string, { start, tag, openEnd }: XmlElement, offset: number): boolean {
  if (offset <= start + 1 + tag.length) return false;
  if (offset < openEnd || (offset === openEnd && text[openEnd - 1] !== ">")) return true;
  const between = text.slice(openEnd, offset);
  return text[openEnd - 1] !== ">" && between.length <= reach && /^[ \t]+$/.test(between);
}
