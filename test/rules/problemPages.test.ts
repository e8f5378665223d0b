import { strict as assert } from "node:assert";
import { globSync, readFileSync } from "node:fs";
import { test } from "node:test";
import type { Problem } from "../../server/src/layouts/layout.ts";
import { problemCodes } from "../../server/src/layouts/problemCodes.ts";
import { applyEdits, checkText, layoutNamed, markRanges } from "./checkedText.ts";
import { type Example, parseRulePage } from "./rulePage.ts";

/*
 * The examples on the page of a problem are its tests, as those of rules are; only problems with the
 * page's own code count.
 */

type Found = Pick<Problem, "range" | "fixes">;

const folder = new URL("../../docs/rules/", import.meta.url);

test("each problem has a page, and each page a problem", () => {
  const pages = globSync("{ctgov-json,prs-xml,suppression}/*.md", { cwd: folder });
  assert.deepEqual(
    pages.map((file) => file.replaceAll("\\", "/").replace(/\.md$/, "")).toSorted(),
    problemCodes.map(({ code }) => code),
  );
});

for (const { code, title, severity } of problemCodes)
  test(`docs/rules/${code}.md`, () => {
    const { head, examples } = parseRulePage(readFileSync(new URL(`${code}.md`, folder), "utf8"));
    assert.deepEqual([head.code, head.title, head.severity], [code, title, severity]);
    assert.ok(examples.some(({ kind }) => kind === "Bad"));
    assert.ok(examples.some(({ kind }) => kind === "Good"));
    for (const example of examples)
      for (const lineEnd of ["\n", "\r\n"]) checkExample(code, example, lineEnd);
    assert.equal(shownFix(code, examples), head.fix);
  });

function checkExample(code: string, example: Example, lineEnd: string): void {
  const text = example.text.replaceAll("\n", lineEnd);
  const found = problemsIn(code, example, text);
  assert.equal(markRanges(text, found), example.marked.replaceAll("\n", lineEnd));
  const fixes = found.flatMap(({ fixes = [] }) => fixes);
  for (const fix of fixes) {
    const left = problemsIn(code, example, applyEdits(text, fix.edits));
    assert.ok(left.length < found.length, `"${fix.title}" does not remove the problem`);
  }
  for (const after of example.after) {
    const fix = fixes.find((each) => each.title === after.fixTitle);
    assert.ok(fix, `line ${after.line}: no fix "${after.fixTitle}"`);
    assert.equal(applyEdits(text, fix.edits), after.text.replaceAll("\n", lineEnd));
  }
}

function problemsIn(code: string, example: Example, text: string): readonly Found[] {
  if (code.startsWith("suppression/")) return suppressionProblems(code, example, text);
  const { problems = [] } = layoutNamed(example.layout).parse(text);
  return problems.filter((problem) => problem.code === code);
}

/** What is wrong with a suppression depends on what the rules find. */
function suppressionProblems(code: string, example: Example, text: string): readonly Found[] {
  const { findings } = checkText(example, text);
  return findings
    .filter((finding) => finding.code === code)
    .map(({ range, fixes = [] }) => ({ range, fixes: fixes.filter((fix) => "edits" in fix) }));
}

function shownFix(code: string, examples: readonly Example[]): string {
  const problems = examples.flatMap((example) => problemsIn(code, example, example.text));
  const fixes = problems.flatMap(({ fixes = [] }) => fixes);
  const words = [
    ...(fixes.some(({ safe }) => safe) ? ["safe"] : []),
    ...(fixes.some(({ safe }) => !safe) ? ["suggested"] : []),
  ];
  return words.join(" or ") || "none";
}
