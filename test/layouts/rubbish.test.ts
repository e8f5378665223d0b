import assert from "node:assert/strict";
import { test } from "node:test";
import { detectLayout } from "../../server/src/layouts/all.ts";
import { listGrammar } from "../../server/src/layouts/list/grammar.ts";
import { parseList } from "../../server/src/layouts/list/parse.ts";
import { pageGrammar } from "../../server/src/layouts/page/grammar.ts";
import { parsePage } from "../../server/src/layouts/page/parse.ts";
import { mostLines } from "../../server/src/layouts/text/line.ts";
import { listSeed, pageSeed } from "./samplesText.ts";

/** A hundred times what it takes: a quadratic step would pass it. */
const deadline = { timeout: 60_000 };

const parsers = [parsePage, parseList];
const million = 1_000_000;

/** Stuff of which patterns with two repeats next to each other choke. */
const pieces = [
  "a",
  " ",
  "(",
  ":",
  "- ",
  ", ",
  "Drug: ",
  "1",
  "participants ",
  "a@",
  "https://",
  ". ",
  "NCT",
  "é",
  "\u00A0",
  "🇨🇳",
  "Aspirin Aspirin ",
  "(x) ",
  "Name Time Method ",
  "\t",
  "\0",
  "\uD83D",
];

test("a line of a million characters, alone and under every heading", deadline, () => {
  for (const piece of pieces) {
    const line = piece.repeat(million / piece.length);
    const headings = [pageGrammar, listGrammar].flatMap(({ groups }) =>
      groups.map((group) => group.headings[0]),
    );
    const text = headings.map((heading) => `${heading}\n- ${line.slice(0, 100_000)}\n`).join("");
    for (const parse of parsers) {
      assert.equal(parse(line).sections.length, 0);
      assert.ok(parse(text).sections.length > 10);
    }
    detectLayout(line);
  }
});

test("a long value behind every label", deadline, () => {
  for (const piece of pieces) {
    const value = piece.repeat(20_000 / piece.length);
    for (const { groups } of [pageGrammar, listGrammar]) {
      const lines = groups.flatMap(({ headings, fields, item }) => [
        headings[0],
        ...[...fields, ...(item?.fields ?? [])].map(({ labels }) => `${labels[0]}: ${value}`),
      ]);
      for (const parse of parsers) parse(lines.join("\n"));
    }
  }
});

test("20 MB of blank lines or of one text, 2 MB of lines or of records", deadline, () => {
  const size = 20 * million;
  const texts = [
    [parsePage, "\n"],
    [parseList, "a\n"],
    [parsePage, `${pageSeed}\n`],
    [parseList, `${listSeed}\n`],
  ] as const;
  for (const [parse, piece] of texts)
    parse(piece.repeat((piece === "\n" ? size : size / 10) / piece.length));
  const long = "* Adults who have given their consent to take part in it: in writing\n";
  const text = pageSeed.replace("Inclusion Criteria\n", long.repeat(size / long.length));
  const criteria = parsePage(text).study.protocolSection.eligibilityModule?.eligibilityCriteria;
  assert.ok((criteria?.length ?? 0) > 0.9 * size);
});

test("more lines than any record has: the rest is kept as one stretch", () => {
  const text = `A title\nBrief Summary\n${"a\n".repeat(mostLines)}`;
  const { unrecognised, study } = parsePage(text);
  assert.equal(unrecognised.length, 1);
  assert.equal(unrecognised[0]?.end, text.length);
  assert.equal(study.protocolSection.identificationModule?.briefTitle, "A title");
});

test("tens of thousands of lines of one kind in one section", deadline, () => {
  const sections = [
    ["Study Groups", "a\n"],
    ["Study Groups\nx\nInterventions", "a\n"],
    ["Interventions", "a\nb\n"],
    ["Sponsors", "x\nOTHER\n"],
    ["Study Design", "RANDOMISED\n"],
    ["Basic Information", "RECRUITNG\n"],
    ["Brief Summary", "Conditions\n"],
    ["Locations\nFacility: x", "Contact Name: y\n"],
  ] as const;
  for (const [heading, lines] of sections) {
    const text = `A title\n${heading}\n${lines.repeat(million / 10 / lines.length)}`;
    for (const parse of parsers) parse(text);
  }
});

test("nothing, only headings, headings twice, only marks", () => {
  for (const parse of parsers) {
    assert.deepEqual(parse("").study, { protocolSection: {} });
    assert.deepEqual(parse("\uFEFF\r\n \t\r\n").unrecognised, []);
    const { sections, study } = parse("Conditions\nBrief Summary\nConditions\nBrief Summary\n");
    assert.equal(sections.length, 4);
    assert.ok(sections.every(({ empty }) => empty));
    assert.deepEqual(study, { protocolSection: {} });
  }
  assert.deepEqual(parseList("-\n- \n--\n").sections, []);
});
