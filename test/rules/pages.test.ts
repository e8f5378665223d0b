import { strict as assert } from "node:assert";
import { globSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { isDeepStrictEqual } from "node:util";
import type { PlacedFinding, PlacedFix } from "../../server/src/language/findings.ts";
import { applyChanges } from "../../server/src/study/change.ts";
import { applyEdits, type CheckedText, checkText, markRanges } from "./checkedText.ts";
import { differenceOf } from "./difference.ts";
import { type Example, PageFormError, parseRulePage, type RulePage } from "./rulePage.ts";
import { withEmojiBefore } from "./withEmoji.ts";

/*
 * The examples on the page of a rule are its tests: each runs through the layout and the engine,
 * with every rule; only findings with the page's own code count.
 */

const folder = new URL("../../docs/rules/", import.meta.url);
const severities = ["error", "warning", "information", "hint"];

/** Rules about what only one of the layouts can write. */
const inOneLayout = new Set(["location/count-mismatch"]);

const files = globSync("*/*.md", {
  cwd: folder,
  exclude: ["ctgov-json", "prs-xml", "suppression"],
});

for (const file of files.toSorted())
  test(`docs/rules/${file}`, (t) => {
    const problems: string[] = [];
    const complain = (line: number, problem: string) => {
      problems.push(`docs/rules/${file}:${line}: ${problem}`);
    };
    try {
      const page = parseRulePage(readFileSync(new URL(file, folder), "utf8"));
      if (page.head.code !== file.replace(/\.md$/, ""))
        complain(3, `the page of ${page.head.code}`);
      checkPage(page, complain, (note) => t.diagnostic(note));
    } catch (error) {
      if (!(error instanceof PageFormError)) throw error;
      complain(error.line, error.message);
    }
    assert.ok(problems.length === 0, `\n${problems.join("\n\n")}\n`);
  });

type Complain = (line: number, problem: string) => void;

function checkPage(page: RulePage, complain: Complain, note: (text: string) => void): void {
  const { head, examples } = page;
  const bad = examples.filter((example) => example.kind === "Bad");
  if (!examples.some((example) => example.kind === "Good")) complain(1, "no Good example");
  for (const layout of ["page", "list"])
    if (!bad.some((example) => example.layout === layout) && !inOneLayout.has(head.code))
      complain(1, `no Bad example in the layout ${layout}`);
  const seen: PlacedFinding[] = [];
  for (const example of examples) {
    try {
      seen.push(...checkExample(head.code, example, complain, note));
    } catch (error) {
      complain(example.line, error instanceof Error ? (error.stack ?? "") : String(error));
    }
  }
  checkHead(page, seen, complain);
}

/** The head of the page against what its examples show. */
function checkHead({ head }: RulePage, seen: readonly PlacedFinding[], complain: Complain): void {
  const loudest = severities.find((level) => seen.some(({ severity }) => severity === level));
  if (seen.length > 0 && loudest !== head.severity)
    complain(3, `the page says ${head.severity}, the loudest of its examples is ${loudest}`);
  const fixes = seen.flatMap((finding) => finding.fixes ?? []);
  const words = [
    ...(fixes.some(({ safe }) => safe) ? ["safe"] : []),
    ...(fixes.some(({ safe }) => !safe) ? ["suggested"] : []),
  ];
  const shown = words.join(" or ") || "none";
  if (seen.length > 0 && shown !== head.fix)
    complain(3, `the page says "fix: ${head.fix}", its examples show "${shown}"`);
}

function checkExample(
  code: string,
  example: Example,
  complain: Complain,
  note: (text: string) => void,
): readonly PlacedFinding[] {
  const { line, text, marked } = example;
  const findings = checkRanges(code, example, marked, complain);
  if (example.kind === "Good") return [];
  checkRanges(code, example, marked.replaceAll("\n", "\r\n"), complain, " with CRLF");
  const withEmoji = withEmojiBefore(code, example);
  if (withEmoji === undefined) note(`line ${line}: no place for an emoji before the finding`);
  else checkRanges(code, example, withEmoji, complain, " with an emoji");
  for (const variant of [text, text.replaceAll("\n", "\r\n")]) {
    checkFixes(code, example, variant, complain);
    checkAfter(code, example, variant, complain);
  }
  return findings;
}

function checkRanges(
  code: string,
  example: Example,
  marked: string,
  complain: Complain,
  variant = "",
): readonly PlacedFinding[] {
  const { findings, text } = own(code, checkText(example, marked.replaceAll(/[⟦⟧]/g, "")));
  const found = markRanges(text, findings);
  if (found !== marked) {
    const said = findings.map(({ severity, message }) => `  ${severity}: ${message}`).join("\n");
    complain(
      example.line,
      `${example.kind} example${variant}: other findings than it marks\n${differenceOf(marked, found)}\n${said}`,
    );
  }
  return findings;
}

function own(code: string, checked: CheckedText): CheckedText {
  return { ...checked, findings: checked.findings.filter((finding) => finding.code === code) };
}

/** Each fix gives edits, removes its finding, and changes in the record what it says and no more. */
function checkFixes(code: string, example: Example, text: string, complain: Complain): void {
  const checked = own(code, checkText(example, text));
  for (const finding of checked.findings)
    for (const fix of finding.fixes ?? []) {
      if (!("changes" in fix)) continue;
      const fixedText = withFix(checked, fix);
      const fixed = own(code, checkText(example, fixedText));
      const name = `"${fix.title}" of "${finding.message}"`;
      if (fixed.findings.length >= checked.findings.length)
        complain(example.line, `${name} does not remove the finding\n${fixedText}`);
      // A placeholder where a number belongs is there, but has no value.
      const readable = fix.changes.filter(({ path }) => fixed.record.presence(path) !== "unread");
      const expected = pruned(applyChanges(checked.record.study, readable));
      const found = pruned(fixed.record.study);
      if (!isDeepStrictEqual(found, expected))
        complain(
          example.line,
          `${name} changes the record otherwise than it says\n${differenceOf(JSON.stringify(expected, null, 1), JSON.stringify(found, null, 1))}`,
        );
    }
}

function withFix({ layout, text, record }: CheckedText, fix: PlacedFix): string {
  const edits = "edits" in fix ? fix.edits : layout.edit(text, record, fix.changes);
  return applyEdits(text, edits);
}

/** Without empty lists and objects, and in one order of names. */
function pruned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(pruned);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value)
    .map(([name, inner]) => [name, pruned(inner)] as const)
    .filter(
      ([, inner]) =>
        inner !== undefined &&
        (typeof inner !== "object" || inner === null || Object.keys(inner).length > 0),
    );
  return Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function checkAfter(code: string, example: Example, text: string, complain: Complain): void {
  const checked = own(code, checkText(example, text));
  const fixes = checked.findings.flatMap((finding) => finding.fixes ?? []);
  for (const after of example.after) {
    const fix = fixes.find(({ title }) => title === after.fixTitle);
    if (!fix) {
      const titles = fixes.map(({ title }) => `"${title}"`).join(", ") || "none";
      complain(after.line, `no finding has the fix "${after.fixTitle}"; there are: ${titles}`);
      continue;
    }
    const lineEnd = text.includes("\r\n") ? "\r\n" : "\n";
    const expected = after.text.replaceAll("\n", lineEnd);
    const found = withFix(checked, fix);
    if (found !== expected)
      complain(
        after.line,
        `the text after "${fix.title}" is another\n${differenceOf(expected, found)}`,
      );
  }
}
