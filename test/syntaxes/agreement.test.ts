import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { projectRoot } from "../../scripts/project.ts";
import { snapshotOfText } from "../../server/src/workspace/snapshot.ts";
import { scopeOf } from "./colouredText.ts";
import { type Coloured, colour, loadGrammar } from "./colouring.ts";

const grammar = await loadGrammar();

/** The colours follow the reading of a record: what looks like a heading is one. */
for (const file of globSync("samples/**/*.{trial,txt}", { cwd: projectRoot })) {
  const text = readFileSync(join(projectRoot, file), "utf8");
  const [record] = snapshotOfText(file, text, { expected: true }).records;
  const colours = colour(grammar, text);

  test(`${file}: the headings are those that are read as headings`, () => {
    // "Locations (3)" looks like a heading and only counts what the heading above it announces.
    const uncounted = colours.filter((line) => !/ \(\d+\)$/.test(joined(line)));
    assert.deepEqual(
      textsOf(uncounted, "markup.heading.section"),
      record?.sections.map(({ heading }) => text.slice(heading.start, heading.end)),
    );
  });

  test(`${file}: what looks like a comment is the listing site's`, () => {
    const own = record?.boilerplate.map(({ start, end }) => text.slice(start, end)) ?? [];
    for (const comment of textsOf(colours, "comment"))
      assert.ok(
        own.some((line) => line.startsWith(comment)),
        comment,
      );
  });
}

function textsOf(colours: readonly (readonly Coloured[])[], scope: string): readonly string[] {
  return colours
    .flat()
    .filter((part) => scopeOf(part).startsWith(scope))
    .map((part) => part.text);
}

function joined(line: readonly Coloured[]): string {
  return line.map((part) => part.text).join("");
}
