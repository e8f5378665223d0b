import type { ElementPath } from "../../catalogue/element.ts";
import { type Path, valueAt } from "../../study/path.ts";
import type { StudyRecord } from "../../study/record.ts";
import type { OffsetRange } from "../../study/sourceMap.ts";
import type { Study } from "../../study/study.ts";
import { nameInterventionsInArms } from "./armNames.ts";
import { checkChildren } from "./checkChildren.ts";
import { checkAttributes, reportRepeated, reportUnknown } from "./checkElement.ts";
import { leaveText, textOfElement } from "./elementText.ts";
import { joinParts, type PartText } from "./joinParts.ts";
import { presenceOf } from "./presence.ts";
import { problem, type Report } from "./problem.ts";
import { keyOf, type RecordEntry } from "./recordEntry.ts";
import { placeKey, RecordMap } from "./recordMap.ts";
import { resolve } from "./schema/byPath.ts";
import { clinicalStudy } from "./schema/clinicalStudy.ts";
import type { Combination, XmlDefinition } from "./schema/definition.ts";
import { readValue } from "./schema/readValue.ts";
import { sectionsOf } from "./sections.ts";
import { setValue } from "./setValue.ts";
import { isUnheld } from "./unheld.ts";
import { attributeOf, hasInk, isTrue, type XmlElement } from "./xml/element.ts";
import type { TextKind, TextValue } from "./xml/textValue.ts";

/** A record of a file with what its source map knows beyond the common interface. */
export interface XmlRecord extends StudyRecord {
  readonly source: RecordMap;
}

export function readRecord(text: string, root: XmlElement, report: Report): XmlRecord {
  return new RecordReader(text, root, report).read();
}

class RecordReader {
  readonly #text: string;
  readonly #root: XmlElement;
  readonly #report: Report;
  readonly #study: { [name: string]: unknown } = { protocolSection: {} };
  readonly #entries = new Map<string, RecordEntry>();
  /** Elements with children by the place that they have in the schema. */
  readonly #parents = new Map<string, XmlElement>();
  readonly #otherPaths = new Map<XmlElement, Path>();
  readonly #unrecognised: OffsetRange[] = [];

  constructor(text: string, root: XmlElement, report: Report) {
    this.#text = text;
    this.#root = root;
    this.#report = report;
  }

