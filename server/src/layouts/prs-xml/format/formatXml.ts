import type { Problem } from "../../layout.ts";
import { parseXml } from "../parse.ts";
import { mayHold } from "../schema/clinicalStudy.ts";
import { readXml } from "../xml/readXml.ts";
import { layOut } from "./layOut.ts";
import { sameValue } from "./sameValue.ts";

/**
 * The file with its elements indented by two spaces and in the schema's order, each on its line.
 * Comments, CDATA, long texts and what the format does not know stay as they are, and one blank line
 * stays where there were some. Undefined where tags are not balanced or not all of the file is read.
 * A file whose value depends on another order, such as that of its deletions, keeps its order.
 */
export function formatXml(text: string): string | undefined {
  const problems: Problem[] = [];
  const content = readXml(text, mayHold, (problem) => problems.push(problem));
  if (problems.some(({ code }) => code === "prs-xml/limit")) return undefined;
  const lineEnd = text.includes("\r\n") ? "\r\n" : "\n";
  for (const sorts of [true, false]) {
    const formatted = layOut(text, content, { lineEnd, sorts });
    if (formatted === undefined || hasSameValue(text, formatted)) return formatted;
  }
  return undefined;
}

function hasSameValue(text: string, formatted: string): boolean {
  const [before, after] = [text, formatted].map((each) =>
    parseXml(each).records.map(({ study }) => study),
  );
  return sameValue(before, after);
}
