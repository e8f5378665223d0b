import assert from "node:assert/strict";
import { test } from "node:test";
import { problemCodes } from "../../server/src/layouts/problemCodes.ts";
import { rules } from "../../server/src/rules/all.ts";
import { trialwright } from "./program.ts";

test("explain shows the page of a rule, laid out for a terminal", async () => {
  const { code, stdout, stderr } = await trialwright(["explain", "date/order-primary-completion"]);
  assert.deepEqual([code, stderr], [0, ""]);
  const lines = stdout.split("\n");
  assert.equal(lines[0], "Primary completion after study completion");
  assert.ok(lines.includes("What it checks"));
  assert.ok(lines.some((line) => line === "    Primary Completion Date: ⟦2028-12⟧"));
  assert.ok(lines.every((line) => line.length <= 120));
  assert.doesNotMatch(stdout, /^#|```|`/m);
});

test("colours take the place of the marks", async () => {
  const { stdout } = await trialwright(["explain", "date/order-primary-completion"], {
    env: { FORCE_COLOR: "1" },
  });
  assert.doesNotMatch(stdout, /⟦|⟧/);
  assert.ok(stdout.includes("\u001B[1m"));
});

for (const [given, near] of [
  ["eligibility/age-ordr", /Did you mean eligibility\/age-order/],
  ["age-order", /Did you mean eligibility\/age-order/],
  ["Status/Missing", /Did you mean status\/missing/],
  ["zzzzzzzzzzzzzzzzz", /no rule zzzzzzzzzzzzzzzzz\. "trialwright explain" lists them all/],
] as const)
  test(`explain ${given}: the nearest codes and exit code 2`, async () => {
    const { code, stdout, stderr } = await trialwright(["explain", given]);
    assert.deepEqual([code, stdout], [2, ""]);
    assert.match(stderr, near);
  });

test("explain shows the page of a problem that a layout reports", async () => {
  const { code, stdout } = await trialwright(["explain", "prs-xml/misplaced-element"]);
  assert.equal(code, 0);
  assert.equal(stdout.split("\n")[0], "Element out of its order");
});

test("explain without a code lists every rule and problem with its title", async () => {
  const { code, stdout } = await trialwright(["explain"]);
  assert.equal(code, 0);
  const listed = stdout
    .trimEnd()
    .split("\n")
    .map((line) => line.split(/ {2,}/));
  assert.deepEqual(
    listed,
    [...rules, ...problemCodes]
      .map(({ code, title }) => [code, title])
      .sort(([a = ""], [b = ""]) => (a < b ? -1 : 1)),
  );
});
