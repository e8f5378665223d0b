import type { Path } from "../../../study/path.ts";
import { shapeAt } from "../../../study/shape.ts";
import type { TextChange } from "../../layout.ts";
import type { JsonSourceMap, Place } from "../jsonSourceMap.ts";
import { offsetInText, valueOfLiteral } from "../stringText.ts";
import { type JsonStyle, writeJson, writeProperty, writeScalar } from "./jsonStyle.ts";
import { Members } from "./members.ts";
import { madeFrom, type Primitive } from "./primitives.ts";

/** Where a primitive is applied. */
export interface EditScope {
  readonly source: JsonSourceMap;
  /** Leads from the study to the root of `source`. */
  readonly path: Path;
  readonly style: JsonStyle;
  /** The indentation of the line in which the text of `source` begins. */
  readonly margin: string;
}

/** Edits of the scope's text, in order. The primitive's path begins at the scope's root. */
export function applyPrimitive(scope: EditScope, change: Primitive): readonly TextChange[] {
  const { source } = scope;
  let { style, margin: own } = scope;
  let place: Place = source.root;
  for (const [depth, step] of change.path.entries()) {
    const isMade = change.kind === "set" || change.kind === "insert";
    const kind = source.tape.kind(place.node);
    if (kind !== (typeof step === "number" ? "list" : "object"))
      return isMade ? replace({ ...scope, style }, place, madeFrom(change, depth), own) : [];
    const members = new Members(source, place.node, style, own);
    const isLast = depth === change.path.length - 1;
    own = members.indent;
    // What goes into one line stays in it.
    if (!members.isMultiline) style = { ...style, isMultiline: false };
    if (isLast && change.kind === "insert")
      return members.insert(
        Math.min(Number(step), members.count),
        writeJson(change.value, style, own),
      );
    const next = source.child(place, step);
    if (!next) return isMade ? add({ ...scope, style }, members, change, depth) : [];
    if (isLast && change.kind === "remove") return members.remove(indexOf(source, place, next));
    if (isLast && change.kind === "move") return move(members, Number(step), change.to);
    place = next;
  }
  return change.kind === "set" ? replace({ ...scope, style }, place, change.value, own) : [];
}

function indexOf(source: JsonSourceMap, parent: Place, child: Place): number {
  const nodes = [...source.tape.inside(parent.node)];
  const index = nodes.indexOf(child.node);
  return source.tape.kind(parent.node) === "list" ? index : index >> 1;
}

/** A property takes the registry's place among those that stand there. */
function add(
  { source, path, style }: EditScope,
  members: Members,
  change: Primitive,
  depth: number,
): readonly TextChange[] {
  const step = change.path[depth] ?? "";
  const value = madeFrom(change, depth + 1);
  if (typeof step === "number") {
    const gap = Array<string>(Math.max(0, step - members.count)).fill("null");
    const written = [...gap, writeJson(value, style, members.indent)];
    return members.insert(members.count, written.join(style.comma));
  }
  const container = change.path.slice(0, depth);
  const shape = shapeAt([...path, ...container]);
  const names = shape?.kind === "object" ? shape.names : [];
  const rank = names.indexOf(step);
  const present = source.childrenOf(source.find(container)?.node ?? 0);
  const follower =
    rank < 0
      ? undefined
      : [...(present as ReadonlyMap<string, Place>)].find(
          ([name]) => names.indexOf(name) > rank,
        )?.[1];
  const parent = source.find(container);
  const index = follower && parent ? indexOf(source, parent, follower) : members.count;
  return members.insert(index, writeProperty(step, value, style, members.indent));
}

function replace(
  { source: { tape }, style }: EditScope,
  { node, name }: Place,
  value: unknown,
  margin: string,
): readonly TextChange[] {
  const [start, end] = [tape.start(node), tape.end(node)];
  if (start === end && name !== undefined) {
    const lead = /:\s*$/.test(tape.text.slice(tape.end(name), start))
      ? style.colon.slice(style.colon.indexOf(":") + 1)
      : style.colon;
    return [{ start, end, newText: lead + writeJson(value, style, margin) }];
  }
  const old = tape.kind(node) === "text" ? valueOfLiteral(tape.text.slice(start, end)) : undefined;
  if (old !== undefined && typeof value === "string")
    return changedStretch(tape.text, { start: start + 1, end: end - 1 }, old, value, style);
  return [{ start, end, newText: writeJson(value, style, margin) }];
}

/** Only what differs of a text; what its author escaped in the rest stays as it is. */
function changedStretch(
  text: string,
  { start, end }: { start: number; end: number },
  old: string,
  value: string,
  style: JsonStyle,
): readonly TextChange[] {
  const most = Math.min(old.length, value.length);
  let first = 0;
  while (first < most && old[first] === value[first]) first++;
  let last = 0;
  while (last < most - first && old.at(-1 - last) === value.at(-1 - last)) last++;
  if (first > 0 && isHigh(old.charCodeAt(first - 1))) first--;
  if (last > 0 && isLow(old.charCodeAt(old.length - last))) last--;
  const from = offsetInText(text, start, end, first);
  const to = last === 0 ? end : offsetInText(text, start, end, old.length - last);
  const newText = writeScalar(value.slice(first, value.length - last), style).slice(1, -1);
  return from === to && newText === "" ? [] : [{ start: from, end: to, newText }];
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xdc00;
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit < 0xe000;
}

/** Where comments stand between the items, the items change places and the comments stay. */
function move(members: Members, from: number, target: number): readonly TextChange[] {
  const to = Math.min(target, members.count - 1);
  if (from === to) return [];
  const [low, high] = [Math.min(from, to), Math.max(from, to)];
  const slots = Array.from({ length: high - low + 1 }, (_, i) => low + i);
  if (slots.some((index) => members.hasCommentBeside(index))) {
    const order = slots.map((index) => (index === to ? from : from < to ? index + 1 : index - 1));
    return slots.map((slot, i) => ({
      ...members.range(slot),
      newText: members.written(order[i] ?? slot),
    }));
  }
  return [
    ...members.insert(from < to ? to + 1 : to, members.written(from)),
    ...members.remove(from),
  ].toSorted((a, b) => a.start - b.start);
}
