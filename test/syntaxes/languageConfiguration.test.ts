import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { projectRoot } from "../../scripts/project.ts";
import { isComment } from "../../server/src/layouts/text/comment.ts";

interface Configuration {
  readonly comments: { readonly blockComment: readonly [string, string] };
  readonly folding?: unknown;
  readonly wordPattern: { readonly pattern: string; readonly flags: string };
  readonly onEnterRules: readonly {
    readonly beforeText: string;
    readonly action: { readonly indent: string; readonly appendText: string };
  }[];
}

const path = join(projectRoot, "syntaxes/trial-record.language-configuration.json");
const configuration = JSON.parse(readFileSync(path, "utf8")) as Configuration;

test("comments have the marks that the layouts read, and folding is the server's", () => {
  const { blockComment } = configuration.comments;
  assert.ok(isComment(blockComment.join(" why ")));
  assert.equal(configuration.folding, undefined);
});

test("tokens, numbers and dates are one word each", () => {
  const { pattern, flags } = configuration.wordPattern;
  const words = (text: string) => text.match(new RegExp(pattern, `g${flags}`));
  for (const word of [
    "NCT01763086",
    "NOT_YET_RECRUITING",
    "2015-002540-13",
    "2022-502578-18-00",
    "CTRI/2020/12/029475",
    "NFH-MSC-allo-HSCT-2013",
    "2026-11-09",
    "Sjögren’s",
  ])
    assert.deepEqual(words(word), [word]);
  assert.deepEqual(words("Status: RECRUITING (Actual)"), ["Status", "RECRUITING", "Actual"]);
  assert.deepEqual(words("PHASE1/PHASE2"), ["PHASE1", "PHASE2"]);
  assert.equal("".match(new RegExp(pattern, flags)), null);
});

test("Enter goes on with the bullet of a line that has text", () => {
  const next = (line: string) =>
    configuration.onEnterRules.find((rule) => new RegExp(rule.beforeText).test(line))?.action
      .appendText;
  assert.equal(next("* Age of 18 years"), "* ");
  assert.equal(next("  • Age of 18 years"), "• ");
  assert.equal(next("- Status"), "- ");
  assert.equal(next("- RECRUITING"), "- ");
  assert.equal(next("- "), undefined);
  assert.equal(next("* "), undefined);
  assert.equal(next("Title"), undefined);
  // The value of such a label is prose, which has no dash.
  assert.equal(next("- Brief Summary"), undefined);
  assert.equal(next("- Description"), undefined);
  assert.equal(next("- Description of the device"), "- ");
});
