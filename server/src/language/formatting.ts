import type { TextEdit } from "vscode-languageserver-types";
import type { Snapshot } from "../workspace/snapshot.ts";

/** What to replace so that the text is in its layout's normal form; nothing for one too broken. */
export function formattingEditsOf(snapshot: Snapshot): TextEdit[] {
  const { text, layout } = snapshot;
  const formatted = layout?.format?.(text);
  if (formatted === undefined || formatted === text) return [];
  const [old, lines] = [linesOf(text), linesOf(formatted)];
  const most = Math.min(old.length, lines.length);
  let first = 0;
  while (first < most && old[first] === lines[first]) first++;
  let last = 0;
  while (last < most - first && old.at(-1 - last) === lines.at(-1 - last)) last++;
  // Lines at both ends that are equal stay, and with them what the editor has put on them.
  const start = lengthOf(old.slice(0, first));
  const end = text.length - lengthOf(old.slice(old.length - last));
  const newText = lines.slice(first, lines.length - last).join("");
  return [{ range: snapshot.rangeOf({ start, end }), newText }];
}

function linesOf(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function lengthOf(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + line.length, 0);
}
