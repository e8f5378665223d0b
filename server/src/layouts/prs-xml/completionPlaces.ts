import type { StudyRecord } from "../../study/record.ts";
import type { CompletionPlaces } from "../completionPlaces.ts";
import { RecordMap } from "./recordMap.ts";
import { definitionOf } from "./schema/byPath.ts";
import { clinicalStudy } from "./schema/clinicalStudy.ts";
import type { XmlDefinition } from "./schema/definition.ts";
import { writeValue } from "./schema/writeValue.ts";
import { textKindOf } from "./writeRecord.ts";
import { childrenOf, innerRange, type XmlElement } from "./xml/element.ts";
import { writeText } from "./xml/writeText.ts";

const nothing: CompletionPlaces = { values: [], lines: [] };

/** Between the tags of a value its words; between elements the elements that may still come there. */
export function completionPlaces(
  text: string,
  { source }: StudyRecord,
  offset: number,
): CompletionPlaces {
  if (!(source instanceof RecordMap)) return nothing;
  let definition: XmlDefinition = clinicalStudy;
  let element = source.root;
  if (!isBetweenTags(element, offset)) return nothing;
  for (;;) {
    const child = childrenOf(element).find((one) => isBetweenTags(one, offset));
    const next = child && definition.byName.get(child.name);
    if (child === undefined || next === undefined) break;
    [element, definition] = [child, next];
  }
  return definition.children.length > 0
    ? { values: [], lines: elementsAt(text, element, definition, source, offset) }
    : { values: valueAt(text, element, definition, source, offset), lines: [] };
}

function isBetweenTags(element: XmlElement, offset: number): boolean {
  return (
    offset >= element.openEnd && offset <= element.closeStart && element.state !== "selfClosing"
  );
}

function valueAt(
  text: string,
  element: XmlElement,
  definition: XmlDefinition,
  source: RecordMap,
  offset: number,
): CompletionPlaces["values"] {
  const path = source.pathAt(offset);
  const { value } = definition;
  if (path === undefined || value === undefined || definition.block) return [];
  const inner = innerRange(element);
  const written = text.slice(inner.start, inner.end);
  if (/[\r\n<]/.test(written)) return [];
  const list = definitionOf(path) === definition && value.path.at(-1) === "*";
  return [
    {
      path: list && typeof path.at(-1) !== "number" ? [...path, 0] : path,
      replace: inner,
      write: (chosen) => writeText(writeValue(value, chosen) ?? "", textKindOf(definition)),
    },
  ];
}

/** The elements that may be typed at `offset`, whether begun with "<" or not. */
function elementsAt(
  text: string,
  element: XmlElement,
  definition: XmlDefinition,
  source: RecordMap,
  offset: number,
): CompletionPlaces["lines"] {
  const begun = /<?[\w]*$/.exec(text.slice(Math.max(0, offset - 60), offset))?.[0] ?? "";
  const replace = { start: offset - begun.length, end: offset };
  const present = new Set(
    childrenOf(element)
      .filter(({ start }) => start !== replace.start)
      .map(({ name }) => name),
  );
  const around = source.pathAt(element.openEnd) ?? [];
  const indices = around.filter((step) => typeof step === "number");
  return definition.children
    .filter(({ name, repeated, deprecated }) => !deprecated && (repeated || !present.has(name)))
    .flatMap((child) => {
      const place = child.standsFor ?? child.value?.path ?? combinedPath(child);
      if (place === undefined) return [];
      let next = 0;
      const path = place.map((step) => (step === "*" ? (indices[next++] ?? 0) : step));
      const inner = child.block ? "<textblock></textblock>" : "";
      const newText = `<${child.name}>${inner}</${child.name}>`;
      const kind = child.children.length > 0 ? ("heading" as const) : ("label" as const);
      return [{ kind, path, name: child.name, replace, newText }];
    });
}

function combinedPath({ name, parent }: XmlDefinition): readonly string[] | undefined {
  return parent?.combinations.find(({ parts }) => parts.includes(name))?.paths[0];
}
