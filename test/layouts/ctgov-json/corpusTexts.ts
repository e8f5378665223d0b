import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { sharedPath, unlessShared } from "../../sharedFolder.ts";

export const corpus = "corpus/ctgov-v2.ndjson.gz";
export const skip = unlessShared(corpus);

/** The real records as the registry gave them out, one text each. */
export function corpusTexts(): readonly string[] {
  const text = gunzipSync(readFileSync(sharedPath(corpus))).toString("utf8");
  return text.split("\n").filter((line) => line !== "");
}

/** Every `step`th text. */
export function sampleOf(texts: readonly string[], count: number): readonly string[] {
  const step = Math.floor(texts.length / count);
  return Array.from({ length: count }, (_, i) => texts[i * step] ?? "");
}

export function applied(
  text: string,
  edits: readonly { start: number; end: number; newText: string }[],
): string {
  let [result, at] = ["", 0];
  for (const { start, end, newText } of edits) {
    if (start < at || end < start) throw new Error("the edits overlap or are out of order");
    result += text.slice(at, start) + newText;
    at = end;
  }
  return result + text.slice(at);
}
