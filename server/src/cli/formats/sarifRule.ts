import { problemCodes } from "../../layouts/problemCodes.ts";
import { ruleByCode } from "../../rules/check.ts";
import { renderMarkdown } from "../markdown.ts";
import { plain } from "../output.ts";
import { readPage } from "../package.ts";
import { levels } from "./sarifResult.ts";

/** What SARIF tells of the rules that have findings, with their pages as help. */
export async function descriptorsOf(codes: readonly string[]) {
  return await Promise.all(codes.map(descriptorOf));
}

async function descriptorOf(code: string) {
  const rule = ruleByCode(code);
  const described = rule ?? problemCodes.find((problem) => problem.code === code);
  const page = await readPage(code);
  const title = described?.title ?? code;
  const severity = typeof described?.severity === "string" ? described.severity : undefined;
  return {
    id: code,
    shortDescription: { text: title },
    fullDescription: { text: (page && firstParagraph(page)) ?? title },
    help: page
      ? { text: renderMarkdown(page, { paint: plain, width: 100 }), markdown: page }
      : { text: `${title}. Source: ${described?.source ?? "unknown"}.` },
    // A severity that depends on the record stands on each result.
    ...(severity ? { defaultConfiguration: { level: levels[severity] } } : {}),
    properties: { tags: rule ? [rule.kind] : [], source: described?.source ?? "" },
  };
}

/** What stands under the first section heading of a page: what the rule checks. */
function firstParagraph(page: string): string | undefined {
  const paragraph = /^## [^\n]*\n+([^\n#]+)/m.exec(page)?.[1];
  return paragraph && renderMarkdown(paragraph, { paint: plain, width: 10_000 }).trim();
}
