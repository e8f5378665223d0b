import type { Path } from "../../study/path.ts";
import type { OffsetRange, Part } from "../../study/sourceMap.ts";
import { innerRange, nameRange, type XmlElement } from "./xml/element.ts";
import type { TextValue } from "./xml/textValue.ts";

/** The text of one value or item of a record. */
export interface RecordEntry {
  readonly path: Path;
  /** The elements that say it: more than one for the parts of a name and the like. */
  readonly elements: readonly [XmlElement, ...XmlElement[]];
  /** Undefined for an item, and for a value that no single text says. */
  readonly text: TextValue | undefined;
  /** The text as written where it could not be understood. */
  readonly raw?: string;
}

/** The path as a key; no name in a record has a slash. */
export function keyOf(path: Path): string {
  return path.join("/");
}

export function rangeOfEntry(entry: RecordEntry, part: Part): OffsetRange {
  const { elements, text } = entry;
  const [first] = elements;
  if (part === "key") return nameRange(first);
  if (part === "value" && text && text.value !== "") return text.range;
  if (part === "value" && text && first.state !== "selfClosing") return innerRange(first);
  return { start: first.start, end: Math.max(...elements.map(({ end }) => end)) };
}
