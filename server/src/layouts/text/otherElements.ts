import type { Path } from "../../study/path.ts";
import { type Block, textTokens } from "./block.ts";
import type { Field } from "./field.ts";
import { type Piece, part } from "./line.ts";
import { pathText, readPath } from "./pathText.ts";
import { readValue } from "./readValue.ts";
import type { RecordBuilder } from "./recordBuilder.ts";

/** The sections of a study that a text may hold. */
export const heldSections = ["protocolSection", "registrationSection", "relatedTrials"] as const;

/** The line by which the section Other Elements says a value. */
export function otherLine(path: Path, value: unknown): string {
  return `${pathText(path)}: ${JSON.stringify(value)}`;
}

/**
 * Reads lines `path: value`, the value as JSON, of elements that the tables do not have, or with
 * values that no other line can say. What has a value already keeps it.
 */
export function readOtherElements({ tokens }: Block, builder: RecordBuilder): void {
  for (const { piece } of textTokens(tokens)) {
    const found = piece.barred ? undefined : readPath(piece.text);
    if (found) putOther(piece, found.path, found.length, builder);
  }
}

function putOther(piece: Piece, path: Path, length: number, builder: RecordBuilder): void {
  const text = part(piece, length + 1);
  const field: Field = { path, labels: [pathText(path)], kind: "json" };
  if (!hasPlace(path, builder) || readValue(field, text.text) === undefined) return;
  builder.putJson(field, text, part(piece, 0, length));
}

/** True where the way to the path is made of objects and lists that are there, or can be made. */
function hasPlace(path: Path, builder: RecordBuilder): boolean {
  const [section] = path;
  if (path.length < 2 && section !== "relatedTrials") return false;
  if (!heldSections.some((held) => held === section) || path.includes("__proto__")) return false;
  for (let length = 1; length < path.length; length++) {
    const value = builder.valueAt(path.slice(0, length));
    const step = path[length];
    if (value === undefined) {
      if (typeof step === "number" && step > 0) return false;
    } else if (typeof value !== "object" || value === null) return false;
    else if (Array.isArray(value)) {
      if (typeof step !== "number" || step > value.length) return false;
    } else if (typeof step === "number") return false;
  }
  return builder.valueAt(path) === undefined;
}
