import assert from "node:assert/strict";
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { readSharedLines, sharedPath, unlessShared } from "../sharedFolder.ts";
import { cleanRecord, folderWith, trialwright } from "./program.ts";

interface JsonStudy {
  readonly protocolSection: {
    readonly identificationModule: { readonly nctId?: string; readonly briefTitle?: string };
  };
  readonly registrationSection?: unknown;
}

function study(id: { nctId?: string; org?: string; title?: string }, more: object = {}): string {
  const { nctId, org, title = "A study" } = id;
  return JSON.stringify({
    protocolSection: {
      identificationModule: {
        ...(nctId === undefined ? {} : { nctId }),
        ...(org === undefined ? {} : { orgStudyIdInfo: { id: org } }),
        briefTitle: title,
      },
      ...more,
    },
  });
}

const first = study({ nctId: "NCT00000001", org: "A-1", title: "First" });
const second = study({ org: "B-2", title: "Second" });
const convert = (args: readonly string[], cwd: string, input = "") =>
  trialwright(["convert", ...args], { cwd, input });
const read = (cwd: string, path: string) => readFileSync(join(cwd, path), "utf8");

test("one record goes to standard output, and what is lost to standard error", async (t) => {
  const cwd = await folderWith(t, { "a.json": first });
  const run = await convert(["a.json", "--to", "prs-xml"], cwd);
  assert.equal(run.code, 0);
  assert.match(run.stdout, /^<\?xml .*\n<prs:study_collection/);
  assert.match(run.stdout, /<brief_title>First</);
  assert.equal(
    run.stderr,
    "trialwright: prs-xml cannot hold 1 value of 1 element in 1 record:\n" +
      "  NCT Number (protocolSection.identificationModule.nctId): 1 value. An upload names its record by organization and protocol ID.\n",
  );
  assert.deepEqual(readdirSync(cwd), ["a.json"]);
});

test("--quiet makes one line of it, and --strict fails", async (t) => {
  const cwd = await folderWith(t, { "a.json": first });
  const args = ["a.json", "--to", "prs-xml", "--quiet"];
  const run = await convert([...args, "--strict"], cwd);
  assert.deepEqual(
    [run.code, run.stderr],
    [1, "trialwright: prs-xml cannot hold 1 value of 1 element in 1 record.\n"],
  );
  assert.equal((await convert(["a.json", "--to", "ctgov-json", "--strict"], cwd)).code, 0);
});

test("text that no element takes is told with its place", async (t) => {
  const xml = `<?xml version="1.0"?>
<prs:study_collection xmlns:prs="http://clinicaltrials.gov/prs">
  <clinical_study>
    <brief_title>One</brief_title>
    <colour>blue</colour>
    <enrollment>many</enrollment>
  </clinical_study>
</prs:study_collection>
`;
  const cwd = await folderWith(t, { "a.xml": xml });
  const run = await convert(["a.xml", "--to", "ctgov-json"], cwd);
  assert.equal(run.code, 0);
  assert.match(run.stderr, /a\.xml:5:5: not carried over: "<colour>blue<\/colour>" belongs to no/);
  assert.match(
    run.stderr,
    /a\.xml:6:\d+: not carried over: Enrollment: "many" cannot be read as its value/,
  );
  assert.equal((await convert(["a.xml", "--to", "ctgov-json", "--strict"], cwd)).code, 1);
});

test("with a folder each input gives a file of its own name", async (t) => {
  const cwd = await folderWith(t, {
    "drafts/one.trial.json": first,
    "drafts/deep/two.json": second,
    "drafts/notes.txt": "no record",
    "drafts/other.json": "{}",
  });
  const run = await convert(["drafts", "--to", "prs-xml", "-o", "out/new/"], cwd);
  assert.equal(run.code, 0, run.stderr);
  assert.equal(run.stdout, "");
  assert.deepEqual(readdirSync(join(cwd, "out/new")).sort(), ["one.xml", "two.xml"]);
  assert.match(run.stderr, /Converted 2 records to 2 files\.\n$/);
});

