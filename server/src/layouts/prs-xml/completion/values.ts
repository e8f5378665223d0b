import type { ElementPath } from "../../../catalogue/element.ts";
import { type Path, valueAt } from "../../../study/path.ts";
import type { StudyRecord } from "../../../study/record.ts";
import type { ValuePlace } from "../../completionPlaces.ts";
import type { XmlDefinition } from "../schema/definition.ts";
import { writeValue } from "../schema/writeValue.ts";
import { textKindOf } from "../writeRecord.ts";
import { innerRange, type XmlElement } from "../xml/element.ts";
import { writeText } from "../xml/writeText.ts";

/** The text between the tags of an element that says a value, or a part of one. */
export function valuePlaces(
  text: string,
  element: XmlElement,
  definition: XmlDefinition,
  record: StudyRecord,
  offset: number,
): readonly ValuePlace[] {
  const { block, opaque, value, name, parent } = definition;
  if (block || opaque) return [];
  const inner = innerRange(element);
  const end = element.state === "closed" ? inner.end : Math.max(offset, inner.end);
  const replace = { start: inner.start, end };
  if (/[\r\n<]/.test(text.slice(replace.start, replace.end))) return [];
  if (value) {
    const write = (chosen: unknown) =>
      writeText(writeValue(value, chosen) ?? "", textKindOf(definition));
    return [{ path: pathAt(record, offset, value.path), replace, write }];
  }
  const combination = parent?.combinations.find(({ parts }) => parts.includes(name));
  const [pattern] = combination?.paths ?? [];
  if (!combination || !pattern) return [];
  const write = (chosen: unknown) => {
    const said = combination.write((asked) => (asked === pattern ? chosen : undefined));
    return writeText(said[name] ?? "", "line");
  };
  const words = combination.words?.[name];
  return [{ path: pathAt(record, offset, pattern), replace, write, ...(words && { words }) }];
}

/** The path of the element at `offset`; an item that says nothing yet comes behind the others. */
function pathAt({ source, study }: StudyRecord, offset: number, pattern: ElementPath): Path {
  const indices = (source.pathAt(offset) ?? []).filter((step) => typeof step === "number");
  let path: Path = [];
  for (const step of pattern) {
    const list = step === "*" ? valueAt(study, path) : undefined;
    const next = Array.isArray(list) ? list.length : 0;
    path = [...path, step === "*" ? (indices.shift() ?? next) : step];
  }
  return path;
}
