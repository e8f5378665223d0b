import { type Shape, shapeAt } from "../../../study/shape.ts";
import type { ValuePlace } from "../../completionPlaces.ts";
import { needsCommaBehind } from "./names.ts";
import type { Spot } from "./spot.ts";

/** The value at a spot, written with the quotation marks, brackets and comma that are not there. */
export function valuePlace(text: string, spot: Spot, offset: number): ValuePlace | undefined {
  const { path, written } = spot;
  const shape = shapeAt(path);
  if (shape === undefined || shape.kind === "object" || shape.kind === "anything") return undefined;
  if (shape.kind === "list" && shape.item.kind !== "text") return undefined;
  const { start, end } = written;
  const isQuoted = text[start] === '"' && end > start;
  const isClosed = isQuoted && end - start > 1 && text[end - 1] === '"';
  if (isQuoted && shape.kind === "text") {
    const replace = { start: start + 1, end: isClosed ? end - 1 : offset };
    const close = isClosed ? "" : '"';
    return { path, replace, write: (value) => literal(value, shape).slice(1, -1) + close };
  }
  const isNew = start === end;
  const before = isNew && text[start - 1] === ":" ? " " : "";
  const behind = isNew && needsCommaBehind(text, end) ? "," : "";
  const replace = { start, end: isQuoted && !isClosed ? offset : end };
  return { path, replace, write: (value) => before + literal(value, shape) + behind };
}

/** Several words where one item stands become several items. */
function literal(value: unknown, shape: Shape): string {
  const words = Array.isArray(value) ? value : [value];
  const items = words.map((word) => JSON.stringify(word)).join(", ");
  return shape.kind === "list" ? `[${items}]` : items;
}
