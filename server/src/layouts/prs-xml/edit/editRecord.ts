import { applyChanges, type Change } from "../../../study/change.ts";
import { valueAt } from "../../../study/path.ts";
import type { StudyRecord } from "../../../study/record.ts";
import type { Study } from "../../../study/study.ts";
import type { TextChange } from "../../layout.ts";
import { withArmLabels } from "../armNames.ts";
import { longestRise } from "../longestRise.ts";
import { RecordMap } from "../recordMap.ts";
import { renderElement } from "../renderElement.ts";
import { definitionOf, resolve } from "../schema/byPath.ts";
import { clinicalStudy } from "../schema/clinicalStudy.ts";
import type { XmlDefinition } from "../schema/definition.ts";
import {
  fillerOf,
  itemsOf,
  saysSomething,
  textsOf,
  writeItem,
  writeRecord,
  writeStruct,
} from "../writeRecord.ts";
import { childrenOf, type XmlElement } from "../xml/element.ts";
import { alignItems, markItems } from "./alignItems.ts";
import { type Anchor, FileEdits } from "./fileEdits.ts";
import { setText } from "./setText.ts";

/**
 * The changes as edits of the file. The record is written before and after the changes, and only
 * the elements that come out differently are touched.
 */
export function editRecord(
  text: string,
  record: StudyRecord,
  changes: readonly Change[],
): readonly TextChange[] {
  const { source } = record;
  if (!(source instanceof RecordMap)) return [];
  const before = markItems(record.study);
  const after = withArmLabels(applyChanges(before, changes), before);
  const edits = new FileEdits(text, source.root);
  if (childrenOf(source.root).length === 0) {
    fillRecord(source.root, after, edits);
    return edits.all();
  }
  new RecordEditor(source, before, after, edits).edit(source.root, clinicalStudy, [], []);
  removeBlank(record, source, changes, edits);
  return edits.all();
}

/** A record without any element is written whole. */
function fillRecord(root: XmlElement, study: Study, edits: FileEdits): void {
  const rendered = renderElement(writeRecord(study), edits.indentOf(root) ?? "", edits.style);
  const opening = edits.text.slice(root.start, root.openEnd).replace(/\s*\/?>?$/, ">");
  edits.replace(root, opening + rendered.slice(rendered.indexOf(">") + 1));
}

/** An element that stands there without a value, which is no difference in the value, goes too. */
function removeBlank(
  record: StudyRecord,
  source: RecordMap,
  changes: readonly Change[],
  edits: FileEdits,
): void {
  for (const { kind, path } of changes) {
    if (kind !== "remove" || valueAt(record.study, path) !== undefined) continue;
    const entry = source.entry(path);
    if (entry && !definitionOf(path)?.required)
      for (const element of entry.elements) edits.remove(element);
  }
}

type Indices = readonly number[];

class RecordEditor {
  readonly #source: RecordMap;
  readonly #before: Study;
  readonly #after: Study;
  readonly #edits: FileEdits;

  constructor(source: RecordMap, before: Study, after: Study, edits: FileEdits) {
    this.#source = source;
    this.#before = before;
    this.#after = after;
    this.#edits = edits;
  }

