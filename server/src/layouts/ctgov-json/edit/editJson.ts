import { type Change, type WholeChange, wholeChanges } from "../../../study/change.ts";
import type { Path } from "../../../study/path.ts";
import type { TextChange } from "../../layout.ts";
import { applyEdits, composeEdits, mergeEdits } from "../../text/edit/composeEdits.ts";
import { JsonSourceMap } from "../jsonSourceMap.ts";
import { readBroken } from "../readBroken.ts";
import type { JsonRecord } from "../record.ts";
import { scanValid } from "../scanValid.ts";
import { applyPrimitive, type EditScope } from "./applyPrimitive.ts";
import { indentAt, jsonStyleOf } from "./jsonStyle.ts";
import { type Primitive, primitivesOf } from "./primitives.ts";

/** The changes one after the other, as edits of the text as it is. */
export function editJson(
  text: string,
  record: JsonRecord,
  wanted: readonly Change[],
): readonly TextChange[] {
  const { source } = record;
  const changes = wholeChanges(record.study, wanted);
  const style = jsonStyleOf(text, source.rangeOf([], "whole"));
  const single = changes.length === 1 ? smaller(source, changes[0] as WholeChange) : [];
  if (single.length === 1)
    return mergeEdits(
      applyPrimitive({ source, path: [], style, margin: "" }, single[0] as Primitive),
    );
  const path = commonContainer(source, changes);
  const { start, end } = literalRange(source, path);
  const margin = indentAt(text, start);
  let part = text.slice(start, end);
  let edits: readonly TextChange[] = [];
  const length = part.length;
  const apply = (scope: EditScope, primitive: Primitive) => {
    const next = mergeEdits(applyPrimitive(scope, primitive));
    edits = composeEdits(length, edits, next);
    part = applyEdits(part, next);
  };
  const scopeNow = (): EditScope => ({
    source: sourceOf(part, record.isBroken),
    path,
    style,
    margin,
  });
  for (const change of changes) {
    const below = { ...change, path: change.path.slice(path.length) };
    let scope = scopeNow();
    for (const primitive of smaller(scope.source, below)) {
      apply(scope, primitive);
      scope = scopeNow();
    }
  }
  return mergeEdits(edits).map((edit) => ({
    start: edit.start + start,
    end: edit.end + start,
    newText: edit.newText,
  }));
}

function smaller(source: JsonSourceMap, change: WholeChange): readonly Primitive[] {
  if (change.kind !== "set") return [change];
  return primitivesOf(readValue(source.writtenAt(change.path)), change);
}

function readValue(written: string | undefined): unknown {
  if (written === undefined || written === "") return undefined;
  try {
    return JSON.parse(written);
  } catch {
    return readBroken(written, { start: 0, end: written.length }).value;
  }
}

function sourceOf(part: string, isBroken: boolean): JsonSourceMap {
  const range = { start: 0, end: part.length };
  const tape = isBroken ? readBroken(part, range).tape : scanValid(part, range);
  return new JsonSourceMap(() => tape, []);
}

/** The innermost value in the text that holds all that the changes touch. */
function commonContainer(source: JsonSourceMap, changes: readonly WholeChange[]): Path {
  const parents = changes.map(({ path }) => path.slice(0, -1));
  const [first = [], ...others] = parents;
  let length = first.length;
  for (const path of others) {
    let shared = 0;
    while (shared < length && path[shared] === first[shared]) shared++;
    length = shared;
  }
  while (length > 0 && !source.has(first.slice(0, length))) length--;
  return first.slice(0, length);
}

function literalRange(source: JsonSourceMap, path: Path): { start: number; end: number } {
  const node = source.find(path)?.node ?? source.root.node;
  return { start: source.tape.start(node), end: source.tape.end(node) };
}
