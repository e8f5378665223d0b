import { termOf } from "../../catalogue/vocabularies.ts";
import type { Path } from "../../study/path.ts";
import type { CodedShape } from "./codedShape.ts";

/** A value that is not of the type that the registry has at its place. */
export interface Misfit {
  readonly path: Path;
  readonly value: unknown;
}

export interface Conformed {
  /**
   * The value without what does not fit, so that rules meet no type that they do not expect, and with
   * the tokens of terms that are written in other words.
   */
  readonly value: unknown;
  readonly misfits: readonly Misfit[];
  /** Properties that the registry's structure does not know; they stay in the value. */
  readonly unknown: readonly Path[];
}

/** Deeper values are taken out, because walking them could exhaust the stack. */
const deepest = 100;

/** True for a value of known elements with the right types and tokens; a false answer is only a suspicion. */
export function fits(value: unknown, shape: CodedShape): boolean {
  switch (shape.kind) {
    case "term":
      return typeof value === "string" && shape.tokens.has(value);
    case "text":
      return typeof value === "string";
    case "number":
      return typeof value === "number";
    case "boolean":
      return typeof value === "boolean";
    case "list": {
      if (!Array.isArray(value)) return false;
      for (const item of value) if (!fits(item, shape.item)) return false;
      return true;
    }
    case "object": {
      if (!isObject(value)) return false;
      for (const name in value) {
        const field = shape.fields[name];
        if (field === undefined || !fits(value[name], field)) return false;
      }
      return true;
    }
    default:
      return true;
  }
}

/** Items that do not fit give way to an empty one: the others keep their indices. */
export function conform(root: unknown, shape: CodedShape): Conformed {
  const misfits: Misfit[] = [];
  const unknown: Path[] = [];
  const visit = (value: unknown, path: Path, at: CodedShape): unknown => {
    if (fits(value, at)) return value;
    if (at.kind === "list" && Array.isArray(value))
      return value.map((item, i) => visit(item, [...path, i], at.item) ?? emptyOf(at.item));
    if (at.kind === "object" && isObject(value)) return visitObject(value, path, at);
    if (at.kind === "term" && typeof value === "string")
      return termOf(at.vocabulary, value)?.token ?? value;
    misfits.push({ path, value });
    return undefined;
  };
  const visitObject = (value: object, path: Path, at: CodedShape & { kind: "object" }): object => {
    const entries = Object.entries(value).flatMap(([name, inner]): [string, unknown][] => {
      const field = at.fields[name];
      const own = [...path, name];
      if (!field) unknown.push(own);
      if (!field && !isDeep(inner)) return [[name, inner]];
      const kept = field && visit(inner, own, field);
      return kept === undefined ? [] : [[name, kept]];
    });
    return Object.fromEntries(entries);
  };
  return { value: visit(root, [], shape) ?? {}, misfits, unknown };
}

function emptyOf({ kind }: CodedShape): unknown {
  if (kind === "object") return {};
  if (kind === "list") return [];
  return kind === "text" || kind === "term" ? "" : undefined;
}

function isDeep(value: unknown, level = 0): boolean {
  if (typeof value !== "object" || value === null) return false;
  if (level > deepest) return true;
  return Object.values(value).some((inner) => isDeep(inner, level + 1));
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