  /** Brings the children of an element from the old to the new value; items may have moved. */
  edit(element: XmlElement, definition: XmlDefinition, old: Indices, now: Indices): void {
    const oldTexts = textsOf(this.#before, definition, old);
    const newTexts = textsOf(this.#after, definition, now);
    for (const child of definition.children) {
      if (child.opaque) continue;
      const standing = childrenOf(element).find(({ name }) => name === child.name);
      if (child.item) this.#editItems(element, child, old, now);
      else if (child.children.length > 0) this.#editStruct(element, child, standing, old, now);
      else if (child.value?.path.at(-1) === "*") {
        this.#editTexts(element, child, old, oldTexts.get(child.name), newTexts.get(child.name));
      } else {
        const [text] = newTexts.get(child.name) ?? [];
        if (text === oldTexts.get(child.name)?.[0]) continue;
        if (text === undefined) {
          if (standing && child.required) setText(standing, child, fillerOf(child), this.#edits);
          else if (standing) this.#edits.remove(standing);
        } else if (standing) setText(standing, child, text, this.#edits);
        else this.#insertText(element, child, text);
      }
    }
  }

  #insertText(parent: XmlElement, definition: XmlDefinition, text: string, anchor?: Anchor): void {
    const { parent: around } = definition;
    if (around === undefined) return;
    const written = { definition, text, children: [], deleted: false };
    this.#edits.insert(
      parent,
      around,
      definition.name,
      (indent) => renderElement(written, indent, this.#edits.style),
      anchor,
    );
  }

  #editStruct(
    parent: XmlElement,
    definition: XmlDefinition,
    standing: XmlElement | undefined,
    old: Indices,
    now: Indices,
  ): void {
    const written = writeStruct(this.#after, definition, now);
    const was = writeStruct(this.#before, definition, old);
    const style = this.#edits.style;
    if (standing === undefined) {
      if (written && saysSomething(written) && definition.parent)
        this.#edits.insert(parent, definition.parent, definition.name, (indent) =>
          renderElement(written, indent, style),
        );
    } else if (written === undefined) {
      if (was) this.#edits.remove(standing);
    } else if (childrenOf(standing).length > 0) this.edit(standing, definition, old, now);
    else if (saysSomething(written)) {
      const indent = this.#edits.indentOf(standing) ?? "";
      this.#edits.replace(standing, renderElement(written, indent, style));
    }
  }

  /** A list of texts, each in an element of its own. */
  #editTexts(
    parent: XmlElement,
    definition: XmlDefinition,
    old: Indices,
    before: readonly string[] = [],
    after: readonly string[] = [],
  ): void {
    const path = definition.value?.path.slice(0, -1) ?? [];
    const elements = before.map(
      (_, index) => this.#source.entry([...resolve(path, old), index])?.elements[0],
    );
    this.#align(
      elements,
      alignItems(before, after),
      (element, index) => {
        const text = after[index] ?? "";
        const from = elements.indexOf(element);
        if (before[from] !== text) setText(element, definition, text, this.#edits);
      },
      (origin, index) => before[origin] === after[index],
      (index, anchor) => this.#insertText(parent, definition, after[index] ?? "", anchor),
      (element, anchor) => this.#move(parent, definition, element, anchor),
    );
  }

  /** A list of items; its elements may have several names, of which the first does all the work. */
  #editItems(parent: XmlElement, definition: XmlDefinition, old: Indices, now: Indices): void {
    const { item, parent: around } = definition;
    if (item === undefined || around === undefined) return;
    const kinds = definition.kin;
    if (kinds[0] !== definition) return;
    const path = item.path.slice(0, -1);
    const before = listAt(this.#before, resolve(path, old));
    const after = listAt(this.#after, resolve(path, now));
    const elements = before.map(
      (_, index) => this.#source.entry([...resolve(path, old), index])?.elements[0],
    );
    const kindOf = (index: number) =>
      kinds.find((kind) => itemsOf(this.#after, kind, now).includes(index));
    const kindOfElement = ({ name }: XmlElement) => around.byName.get(name) ?? definition;
    const origins = alignItems(before, after).map((origin, index) => {
      const element = origin === undefined ? undefined : elements[origin];
      const takes = element && kindOfElement(element).item?.takes;
      const value = (after[index] ?? {}) as Readonly<Record<string, unknown>>;
      return takes && !takes(value) ? undefined : origin;
    });
    this.#align(
      elements,
      origins,
      (element, index) =>
        this.edit(
          element,
          kindOfElement(element),
          [...old, elements.indexOf(element)],
          [...now, index],
        ),
      (origin, index) => JSON.stringify(before[origin]) === JSON.stringify(after[index]),
      (index, anchor) => {
        const kind = kindOf(index);
        const written = kind && writeItem(this.#after, kind, [...now, index]);
        if (written)
          this.#edits.insert(
            parent,
            around,
            kind.name,
            (indent) => renderElement(written, indent, this.#edits.style),
            kinds.length === 1 ? anchor : undefined,
          );
      },
      (element, anchor) => this.#move(parent, definition, element, anchor),
    );
  }

  /** Moves the text of an element as it is behind `anchor`, or before all others of its list. */
  #move(
    parent: XmlElement,
    definition: XmlDefinition,
    element: XmlElement,
    anchor: Anchor | undefined,
  ): void {
    const written = this.#edits.text.slice(element.start, element.end);
    this.#edits.remove(element);
    if (definition.parent)
      this.#edits.insert(parent, definition.parent, definition.name, () => written, anchor);
  }

  /**
   * Walks through the new items. The longest run of old ones that is still in order stays where it
   * is; the others are moved, new ones inserted, and what has no new item is removed.
   */
  #align(
    elements: readonly (XmlElement | undefined)[],
    origins: readonly (number | undefined)[],
    change: (element: XmlElement, index: number) => void,
    isSame: (origin: number, index: number) => boolean,
    insert: (index: number, anchor: Anchor | undefined) => void,
    move: (element: XmlElement, anchor: Anchor | undefined) => void,
  ): void {
    const kept = new Set(origins);
    for (const [index, element] of elements.entries())
      if (element && !kept.has(index)) this.#edits.remove(element);
    const known = origins.filter((origin) => origin !== undefined);
    const rising = longestRise(known);
    const still = new Set(known.filter((_, at) => rising.has(at)));
    let anchor = this.#beforeFirst(elements);
    for (const [index, origin] of origins.entries()) {
      const element = origin === undefined ? undefined : elements[origin];
      if (element === undefined) insert(index, anchor);
      else if (origin !== undefined && !still.has(origin)) {
        if (isSame(origin, index)) move(element, anchor);
        else {
          this.#edits.remove(element);
          insert(index, anchor);
        }
      } else {
        change(element, index);
        anchor = element;
      }
    }
  }

  /** What stands before the first element of a list, behind which a new first one goes. */
  #beforeFirst(elements: readonly (XmlElement | undefined)[]): Anchor | undefined {
    const first = elements.find((element) => element !== undefined);
    if (first?.parent === undefined) return undefined;
    const siblings = childrenOf(first.parent);
    return siblings[siblings.indexOf(first) - 1] ?? "first";
  }
}

function listAt(study: Study, path: readonly (string | number)[]): readonly unknown[] {
  const list = valueAt(study, path);
  return Array.isArray(list) ? list : [];
}
