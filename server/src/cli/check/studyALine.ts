import { ctgovJson } from "../../layouts/ctgov-json/layout.ts";
import type { DiskFiles } from "../../workspace/diskFiles.ts";
import { FileProblem } from "../../workspace/files.ts";
import { decodeText } from "../../workspace/filesText.ts";
import type { Input } from "../input.ts";

/** Longer than the longest line of a real record. */
const head = 4 * 1024 * 1024;

/** True for a file with one study a line, by its name and its first line or by its first two. */
export async function isStudyALine(files: DiskFiles, input: Input): Promise<boolean> {
  try {
    const { text, encoding } = decodeText(await files.read(input.uri, head));
    return (
      encoding === "utf-8" && beginsWithStudyLine(text, /\.(?:ndjson|jsonl)$/i.test(input.path))
    );
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    return false;
  }
}

function beginsWithStudyLine(text: string, isNamedSo: boolean): boolean {
  const start = text.search(/\S/);
  const end = text.indexOf("\n", start);
  if (start < 0 || end < 0 || text[start] !== "{") return false;
  if (ctgovJson.detect(text.slice(start, end)) < 0.5) return false;
  return isNamedSo || /^\s*\{/.test(text.slice(end, end + 1000));
}
