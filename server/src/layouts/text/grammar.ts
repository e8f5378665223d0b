import { isWithin, type Path, toPointer } from "../../study/path.ts";
import { type Field, foldLabel, type Group } from "./field.ts";
import { type Piece, part } from "./line.ts";

/** A label found at the start of a line, with the text behind it on the same line. */
export interface LabelMatch {
  readonly field: Field;
  readonly label: Piece;
  readonly value: Piece | undefined;
  /** True for `Label:`, also without a value. */
  readonly hasColon: boolean;
  /** True when the field belongs to the items of the group that was asked for. */
  readonly ofItem: boolean;
}

/** Where an element belongs: its group, its field, and the list item that it is part of. */
export interface Home {
  readonly group: Group;
  /** None for a whole item, or a list of items. */
  readonly field: Field | undefined;
  readonly item: Path | undefined;
}

/** The groups of a layout with what is looked up in them: headings, labels, the homes of elements. */
export class Grammar {
  readonly groups: readonly Group[];
  readonly longestHeading: number;
  readonly #headings = new Map<string, Group>();
  readonly #headingLengths = new Set<number>();
  readonly #foldedHeadings = new Map<string, Group>();
  readonly #scalarLabels = new Map<string, Field>();
  readonly #itemLabels = new Map<Group, Map<string, Field>>();
  readonly #homes = new Map<string, Home>();
  readonly #typeFields = new Map<Field, Field>();
  readonly #owners = new Map<Field, Field>();
  readonly #longestLabel: number;

  constructor(groups: readonly Group[]) {
    this.groups = groups;
    for (const group of groups) this.#add(group);
    this.longestHeading = Math.max(...[...this.#headings.keys()].map((text) => text.length));
    const labels = [this.#scalarLabels, ...this.#itemLabels.values()].flatMap((map) => [
      ...map.keys(),
    ]);
    this.#longestLabel = Math.max(...labels.map((label) => label.length));
    for (const field of groups.flatMap(({ fields }) => fields)) {
      const type = field.type && this.homeOf(field.type)?.field;
      if (!type) continue;
      this.#typeFields.set(field, type);
      this.#owners.set(type, field);
    }
  }

  #add(group: Group): void {
    for (const heading of group.headings) {
      this.#headings.set(heading, group);
      this.#headingLengths.add(heading.length);
      this.#foldedHeadings.set(foldLabel(heading), group);
    }
    for (const field of group.fields) {
      this.#homes.set(toPointer(field.path), { group, field, item: undefined });
      addLabels(this.#scalarLabels, field);
    }
    if (group.body)
      this.#homes.set(toPointer(group.body.path), { group, field: group.body, item: undefined });
    const labels = new Map<string, Field>();
    for (const field of group.item?.fields ?? []) addLabels(labels, field);
    if (group.body) addLabels(labels, group.body);
    this.#itemLabels.set(group, labels);
  }

  group(id: string): Group {
    const group = this.groups.find((candidate) => candidate.id === id);
    if (!group) throw new Error(`no group ${id}`);
    return group;
  }

  /** The group whose heading `text` is, letter by letter. */
  headed(text: string): Group | undefined {
    return this.#headingLengths.has(text.length) ? this.#headings.get(text) : undefined;
  }

  /** The group whose heading `text` is but for case, spaces and a final colon. */
  headedLoosely(text: string): Group | undefined {
    if (text.length > this.longestHeading + 8) return undefined;
    const colon = text.indexOf(":");
    if (colon >= 0 && colon < text.length - 1) return undefined;
    const mayBe = colon >= 0 || this.#headingLengths.has(text.length) || /\s\s|\t/.test(text);
    return mayBe ? this.#foldedHeadings.get(foldLabel(text)) : undefined;
  }

  /** `Label: value`, `Label:` or a line that is only a label, of `group` or of any scalar. */
  label(piece: Piece, group: Group | undefined): LabelMatch | undefined {
    const { text } = piece;
    const own = group && this.#itemLabels.get(group);
    const colon = text.indexOf(":");
    if (colon > 0 && colon <= this.#longestLabel + 1) {
      const name = text.slice(0, colon);
      const field = this.#named(name, own);
      if (field) {
        const value = part(piece, colon + 1);
        return {
          field,
          label: part(piece, 0, colon),
          value: value.text === "" ? undefined : value,
          hasColon: true,
          ofItem: own?.get(field.labels[0] ?? "") === field,
        };
      }
    }
    if (text.length > this.#longestLabel + 2) return undefined;
    const field = this.#named(text, own);
    const ofItem = field !== undefined && own?.get(field.labels[0] ?? "") === field;
    return field && { field, label: piece, value: undefined, hasColon: false, ofItem };
  }

  #named(text: string, own: ReadonlyMap<string, Field> | undefined): Field | undefined {
    const field = own?.get(text) ?? this.#scalarLabels.get(text);
    if (field) return field;
    const key = foldLabel(text);
    return key === text ? undefined : (own?.get(key) ?? this.#scalarLabels.get(key));
  }

  /** True for a label of the elements outside lists. */
  isScalarLabel(text: string): boolean {
    return text.length <= this.#longestLabel + 2 && this.#scalarLabels.has(foldLabel(text));
  }

  /** The field that holds the type of a date or an enrolment when it has a label of its own. */
  typeField(field: Field): Field | undefined {
    return this.#typeFields.get(field);
  }

  /** The date or enrolment that takes this field's value in brackets behind its own. */
  ownerOf(type: Field): Field | undefined {
    return this.#owners.get(type);
  }

  homeOf(path: Path): Home | undefined {
    const scalar = this.#homes.get(toPointer(path));
    if (scalar) return scalar;
    for (const group of this.groups) {
      const list = group.item?.path;
      if (!list || !isWithin(path, list)) continue;
      if (path.length === list.length) return { group, field: undefined, item: undefined };
      const item = path.slice(0, list.length + 1);
      const rest = path.slice(list.length + 1);
      const field = group.item?.fields.find(({ path: inner }) => matches(inner, rest));
      return { group, field, item };
    }
    return undefined;
  }
}

/** Of fields that share a label the first has it. */
function addLabels(labels: Map<string, Field>, field: Field): void {
  // As it is usually written, to find it at once, and as labels are compared.
  for (const label of field.labels)
    for (const key of [label, foldLabel(label)]) if (!labels.has(key)) labels.set(key, field);
}

function matches(pattern: Path, path: Path): boolean {
  return (
    pattern.length === path.length &&
    pattern.every((step, i) => step === path[i] || (step === "*" && typeof path[i] === "number"))
  );
}
