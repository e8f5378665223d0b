import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { check, checkJson, cleanRecord, folderWith, parsed } from "./program.ts";
import { studyJson } from "./studies.ts";

const mendable = studyJson("NCT00000001").replace(
  '{"overallStatus"',
  '{"startDateStruct":{"date":"15/12/2020"},"overallStatus"',
);
const xml = `<?xml version="1.0" encoding="UTF-8"?>
<prs:study_collection xmlns:prs="http://clinicaltrials.gov/prs">
  <clinical_study>
    <!-- the author's remark -->
    <brief_title>One</brief_title>
    <start_date>15/12/2020</start_date>
  </clinical_study>
</prs:study_collection>
`;

test("a folder may hold all layouts, each told by its content", async (t) => {
  const cwd = await folderWith(t, {
    "a.json": studyJson("NCT00000001"),
    "b.jsonc": `// a remark\n${studyJson("NCT00000002")}`,
    "c.ndjson": `${studyJson("NCT00000003")}\n${studyJson("NCT00000004")}\n`,
    "d.jsonl": `${studyJson("NCT00000005")}\n${studyJson("NCT00000006")}\n`,
    "e.xml": xml,
    "f.trial": cleanRecord,
    "g.json": '{"name": "no record"}',
    "h.xml": "<html></html>",
    "i.ndjson": '{"a":1}\n{"b":2}\n',
    "NCT00000009.json": '{"protocolSection": {',
  });
  const { files } = await checkJson([], { cwd });
  assert.deepEqual(
    files.map(({ path, layout, records }) => [path, layout, records.length]),
    [
      ["NCT00000009.json", "ctgov-json", 1],
      ["a.json", "ctgov-json", 1],
      ["b.jsonc", "ctgov-json", 1],
      ["c.ndjson", "ctgov-json", 2],
      ["d.jsonl", "ctgov-json", 2],
      ["e.xml", "prs-xml", 1],
      ["f.trial", "page", 1],
    ],
  );
});

test("a name that says record is told when it holds none", async (t) => {
  const cwd = await folderWith(t, { "NCT00000001.json": "", "x.ctg.ndjson": "" });
  const run = await check([], { cwd });
  assert.equal(run.stderr.match(/not checked: it is empty/g)?.length, 2);
});

const utf16 = (text: string) => Buffer.from(`\uFEFF${text}`, "utf16le");
const pretty = JSON.stringify(JSON.parse(mendable), undefined, 2);
const forms: readonly (readonly [name: string, content: string])[] = [
  ["a.json", mendable],
  ["a.json", pretty.replaceAll("\n", "\r\n")],
  [
    "a.jsonc",
    `// mine\n${pretty.replace("}", "}, // and mine")}`.replace(
      ", // and mine,",
      " /* and mine */,",
    ),
  ],
  ["a.ndjson", `${studyJson("NCT00000002")}\n${mendable}\n`],
  ["a.xml", xml],
  ["a.xml", xml.replaceAll("\n", "\r\n")],
];
for (const [name, content] of forms)
  for (const [form, bytes] of [
    ["UTF-8", content],
    ["a byte order mark", `\uFEFF${content}`],
    ["UTF-16", utf16(content)],
  ] as const)
    test(`--fix changes the date alone in ${name} (${form}, ${JSON.stringify(content.slice(0, 12))})`, async (t) => {
      const cwd = await folderWith(t, { [name]: bytes });
      const run = await check(["--fix", "--format", "json"], { cwd });
      assert.match(run.stderr, /^Fixed \d+ finding/, run.stdout);
      assert.ok(!parsed(run).files[0]?.diagnostics.some(({ code }) => code === "date/malformed"));
      const after = readFileSync(join(cwd, name), form === "UTF-16" ? "utf16le" : "utf8");
      assert.equal(after.replace("\uFEFF", ""), content.replace("15/12/2020", "2020-12-15"));
    });

test("a text that is broken is checked as far as it goes, with a finding at the place", async (t) => {
  const cwd = await folderWith(t, {
    "a.json": pretty.replace('"orgStudyIdInfo": {', '"orgStudyIdInfo" {'),
    "b.xml": xml.replace("</brief_title>", ""),
  });
  const { files } = await checkJson([], { cwd });
  const [json, broken] = files;
  const slip = json?.diagnostics.find(({ code }) => code === "ctgov-json/syntax");
  assert.equal(slip?.range.start.line, 4);
  assert.ok(json?.diagnostics.some(({ code }) => code === "date/malformed"));
  assert.equal(
    broken?.diagnostics.find(({ code }) => code === "prs-xml/malformed")?.range.start.line,
    4,
  );
});