test("several records of one input are named by NCT number, protocol ID or a number", async (t) => {
  const studies = [first, second, study({})];
  const cwd = await folderWith(t, { "all.json": `{"studies":[${studies.join(",")}]}` });
  const run = await convert(["all.json", "--to", "prs-xml", "-o", "out"], cwd);
  assert.equal(run.code, 0, run.stderr);
  assert.deepEqual(readdirSync(join(cwd, "out")).sort(), [
    "B-2.xml",
    "NCT00000001.xml",
    "all-3.xml",
  ]);
});

test("names from records stay in the folder, are no devices and do not collide", async (t) => {
  const ids = [
    "../../evil",
    "/etc/passwd",
    "..",
    "a/b",
    "a\\b",
    "A/B",
    "con",
    ".hidden",
    "x".repeat(300),
    "試験/1",
    "\u0000",
  ];
  const cwd = await folderWith(t, {
    "all.ndjson": `${ids.map((org) => study({ org })).join("\n")}\n`,
  });
  const run = await convert(["all.ndjson", "--to", "ctgov-json", "-o", "deep/out/"], cwd);
  assert.equal(run.code, 0, run.stderr);
  assert.deepEqual(readdirSync(cwd).sort(), ["all.ndjson", "deep"]);
  assert.deepEqual(readdirSync(join(cwd, "deep")), ["out"]);
  assert.deepEqual(
    readdirSync(join(cwd, "deep/out")).sort(),
    [
      "A-B-3.json",
      "_con.json",
      "a-b-2.json",
      "a-b.json",
      "all-11.json",
      "all-3.json",
      "etc-passwd.json",
      "evil.json",
      "hidden.json",
      `${"x".repeat(50)}.json`,
      "試験-1.json",
    ].sort(),
  );
});

test("inputs of one name in two folders give two files", async (t) => {
  const cwd = await folderWith(t, { "a/x.json": first, "b/X.json": second });
  await convert(["a", "b", "--to", "prs-xml", "-o", "out/"], cwd);
  assert.deepEqual(readdirSync(join(cwd, "out")).sort(), ["X-2.xml", "x.xml"]);
});

test("a file takes several records where the layout holds several", async (t) => {
  const cwd = await folderWith(t, { "a.json": first, "b.json": second });
  const toFile = await convert(["a.json", "b.json", "--to", "prs-xml", "-o", "all.xml"], cwd);
  assert.equal(toFile.code, 0, toFile.stderr);
  assert.equal(read(cwd, "all.xml").match(/<clinical_study>/g)?.length, 2);
  const { stdout } = await convert(["a.json", "b.json", "--to", "ctgov-json"], cwd);
  assert.equal((JSON.parse(stdout) as { studies: unknown[] }).studies.length, 2);
});

test("several records for a layout that holds one ask for a folder", async (t) => {
  const cwd = await folderWith(t, { "all.ndjson": `${first}\n${second}\n` });
  for (const output of [[], ["-o", "all.trial"]]) {
    const run = await convert(["all.ndjson", "--to", "page", ...output], cwd);
    assert.deepEqual([run.code, run.stdout], [2, ""]);
    assert.match(run.stderr, /a page text holds one record, and here are several: give a folder/);
  }
  assert.deepEqual(readdirSync(cwd), ["all.ndjson"]);
});

test("files that are there stay unless --force says otherwise", async (t) => {
  const cwd = await folderWith(t, { "a.json": first, "a.xml": "mine", "out/a.xml": "mine too" });
  for (const [output, path] of [
    ["a.xml", "a.xml"],
    ["out", "out/a.xml"],
  ] as const) {
    const before = read(cwd, path);
    const run = await convert(["a.json", "--to", "prs-xml", "-o", output], cwd);
    assert.equal(run.code, 2);
    assert.match(run.stderr, /a\.xml: not written: there is a file of that name already; --force/);
    assert.equal(read(cwd, path), before);
    const forced = await convert(["a.json", "--to", "prs-xml", "-o", output, "--force"], cwd);
    assert.equal(forced.code, 0, forced.stderr);
    assert.match(read(cwd, path), /<brief_title>First</);
  }
  assert.deepEqual(readdirSync(cwd).sort(), ["a.json", "a.xml", "out"]);
});

