import { isDeepStrictEqual } from "node:util";
import { type CheckedText, checkText } from "./checkedText.ts";
import type { Example } from "./rulePage.ts";

const emoji = " 🧪";

/**
 * The marked text of an example with an emoji in a line before the first finding: behind a value
 * that stays the same but for it, or as a keyword of its own. Undefined where neither is possible,
 * as for a finding on the first line.
 */
export function withEmojiBefore(code: string, example: Example): string | undefined {
  const lines = example.marked.split("\n");
  const first = lines.findIndex((line) => line.includes("⟦"));
  if (first === 0) return undefined;
  const dash = example.layout === "list" ? "- " : "";
  const keywords = [`${dash}Keywords`, `${dash}fluorescence${emoji}`];
  for (let i = first - 1; i >= 0; i--) {
    const candidate = lines.with(i, withEmoji(lines[i] ?? "")).join("\n");
    if (keepsValue(code, example, candidate)) return candidate;
  }
  for (let i = first; i >= 0; i--) {
    const candidate = lines.toSpliced(i, 0, ...keywords).join("\n");
    if (keepsValue(code, example, candidate)) return candidate;
  }
  return undefined;
}

/** The line with the emoji at the end of its value: of text, of JSON or of XML. */
function withEmoji(line: string): string {
  return line.replace(/(?:"\]?,?|<\/\w+>)?$/, (end) => emoji + end);
}

/** True when the text says the same with the emoji as without, and as much is found in it. */
function keepsValue(code: string, example: Example, marked: string): boolean {
  const before = checkText(example, example.text);
  const after = checkText(example, marked.replaceAll(/[⟦⟧]/g, ""));
  if (countOf(code, before) !== countOf(code, after)) return false;
  const old = JSON.stringify(before.record.study);
  const written = JSON.stringify(after.record.study);
  if (written === old) return false;
  const study = JSON.parse(written.replaceAll(emoji, "")) as Study;
  if (isDeepStrictEqual(study, JSON.parse(old))) return true;
  const conditions = study.protocolSection.conditionsModule;
  delete conditions?.keywords;
  if (conditions && Object.keys(conditions).length === 0)
    delete study.protocolSection.conditionsModule;
  return isDeepStrictEqual(study, JSON.parse(old));
}

function countOf(code: string, { findings }: CheckedText): number {
  return findings.filter((finding) => finding.code === code).length;
}

interface Study {
  protocolSection: { conditionsModule?: { keywords?: unknown } };
}
