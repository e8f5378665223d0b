import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import {
  type CompletionList,
  DiagnosticSeverity,
  type Hover,
  type MarkupContent,
} from "vscode-languageserver/node";
import { URI } from "vscode-uri";
import { type RecordSummary, recordSummary } from "../../server/src/server/messages.ts";
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

const started = `A draft
NCT ID: NCT09900417
Basic Information
Recruitment Status: Recruiting
Verification Date: 2029-10
Start Date: 2029-10-01
`;

test("the project's date is today for hovers, completions and summaries, unless the editor has its own", async () => {
  const folder = mkdtempSync(join(tmpdir(), "trialwright-"));
  const uri = URI.file(join(folder, "started.trial")).toString();
  writeFileSync(join(folder, "trialwright.config.json"), '{ "today": "2031-10-20" }');
  try {
    await withServer({ folder }, async (server) => {
      await server.open(uri, started);
      const at = (line: number, character: number) => ({
        textDocument: { uri },
        position: { line, character },
      });
      const hovered = async () => {
        const hover = await server.request<Hover>("textDocument/hover", at(5, 14));
        return (hover.contents as MarkupContent).value;
      };
      const offered = async () => {
        const list = await server.request<CompletionList>("textDocument/completion", at(5, 12));
        return list.items.map(({ label }) => label);
      };
      const summary = async () =>
        (
          await server.request<RecordSummary>(recordSummary, {
            uri,
            position: { line: 0, character: 0 },
          })
        ).page;
      assert.match(await hovered(), /2 years ago/);
      assert.ok((await offered()).includes("2031-10-20"), (await offered()).join());
      assert.match(await summary(), /which has passed/);
      server.settings = { today: "2029-10-05" };
      await server.connection.sendNotification("workspace/didChangeConfiguration", {
        settings: null,
      });
      assert.match(await hovered(), /4 days ago/);
      assert.ok((await offered()).includes("2029-10-05"), (await offered()).join());
      assert.doesNotMatch(await summary(), /which has passed/);
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
});
