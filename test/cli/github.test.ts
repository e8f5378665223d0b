import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { check, folderWith, wrongRecord } from "./program.ts";

const line = wrongRecord.slice(0, wrongRecord.indexOf("70 Years")).split("\n").length;

test("each finding is a workflow command", async (t) => {
  const cwd = await folderWith(t, { "a.trial": wrongRecord });
  const { stdout } = await check(["--format", "github"], { cwd });
  const [command = "", summary] = stdout.split("\n");
  assert.equal(
    command.slice(0, command.lastIndexOf("::") + 2),
    `::error file=a.trial,line=${line},endLine=${line},col=14,endColumn=22,title=eligibility/age-order::`,
  );
  assert.match(command, /The minimum age, 70 Years, is above the maximum age/);
  assert.equal(summary, "1 file checked: 1 error, 0 warnings, 0 information, 0 hints.");
});

test("warnings are warnings, and what is milder is a notice", async () => {
  const { stdout } = await check(["--format", "github", "samples"]);
  const commands = new Set(stdout.split("\n").map((text) => /^::(\w+) /.exec(text)?.[1]));
  assert.deepEqual([...commands].sort(), ["error", "notice", "warning", undefined]);
});

test("names and messages cannot end a command or begin another", async (t) => {
  const name = "a,b:c%\n::error::x.trial";
  const text = wrongRecord.replaceAll("70 Years", "70 Years%0A::stop::");
  const cwd = await folderWith(t, { [name]: text });
  const { stdout } = await check(["--format", "github"], { cwd });
  const commands = stdout.split("\n").filter((one) => one.startsWith("::"));
  assert.ok(commands.length > 0);
  for (const command of commands) {
    assert.ok(
      command.startsWith("::error file=a%2Cb%3Ac%25%0A%3A%3Aerror%3A%3Ax.trial,line="),
      command,
    );
    assert.doesNotMatch(command.slice(command.indexOf("::", 2)), /%(?!25|0A|0D)/);
  }
});

test("paths are those from the top of the repository", async (t) => {
  const top = await folderWith(t, { "drafts/a.trial": wrongRecord });
  const options = { cwd: join(top, "drafts"), env: { GITHUB_WORKSPACE: top } };
  const { stdout } = await check(["--format", "github"], options);
  assert.match(stdout, /^::error file=drafts\/a\.trial,/);
});

test("what could not be checked is a command too", async (t) => {
  const cwd = await folderWith(t, { "a.txt": "notes" });
  const { code, stdout, stderr } = await check(["--format", "github", "a.txt", "b.trial"], { cwd });
  assert.equal(code, 2);
  assert.match(stdout, /^::warning file=a\.txt::not checked: /m);
  assert.match(stdout, /^::error file=b\.trial::cannot be read: no such file or folder$/m);
  assert.equal(stderr, "");
});
