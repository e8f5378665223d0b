import { problemCodes } from "../layouts/problemCodes.ts";
import { rules } from "../rules/all.ts";
import { nearestCodes } from "../workspace/nearestCodes.ts";
import type { ExplainCommand } from "./arguments.ts";
import { renderMarkdown } from "./markdown.ts";
import type { Output } from "./output.ts";
import { readPage } from "./package.ts";
import { visible } from "./terminalText.ts";

/** What has a page: the rules, and what layouts report of a text. */
const explained = [...rules, ...problemCodes];

/** Runs `trialwright explain` and gives its exit code. */
export async function explain(
  { code }: ExplainCommand,
  { stdout, stderr }: { readonly stdout: Output; readonly stderr: Output },
): Promise<number> {
  if (code === undefined) {
    await stdout.write(listOfRules(stdout));
    return 0;
  }
  const known = explained.some((each) => each.code === code);
  const page = known ? await readPage(code) : undefined;
  if (page !== undefined) {
    await stdout.write(renderMarkdown(page, stdout));
    return 0;
  }
  await stderr.write(
    known
      ? `trialwright: the page of ${code} is missing from this installation.\n`
      : `trialwright: there is no rule ${visible(code)}. ${suggestion(code)}\n`,
  );
  return 2;
}

function listOfRules({ paint }: Output): string {
  const codes = explained.map(({ code }) => code);
  const width = Math.max(...codes.map((code) => code.length));
  return explained
    .toSorted((a, b) => (a.code < b.code ? -1 : 1))
    .map(
      ({ code, title }) => `${paint("bold", code)}${" ".repeat(width - code.length)}  ${title}\n`,
    )
    .join("");
}

function suggestion(code: string): string {
  const near = nearestCodes(code);
  const list = '"trialwright explain" lists them all.';
  return near.length > 0 ? `Did you mean ${near.join(", ")}? ${list}` : list;
}
