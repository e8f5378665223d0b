import { barLine, isBarLine } from "./bar.ts";
import { isComment } from "./comment.ts";
import type { Field } from "./field.ts";
import { readValue } from "./readValue.ts";
import { sameValue } from "./sameValue.ts";
import { writeValue } from "./writeValue.ts";

/** Names the lines of a value that get a bar besides those that no line without one can say. */
export type Guard = (line: string, index: number) => boolean;

export const noGuard: Guard = () => false;

/**
 * The lines that say a value, behind bars where they must be; `old` is the text in whose manner it is
 * written. None for a value that no line can say.
 */
export function valueLines(
  field: Field,
  value: unknown,
  guard: Guard = noGuard,
  old = "",
): readonly string[] | undefined {
  if (field.kind === "prose")
    return typeof value === "string" ? proseLines(value, guard) : undefined;
  if (!isOfKind(field, value)) return undefined;
  const written = writeValue(field, value, old);
  const reading = isPlain(written) && !guard(written, 0) ? readValue(field, written) : undefined;
  if (reading && sameValue(reading.value, value)) return [written];
  return barredLines(field, value);
}

function isOfKind({ kind }: Field, value: unknown): boolean {
  if (kind === "json" || typeof value === "string" || typeof value === "boolean") return true;
  if (kind === "tokens" || kind === "phases")
    return Array.isArray(value) && value.every((one) => typeof one === "string");
  return typeof value === "number" || (kind === "point" && typeof value === "object");
}

function barredLines({ kind }: Field, value: unknown): readonly string[] | undefined {
  if (typeof value === "string") {
    const isList = kind === "tokens" || kind === "phases" || kind === "json";
    return isList ? undefined : value.split("\n").map(barLine);
  }
  if (!Array.isArray(value) || (kind !== "tokens" && kind !== "phases")) return undefined;
  const isLine = (one: unknown) => typeof one === "string" && !one.includes("\n");
  return value.length > 0 && value.every(isLine) ? value.map(barLine) : undefined;
}

/** True for a text that a line without a bar can have as its value. */
export function isPlain(text: string): boolean {
  const isOneLine = text !== "" && text === text.trim() && !text.includes("\n");
  return isOneLine && !text.startsWith("|") && !isComment(text);
}

/** The lines of free text; blank lines within it need no bar, nor does the indent of a list. */
function proseLines(text: string, guard: Guard): readonly string[] {
  const lines = text.split("\n");
  const last = lines.length - 1;
  return lines.map((line, i) => {
    const isEdge = i === 0 || i === last;
    const isFree = line === "" ? !isEdge : line === line.trimEnd() && !isReserved(line);
    const isIndented = i === 0 && line !== line.trimStart();
    return isFree && !isIndented && (line === "" || !guard(line, i)) ? line : barLine(line);
  });
}

/** True for a line that would not be read as the text that it is. */
function isReserved(line: string): boolean {
  return isBarLine(line) || isComment(line);
}