  read(): XmlRecord {
    const partial = attributeOf(this.#root, "partial_upload");
    if (isTrue(partial)) setValue(this.#study, ["registrationSection", "partialUpload"], true);
    this.#readChildren(this.#root, clinicalStudy, []);
    for (const { path, from } of nameInterventionsInArms(this.#study)) {
      const said = this.#entries.get(keyOf(from));
      if (said) this.#enter(path, [], said.elements, undefined);
    }
    const study = this.#study as unknown as Study;
    const source = new RecordMap(this.#root, this.#entries, this.#parents, this.#otherPaths);
    const sections = sectionsOf(this.#text, this.#root);
    return {
      study,
      source,
      sections,
      unrecognised: this.#unrecognised,
      boilerplate: [],
      undivided: [],
      copy: undefined,
      holds: (path) => !isUnheld(path),
      presence: (path) => presenceOf(study, source, sections, path),
      rawText: (path) => source.entry(path)?.raw,
    };
  }

  #readChildren(element: XmlElement, definition: XmlDefinition, indices: readonly number[]): void {
    this.#parents.set(placeKey(definition, indices), element);
    if (definition.standsFor) this.#enter(definition.standsFor, indices, [element], undefined);
    const seen = new Set<string>();
    const parts = new Map<string, PartText>();
    for (const node of element.content) {
      if (node.kind !== "element") {
        const range = leaveText(this.#text, node, definition, this.#report);
        if (range) this.#leave(range);
        continue;
      }
      const child = definition.byName.get(node.name);
      if (child === undefined) {
        reportUnknown(node, definition, this.#report, indices);
        this.#leave(node);
      } else if (seen.has(node.name) && !child.repeated) {
        reportRepeated(node, this.#report);
        this.#leave(node);
      } else {
        seen.add(node.name);
        this.#readChild(node, child, indices, parts);
      }
    }
    checkChildren(this.#text, element, definition, seen, this.#report);
    for (const combination of definition.combinations) this.#combine(combination, parts, indices);
  }

  #readChild(
    element: XmlElement,
    definition: XmlDefinition,
    indices: readonly number[],
    parts: Map<string, PartText>,
  ): void {
    if (!definition.opaque) checkAttributes(element, definition, this.#report);
    if (definition.deletable && isTrue(attributeOf(element, "delete")))
      this.#noteDelete(element, definition);
    if (definition.opaque) this.#keep(element, definition);
    else if (definition.item) this.#readItem(element, definition, indices);
    else if (definition.children.length > 0) this.#readChildren(element, definition, indices);
    else {
      this.#noteDeprecated(element, definition);
      if (definition.value) this.#readLeaf(element, definition, indices);
      else parts.set(definition.name, { element, text: this.#textOf(element, definition, "line") });
    }
  }

  /** Results are kept and not read; the other opaque elements say nothing that a study can hold. */
  #keep(element: XmlElement, definition: XmlDefinition): void {
    if (definition.name === "result") {
      this.#study.hasResults = true;
      this.#enter(["hasResults"], [], [element], undefined);
      return;
    }
    this.#noteDeprecated(element, definition);
    if (hasInk(this.#text, element)) this.#leave(element);
  }

  #noteDelete(element: XmlElement, { location }: XmlDefinition): void {
    const list = ["registrationSection", "deleted"];
    const deleted = (valueAt(this.#study, list) as string[] | undefined) ?? [];
    setValue(this.#study, [...list, deleted.length], location);
    this.#enter([...list, deleted.length], [], [element], undefined, true);
  }

  #noteDeprecated(element: XmlElement, { deprecated, name }: XmlDefinition): void {
    if (!deprecated || !hasInk(this.#text, element)) return;
    const message = `The registry no longer uses <${name}>.`;
    this.#report(problem("deprecated-element", element, message));
  }

  #leave({ start, end }: OffsetRange): void {
    this.#unrecognised.push({ start, end });
  }

  #readItem(element: XmlElement, definition: XmlDefinition, indices: readonly number[]): void {
    const { item } = definition;
    if (item === undefined) return;
    const list = resolve(item.path.slice(0, -1), indices);
    // A form that was exported without any entry is no item.
    if (!hasInk(this.#text, element)) {
      if (!this.#entries.has(keyOf(list))) this.#enter(list, [], [element], undefined);
      return;
    }
    const index = (valueAt(this.#study, list) as unknown[] | undefined)?.length ?? 0;
    const path = [...list, index];
    setValue(this.#study, path, {});
    this.#readChildren(element, definition, [...indices, index]);
    const read = valueAt(this.#study, path) as Record<string, unknown>;
    for (const [name, value] of Object.entries(item.says ?? {})) read[name] ??= value;
    // The places of the other elements of this list lead here too.
    for (const other of definition.kin)
      if (other !== definition) this.#parents.set(placeKey(other, [...indices, index]), element);
  }

  #readLeaf(element: XmlElement, definition: XmlDefinition, indices: readonly number[]): void {
    const { value } = definition;
    if (value === undefined) return;
    const text = this.#textOf(element, definition, value.kind === "markup" ? "markup" : "line");
    const isList = value.path.at(-1) === "*";
    if (text.value === "") {
      const path = isList ? value.path.slice(0, -1) : value.path;
      if (!isList || !this.#entries.has(keyOf(resolve(path, indices))))
        this.#enter(path, indices, [element], text);
      return;
    }
    const list = isList
      ? valueAt(this.#study, resolve(value.path.slice(0, -1), indices))
      : undefined;
    const own = isList ? [...indices, Array.isArray(list) ? list.length : 0] : indices;
    const reading = readValue(value, text.value);
    // No age limit is the element's absence in the v2 structure.
    const isLimitless = value.kind === "age" && reading?.value === "N/A";
    if (reading && !isLimitless) setValue(this.#study, resolve(value.path, own), reading.value);
    this.#enter(value.path, own, [element], text, true, reading ? undefined : text.value);
  }

  #textOf(element: XmlElement, definition: XmlDefinition, kind: TextKind): TextValue {
    const leave = (range: OffsetRange) => this.#leave(range);
    const leavings = { report: this.#report, leave };
    return textOfElement(this.#text, element, definition, kind, leavings);
  }

  #combine(
    combination: Combination,
    parts: ReadonlyMap<string, PartText>,
    indices: readonly number[],
  ): void {
    const textOf = (part: string) => parts.get(part)?.text.value || undefined;
    const lengths = new Map<string, number>();
    const said = new Set<XmlElement>();
    for (const { path, value, parts: names } of combination.read(textOf)) {
      const texts = names.flatMap((name) => parts.get(name) ?? []);
      const index = lengths.get(path.join()) ?? 0;
      lengths.set(path.join(), index + 1);
      const own = path.at(-1) === "*" ? [...indices, index] : indices;
      setValue(this.#study, resolve(path, own), value);
      const elements = texts.map(({ element }) => element);
      for (const element of elements) said.add(element);
      this.#enter(path, own, elements, joinParts(texts, value), true);
    }
    for (const path of combination.paths) this.#enterUnread(combination, path, parts, indices);
    for (const name of combination.parts) {
      const element = parts.get(name)?.element;
      const [path] = combination.paths;
      if (element && path && !said.has(element))
        this.#otherPaths.set(
          element,
          resolve(path.at(-1) === "*" ? path.slice(0, -1) : path, indices),
        );
    }
  }

  /** A value that the parts do not give, though some of them stand in the file. */
  #enterUnread(
    { parts: names }: Combination,
    path: ElementPath,
    parts: ReadonlyMap<string, PartText>,
    indices: readonly number[],
  ): void {
    const own = path.at(-1) === "*" ? path.slice(0, -1) : path;
    if (valueAt(this.#study, resolve(own, indices)) !== undefined) return;
    const standing = names.flatMap((name) => parts.get(name) ?? []);
    const written = standing.find(({ text }) => text.value !== "") ?? standing[0];
    if (written) this.#enter(own, indices, [written.element], written.text);
  }

  #enter(
    path: Path,
    indices: readonly number[],
    elements: readonly XmlElement[],
    text: TextValue | undefined,
    replace = false,
    raw?: string,
  ): void {
    const [first, ...rest] = elements;
    if (first === undefined) return;
    const resolved = resolve(path, indices);
    const key = keyOf(resolved);
    if (this.#entries.has(key) && !replace) return;
    const entry = { path: resolved, elements: [first, ...rest] as const, text };
    this.#entries.set(key, raw === undefined ? entry : { ...entry, raw });
  }
}
