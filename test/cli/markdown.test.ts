import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { renderMarkdown } from "../../server/src/cli/markdown.ts";
import { plain } from "../../server/src/cli/output.ts";
import { widthOf } from "../../server/src/cli/terminalText.ts";
import { projectRoot } from "./program.ts";

const render = (markdown: string, width = 40) => renderMarkdown(markdown, { paint: plain, width });
const named = (markdown: string) =>
  renderMarkdown(markdown, { width: 40, paint: (style, text) => `<${String(style)}>${text}</>` });

test("text is wrapped, marks become styles, links of the web show where they lead", () => {
  assert.equal(
    render(
      "One `two` three **four** *five* six [seven](eight.md)\nnine [ten](https://example.org/).",
    ),
    "One two three four five six seven nine\nten (https://example.org/).\n",
  );
  assert.equal(named("**bold** `code`"), "<bold>bold</> <cyan>code</>\n");
});

test("lists hang, tables stand in columns, examples stay as they are", () => {
  assert.equal(
    render("- one two three four five six seven eight nine ten\n- two\n\n1. one"),
    "• one two three four five six seven\n  eight nine ten\n• two\n\n1. one\n",
  );
  assert.equal(render("| a | bcd |\n| --- | --- |\n| `efgh` | i |"), "a     bcd\nefgh  i\n");
  assert.equal(render("```page\n# a  `b`\n\n  c\n```"), "    # a  `b`\n\n      c\n");
});

test("every page of a rule is laid out within the width, but for its examples", () => {
  const folder = join(projectRoot, "docs", "rules");
  const pages = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
    /[\\/].*\.md$/.test(name),
  );
  assert.ok(pages.length > 40);
  for (const page of pages) {
    const lines = render(readFileSync(join(folder, page), "utf8"), 60).split("\n");
    const wide = lines.filter((line) => !line.startsWith("    ") && widthOf(line) > 60);
    // Titles and tables are not broken.
    assert.ok(
      wide.every((line) => /^After "|^\S.* {2}\S/.test(line) || line === lines[0]),
      `${page}: ${wide.join("\n")}`,
    );
  }
});