test("an input is not replaced by the result of another one", async (t) => {
  const third = study({ org: "c-3" });
  const cwd = await folderWith(t, { "a.json": `[${first},${third}]`, "c-3.json": second });
  const args = ["a.json", "c-3.json", "--to", "ctgov-json", "-o", ".", "--force"];
  const run = await convert(args, cwd);
  assert.equal(run.code, 2);
  assert.match(run.stderr, /c-3\.json: not written: this file is itself to be converted/);
  assert.match(read(cwd, "NCT00000001.json"), /"First"/);
});

test("converting a folder into itself twice leaves the results of the first time alone", async (t) => {
  const cwd = await folderWith(t, { "a.json": first });
  assert.equal((await convert([".", "--to", "prs-xml", "-o", "."], cwd)).code, 0);
  await convert([".", "--to", "prs-xml", "-o", "."], cwd);
  assert.deepEqual(readdirSync(cwd).sort(), ["a.json", "a.xml"]);
});

test("a dangling link is not written through", {
  skip: process.platform === "win32",
}, async (t) => {
  const cwd = await folderWith(t, { "a.json": first });
  symlinkSync("elsewhere.xml", join(cwd, "a.xml"));
  assert.equal((await convert(["a.json", "--to", "prs-xml", "-o", "a.xml"], cwd)).code, 2);
  assert.equal(existsSync(join(cwd, "elsewhere.xml")), false);
});

test("what is broken is refused with its place, and the rest converted", async (t) => {
  const cwd = await folderWith(t, {
    "all.ndjson": `${first}\n${second.slice(0, -4)}\n${study({ org: "C-3" })}\n`,
    "one.json": `{"protocolSection": {\n  "identificationModule": {"briefTitle": "A" "acronym": "B"}}}`,
  });
  const lines = await convert(["all.ndjson", "--to", "ctgov-json", "-o", "out/"], cwd);
  assert.equal(lines.code, 2);
  assert.match(lines.stderr, /all\.ndjson:2:\d+: not converted: /);
  assert.deepEqual(readdirSync(join(cwd, "out")).sort(), ["C-3.json", "NCT00000001.json"]);
  const one = await convert(["one.json", "--to", "prs-xml"], cwd);
  assert.deepEqual([one.code, one.stdout], [2, ""]);
  assert.match(one.stderr, /one\.json:2:4\d: not converted: /);
});

test("a broken record of an upload does not keep back the others", async (t) => {
  const record = (title: string) =>
    `<clinical_study>\n<brief_title>${title}</brief_title>\n</clinical_study>\n`;
  const cwd = await folderWith(t, {
    "a.xml": `<prs:study_collection xmlns:prs="http://clinicaltrials.gov/prs">\n${record("One")}${record("Two < three")}</prs:study_collection>\n`,
  });
  const run = await convert(["a.xml", "--to", "ctgov-json"], cwd);
  assert.equal(run.code, 2);
  assert.match(run.stderr, /a\.xml:6:18: not converted: /);
  assert.equal(
    (JSON.parse(run.stdout) as JsonStudy).protocolSection.identificationModule.briefTitle,
    "One",
  );
});

test("what cannot be read or recognised is told, with exit code 2", async (t) => {
  const cwd = await folderWith(t, { "a.txt": "notes", "empty.json": "", "b.json": first });
  const run = await convert(["a.txt", "empty.json", "none.json", "b.json", "--to", "prs-xml"], cwd);
  assert.equal(run.code, 2);
  assert.match(run.stderr, /a\.txt: not converted: it is no registry record/);
  assert.match(run.stderr, /empty\.json: not converted: it is empty/);
  assert.match(run.stderr, /none\.json: cannot be read: no such file/);
  assert.match(run.stdout, /<brief_title>First</);
});

