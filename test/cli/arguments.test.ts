import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { check, folderWith, projectRoot, trialwright, wrongRecord } from "./program.ts";

const usageErrors: readonly (readonly [args: string, told: RegExp])[] = [
  ["", /say what to do/],
  ["chekc", /no command "chekc".* Did you mean check\?/],
  ["--fix check", /options come after/],
  ["check --fromat json", /no option --fromat.* Did you mean --format\?/],
  ["check --format xml", /--format is pretty, json, ndjson, sarif or github, not "xml"/],
  ["check --format", /argument missing/],
  ["check --profile drafts", /not "drafts"\. Did you mean draft\?/],
  ["check --today tomorrow", /--today is a day/],
  ["check --today 2026-02-30", /--today is a day/],
  ["check --today 2026-02", /--today is a day/],
  ["check --max-warnings many", /--max-warnings is a number/],
  ["check --max-warnings=-1", /--max-warnings is a number/],
  ["check --jobs 0", /--jobs is a number from 1 to 256, not "0"/],
  ["check --jobs many", /--jobs is a number/],
  ["check --quiet=yes", /does not take an argument/],
  ["check --stdin a.trial", /--stdin or paths, not both/],
  ["check --stdin-filename a.trial", /for --stdin alone/],
  ["check - a.trial", /stands alone/],
  ["convert a.trial", /say what to convert to: --to page, list, ctgov-json or prs-xml/],
  ["convert --to page", /say what to convert/],
  ["convert a.trial --to xml", /--to is page, list, ctgov-json or prs-xml, not "xml"/],
  ["convert a.trial --to prs-xlm", /Did you mean prs-xml\?/],
  ["convert --stdin a.trial --to page", /--stdin or paths, not both/],
  ["convert a.trial --to ctgov-json -o a.ndjson", /no file with one study a line/],
  ["convert a.trial --to page --fix", /convert has no option --fix/],
  ["explain a b", /takes one code/],
  ["lsp", /--stdio is the only way/],
  ["lsp --stdio a", /takes no paths/],
];

for (const [args, told] of usageErrors)
  test(`"trialwright ${args}" is refused with the reason and where to look`, async () => {
    const run = await trialwright(args.split(" ").filter((arg) => arg !== ""));
    assert.equal(run.code, 2);
    assert.equal(run.stdout, "");
    assert.match(run.stderr, told);
    assert.match(run.stderr, /Run "trialwright .*--help"/);
  });

test("a path cannot be empty", async () => {
  assert.equal((await trialwright(["check", ""])).code, 2);
});

for (const command of ["", "check", "convert", "explain", "lsp"])
  test(`"trialwright ${command} --help" says how it is used`, async () => {
    const run = await trialwright([...(command ? [command] : []), "--help"]);
    assert.deepEqual([run.code, run.stderr], [0, ""]);
    assert.match(run.stdout, new RegExp(`Usage:\n {2}trialwright ${command}`));
  });

for (const [command, heading] of [
  ["check", "## Options"],
  ["convert", "## Convert"],
] as const)
  test(`the help of ${command} names every option of docs/cli.md, and the page every one of the help`, async () => {
    const { stdout } = await trialwright([command, "--help"]);
    const page = readFileSync(join(projectRoot, "docs", "cli.md"), "utf8");
    const [section = ""] = page.slice(page.indexOf(heading) + 2).split("\n## ");
    const table = section.match(/^\| `.*?` \|/gm) ?? [];
    const options = (text: string) => [...new Set(text.match(/--[a-z][a-z-]+/g))].sort();
    assert.deepEqual(options(table.join("\n")), options(stdout));
  });

test("--version gives the version of the package", async () => {
  const { version } = JSON.parse(readFileSync(join(projectRoot, "package.json"), "utf8")) as {
    version: string;
  };
  const run = await trialwright(["--version"]);
  assert.deepEqual([run.code, run.stdout], [0, `${version}\n`]);
});

test("a path may begin with a dash behind --", async (t) => {
  const cwd = await folderWith(t, { "--fix.trial": wrongRecord });
  const run = await check(["--", "--fix.trial"], { cwd });
  assert.equal(run.code, 1);
  assert.match(run.stdout, /^--fix\.trial /);
});
