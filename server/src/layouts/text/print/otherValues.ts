import type { Path } from "../../../study/path.ts";
import { toPointer } from "../../../study/path.ts";
import type { Study } from "../../../study/study.ts";
import type { Field } from "../field.ts";
import type { Grammar } from "../grammar.ts";
import { heldSections } from "../otherElements.ts";
import { valueLines } from "../valueLines.ts";

/** The values that a record has no other lines for, by the pointers of their paths. */
export type OtherValues = ReadonlyMap<string, { readonly path: Path; readonly value: unknown }>;

/** What the labels of a layout can say at a place of the study. */
interface Place {
  field?: Field;
  readonly names: Map<string, Place>;
  item?: Place;
}

/**
 * The values of a study that only JSON can say: elements without a label, values of another type
 * than their element, texts with marks that no line can hold. `more` are pointers of others.
 */
export function otherValues(
  study: Study,
  grammar: Grammar,
  more: ReadonlySet<string>,
): OtherValues {
  const found = new Map<string, { path: Path; value: unknown }>();
  const root = placesOf(grammar);
  for (const section of heldSections) visit(study[section], root.names.get(section), [section]);
  return found;

  function visit(value: unknown, place: Place | undefined, path: Path): void {
    if (value === undefined) return;
    if (!more.has(more.size > 0 ? toPointer(path) : "") && place && isSaid(value, place, path))
      return;
    found.set(toPointer(path), { path, value });
  }

  function isSaid(value: unknown, place: Place, path: Path): boolean {
    const { field, item, names } = place;
    if (field) return isSayable(field, value);
    if (Array.isArray(value)) {
      if (!item || value.length === 0 || !value.every(isObject)) return false;
      for (const [i, one] of value.entries()) members(one, item, [...path, i]);
      return true;
    }
    if (!isObject(value) || names.size === 0) return false;
    members(value, place, path);
    // A section itself is there without anything in it, other objects are not.
    return path.length === 1
      ? path[0] === "protocolSection" || hasMembers(value)
      : hasMembers(value);
  }

  function members(value: object, { names }: Place, path: Path): void {
    for (const [name, inner] of Object.entries(value))
      visit(inner, names.get(name), [...path, name]);
  }
}

function hasMembers(value: object): boolean {
  return Object.values(value).some((inner) => inner !== undefined);
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Line feed and tab are text; no line says another control character or half of a pair. */
const unsayable = /(?![\n\t\u0080-\u009F])\p{Cc}|\p{Cs}/u;

function isSayable(field: Field, value: unknown): boolean {
  if (typeof value === "string") return !unsayable.test(value) && says(field, value);
  if (!field.repeated && field.kind !== "tokens" && field.kind !== "phases")
    return says(field, value);
  if (!Array.isArray(value) || value.length === 0) return false;
  if (!value.every((one) => typeof one === "string" && !unsayable.test(one))) return false;
  return field.repeated ? true : says(field, value);
}

function says(field: Field, value: unknown): boolean {
  return !(field.repeated && !Array.isArray(value)) && valueLines(field, value) !== undefined;
}

const known = new WeakMap<Grammar, Place>();

function placesOf(grammar: Grammar): Place {
  const made = known.get(grammar);
  if (made) return made;
  const root: Place = { names: new Map() };
  for (const { fields, body, item } of grammar.groups) {
    for (const field of fields) placeAt(root, field.path).field = field;
    if (body) placeAt(root, body.path).field = body;
    for (const field of item?.fields ?? [])
      placeAt(root, [...(item?.path ?? []), "*", ...field.path]).field = field;
  }
  known.set(grammar, root);
  return root;
}

function placeAt(root: Place, path: Path): Place {
  let place = root;
  for (const step of path) {
    if (step === "*") place = place.item ??= { names: new Map() };
    else {
      const inner = place.names.get(String(step)) ?? { names: new Map() };
      place.names.set(String(step), inner);
      place = inner;
    }
  }
  return place;
}
