import { elements } from "../../../catalogue/elements.ts";
import { isWithin, type Path } from "../../../study/path.ts";
import { type Shape, shapeAt } from "../../../study/shape.ts";
import type { LinePlace } from "../../completionPlaces.ts";
import type { JsonSourceMap } from "../jsonSourceMap.ts";
import type { Spot } from "./spot.ts";

type NameSpot = Spot & { readonly kind: "name" };

/** The elements that an object of a record does not have yet; those that the registry sets last. */
export function namePlaces(
  source: JsonSourceMap,
  { path, written, hasValue, needsComma }: NameSpot,
  offset: number,
): readonly LinePlace[] {
  const shape = shapeAt(path);
  const object = source.find(path);
  if (shape?.kind !== "object" || !object) return [];
  const { text } = source.tape;
  const replace = { start: written.start, end: endOfTyped(text, written, offset) };
  const own = text.slice(written.start, written.end).replace(/^"|"$/g, "");
  const present = source.childrenOf(object.node) as ReadonlyMap<string, unknown>;
  const names = path.length === 0 ? topNames : shape.names;
  return names
    .filter((name) => name === own || !present.has(name))
    .toSorted((a, b) => Number(isRegistrys([...path, a])) - Number(isRegistrys([...path, b])))
    .map((name) => {
      const field = shape.fields[name];
      const quoted = JSON.stringify(name);
      const kind = isStruct(field) ? ("heading" as const) : ("label" as const);
      const place = { kind, path: [...path, name], name, replace };
      const before = needsComma ? "," : "";
      if (hasValue) return { ...place, newText: before + quoted };
      const { value, caret } = skeletonOf(field);
      const head = `${before}${quoted}: `;
      const comma = needsCommaBehind(text, replace.end) ? "," : "";
      return { ...place, newText: head + value + comma, caret: head.length + caret };
    });
}

/** The parts of a study that an author writes. */
const topNames = ["protocolSection", "registrationSection"];

/** What is typed of a name that lacks its second quotation mark ends at the caret. */
function endOfTyped(text: string, { start, end }: Spot["written"], offset: number): number {
  const isClosed = text[start] !== '"' || (end - start > 1 && text[end - 1] === '"');
  return isClosed ? end : offset;
}

export function needsCommaBehind(text: string, at: number): boolean {
  const next = /^(?:\s|\/\/[^\r\n]*|\/\*[\s\S]*?\*\/)*(\S)/.exec(text.slice(at, at + 2000))?.[1];
  return next === '"' || next === "{" || next === "[";
}

function isStruct(shape: Shape | undefined): boolean {
  return shape?.kind === "object" || (shape?.kind === "list" && shape.item.kind === "object");
}

function skeletonOf(shape: Shape | undefined): { readonly value: string; readonly caret: number } {
  switch (shape?.kind) {
    case "text":
      return { value: '""', caret: 1 };
    case "object":
    case "anything":
      return { value: "{}", caret: 1 };
    case "list": {
      const { value, caret } = skeletonOf(shape.item);
      return { value: `[${value}]`, caret: caret + 1 };
    }
    default:
      return { value: "", caret: 0 };
  }
}

/** True for what only the registry itself writes; the number of a record is copied from it. */
function isRegistrys(path: Path): boolean {
  if (path.length === 1 || path.at(-1) === "nctId") return false;
  const pattern = path.map((step) => (typeof step === "number" ? "*" : step));
  const here = elements.filter(({ path: own, alsoAt = [] }) =>
    [own, ...alsoAt].some((each) => each && (isWithin(each, pattern) || isWithin(pattern, each))),
  );
  return here.every(({ requirement }) => requirement === "computed");
}