test("an output that cannot be written is told", {
  skip: process.getuid?.() === 0 && "root may write anywhere",
}, async (t) => {
  const cwd = await folderWith(t, { "a.json": first });
  mkdirSync(join(cwd, "locked"), { mode: 0o500 });
  const run = await convert(["a.json", "--to", "prs-xml", "-o", "locked/"], cwd);
  assert.equal(run.code, 2);
  assert.match(run.stderr, /locked\/a\.xml: not written: permission denied/);
});

test("a folder in the way of a file is told", async (t) => {
  const cwd = await folderWith(t, { "a.json": first, "out/a.xml/b": "" });
  for (const force of [[], ["--force"]]) {
    const run = await convert(["a.json", "--to", "prs-xml", "-o", "out", ...force], cwd);
    assert.equal(run.code, 2);
    assert.match(run.stderr, /out\/a\.xml: not written: /);
  }
});

for (const args of [["--stdin"], ["-"]])
  test(`${args[0]} reads standard input`, async (t) => {
    const cwd = await folderWith(t);
    const run = await convert([...args, "--to", "prs-xml"], cwd, second);
    assert.deepEqual([run.code, run.stderr], [0, ""]);
    assert.match(run.stdout, /<brief_title>Second</);
  });

test("byte order mark, UTF-16 and CRLF are read", async (t) => {
  const pretty = JSON.stringify(JSON.parse(second), undefined, 2).replaceAll("\n", "\r\n");
  const cwd = await folderWith(t, {
    "a.json": `\uFEFF${pretty}`,
    "b.json": Buffer.from(`\uFEFF${pretty}`, "utf16le"),
  });
  for (const name of ["a.json", "b.json"]) {
    const run = await convert([name, "--to", "ctgov-json"], cwd);
    assert.deepEqual(JSON.parse(run.stdout), JSON.parse(second));
  }
});

test("a text record becomes JSON with what the registry keeps private", async (t) => {
  const cwd = await folderWith(t, { "a.trial": cleanRecord });
  const run = await convert(["a.trial", "--to", "ctgov-json", "-o", "./"], cwd);
  assert.equal(run.code, 0, run.stderr);
  const { protocolSection } = JSON.parse(read(cwd, "a.json")) as JsonStudy;
  assert.equal(protocolSection.identificationModule.nctId, "NCT09900417");
  assert.ok(cleanRecord.includes(protocolSection.identificationModule.briefTitle ?? "?"));
});

const corpus = "corpus/ctgov-v2.ndjson.gz";

test("a search response of a thousand real studies keeps every value", {
  skip: unlessShared(corpus),
}, async (t) => {
  const studies = readSharedLines<JsonStudy>(corpus).slice(0, 1000);
  const cwd = await folderWith(t, {
    "search.json": JSON.stringify({ studies, nextPageToken: "x" }),
  });
  const run = await convert(["search.json", "--to", "ctgov-json"], cwd);
  assert.deepEqual([run.code, run.stderr], [0, ""]);
  assert.deepEqual((JSON.parse(run.stdout) as { studies: JsonStudy[] }).studies, studies);
  const folder = await convert(["search.json", "--to", "ctgov-json", "-o", "out/", "--quiet"], cwd);
  assert.equal(folder.code, 0);
  assert.equal(readdirSync(join(cwd, "out")).length, 1000);
});

test("the uploads of the corpus go through JSON and back", {
  skip: unlessShared("corpus/prs-xml"),
}, async (t) => {
  const cwd = await folderWith(t);
  const there = await convert(
    [sharedPath("corpus/prs-xml"), "--to", "ctgov-json", "-o", "json/"],
    cwd,
  );
  const names = readdirSync(join(cwd, "json"));
  assert.ok(names.length >= 30, `${names.length} files; ${there.stderr.slice(0, 2000)}`);
  const back = await convert(["json", "--to", "prs-xml", "-o", "xml/", "--quiet"], cwd);
  assert.equal(back.code, 0, back.stderr);
  const again = await convert(["xml", "--to", "ctgov-json", "-o", "again/", "--quiet"], cwd);
  assert.equal(again.code, 0, again.stderr);
  assert.deepEqual(readdirSync(join(cwd, "again")).sort(), names.sort());
});
