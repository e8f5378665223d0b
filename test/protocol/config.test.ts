import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { DiagnosticSeverity } from "vscode-languageserver/node";
import { URI } from "vscode-uri";
import { withServer } from "./client.ts";

const draft =
  "A draft\nProtocol ID: KLN-1\n\nEligibility Criteria\nMinimum Age: 65 Years\nMaximum Age: 18 Years\n";
const code = "eligibility/age-order";

test("the project's configuration decides over severities, and its changes are seen", async () => {
  const folder = mkdtempSync(join(tmpdir(), "trialwright-"));
  const config = join(folder, "trialwright.config.json");
  const uri = URI.file(join(folder, "draft.trial")).toString();
  try {
    await withServer({ folder }, async (server) => {
      const found = async () => (await server.findings(uri)).find((each) => each.code === code);
      const configure = async (value: unknown) => {
        writeFileSync(config, typeof value === "string" ? value : JSON.stringify(value));
        await server.connection.sendNotification("workspace/didChangeWatchedFiles", {
          changes: [{ uri: URI.file(config).toString(), type: 2 }],
        });
      };
      await server.open(uri, draft);
      assert.equal((await found())?.severity, DiagnosticSeverity.Error);
      await configure({ rules: { [code]: "hint" } });
      assert.equal((await found())?.severity, DiagnosticSeverity.Hint);
      await configure({ rules: { [code]: "off" } });
      assert.equal(await found(), undefined);
      await configure({ suppress: [{ code, record: "KLN-1", reason: "A test." }] });
      assert.equal(await found(), undefined);
      await configure({ suppress: [{ code, record: "KLN-2", reason: "A test." }] });
      assert.ok(await found());
      await configure({
        suppress: [{ code, path: "protocolSection.eligibilityModule", reason: "A test." }],
      });
      assert.equal(await found(), undefined);
      await configure('{ "rules": { "eligibility/age-odrer": "off" } }');
      assert.ok(await found());
      await server.until(
        () =>
          server.log.some((line) => /trialwright\.config\.json:1:\d+: There is no rule/.test(line)),
        "a complaint with its place",
      );
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
});
