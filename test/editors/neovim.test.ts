import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { test } from "node:test";

const root = join(import.meta.dirname, "..", "..");
const record = `Stem Cells for Graft Failure 😀
NCT ID: NCT01763086
Primary Outcome Measures
Measure: Engraftment rate
Time Frame: 12 weeks
Eligibility Criteria
Inclusion Criteria
* Adults
Exclusion Criteria
* Pregnancy
Minimum Age: 65 Years
Maximum Age: 14 Years
`;

interface Seen {
  readonly findings: readonly { code: string; lnum: number; col: number; end_col: number }[];
  readonly after: readonly { code: string }[];
  readonly symbols: readonly { name: string }[];
  readonly hover: { contents: { value: string } };
  readonly titles: readonly string[];
  readonly text: readonly string[];
}

/** Neovim's client cannot pull, so this is also the test of pushed findings with a foreign editor. */
test("Neovim shows findings, outline and hover, and takes a fix", {
  skip: hasNeovim() ? false : "no nvim on the PATH",
}, () => {
  const folder = mkdtempSync(join(tmpdir(), "trialwright-nvim-"));
  try {
    const [file, out] = [join(folder, "draft.trial"), join(folder, "seen.json")];
    writeFileSync(file, record);
    const { status, stderr } = spawnSync(
      "nvim",
      ["--headless", "--clean", "-c", `luafile ${join(import.meta.dirname, "session.lua")}`],
      {
        env: {
          ...process.env,
          TRIALWRIGHT_CLI: join(root, "dist", "cli.js"),
          TRIALWRIGHT_NODE: process.execPath,
          TRIALWRIGHT_FILE: file,
          TRIALWRIGHT_OUT: out,
        },
        encoding: "utf8",
        timeout: 120_000,
      },
    );
    assert.equal(status, 0, stderr);
    const seen = JSON.parse(readFileSync(out, "utf8")) as Seen;
    const order = seen.findings.find(({ code }) => code === "eligibility/age-order");
    assert.deepEqual([order?.lnum, order?.col, order?.end_col], [10, 13, 21]);
    assert.equal(seen.symbols[0]?.name, "NCT01763086");
    assert.match(seen.hover.contents.value, /Minimum Age/);
    assert.ok(
      seen.titles.some((title) => /swap/i.test(title)),
      seen.titles.join("; "),
    );
    assert.deepEqual(seen.text.slice(10), ["Minimum Age: 14 Years", "Maximum Age: 65 Years"]);
    assert.ok(!seen.after.some(({ code }) => code === "eligibility/age-order"));
  } finally {
    rmSync(folder, { recursive: true });
  }
});

function hasNeovim(): boolean {
  try {
    execFileSync("nvim", ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
