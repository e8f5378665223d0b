import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { TextDocument } from "vscode-languageserver-textdocument";
import { type CodeAction, type CreateFile, TextDocumentEdit } from "vscode-languageserver-types";
import { URI } from "vscode-uri";
import { type RecordSummary, recordSummary } from "../../server/src/server/messages.ts";
import { withServer } from "./client.ts";

const capabilities = {
  textDocument: { diagnostic: {} },
  workspace: {
    workspaceFolders: true,
    workspaceEdit: { documentChanges: true, resourceOperations: ["create" as const] },
  },
};
const code = "eligibility/age-order";
const draft =
  "A draft\nProtocol ID: KLN-1\n\nEligibility Criteria\nMinimum Age: 65 Years\nMaximum Age: 18 Years\n";
const json = `{"protocolSection": {"identificationModule": {"orgStudyIdInfo": {"id": "KLN-1"}}, "eligibilityModule": {"minimumAge": "65 Years", "maximumAge": "18 Years"}}}`;

function editsOf(action: CodeAction | undefined, uri: string) {
  return (action?.edit?.documentChanges ?? [])
    .filter(TextDocumentEdit.is)
    .filter(({ textDocument }) => textDocument.uri === uri)
    .flatMap(({ edits }) => edits.filter((edit) => "newText" in edit));
}

test("a finding is suppressed by a comment, and the comment asks for its reason", async () => {
  await withServer({ capabilities }, async (server) => {
    const uri = "file:///draft.trial";
    await server.open(uri, draft);
    const finding = (await server.findings(uri)).find((each) => each.code === code);
    assert.ok(finding);
    const actions = await server.request<CodeAction[]>("textDocument/codeAction", {
      textDocument: { uri },
      range: finding.range,
      context: { diagnostics: [finding], only: ["quickfix"] },
    });
    // A client that names no command of its own gets none.
    assert.ok(actions.every(({ command }) => command === undefined));
    assert.match(actions.at(-1)?.title ?? "", /^Suppress eligibility\/age-order here/);
    const document = TextDocument.create(uri, "", 1, draft);
    const text = TextDocument.applyEdits(document, editsOf(actions.at(-1), uri));
    await server.connection.sendNotification("textDocument/didChange", {
      textDocument: { uri, version: 2 },
      contentChanges: [{ text }],
    });
    const codes = (await server.findings(uri)).map((each) => each.code);
    assert.ok(!codes.includes(code) && codes.includes("suppression/reason-missing"), codes.join());
  });
});

test("a finding in JSON is suppressed by the project's configuration", async () => {
  const folder = mkdtempSync(join(tmpdir(), "trialwright-"));
  const path = join(folder, "trialwright.config.json");
  const config = URI.file(path).toString();
  const uri = URI.file(join(folder, "draft.json")).toString();
  try {
    await withServer({ capabilities, folder }, async (server) => {
      await server.open(uri, json, "json");
      const finding = (await server.findings(uri)).find((each) => each.code === code);
      assert.ok(finding);
      const ask = async () => {
        const actions = await server.request<CodeAction[]>("textDocument/codeAction", {
          textDocument: { uri },
          range: finding.range,
          context: { diagnostics: [finding] },
        });
        return actions.find(({ title }) => title.startsWith(`Suppress ${code}`));
      };
      const action = await ask();
      const [create] = action?.edit?.documentChanges ?? [];
      assert.deepEqual((create as CreateFile).uri, config);
      const empty = TextDocument.create(config, "", 0, "");
      writeFileSync(path, TextDocument.applyEdits(empty, editsOf(action, config)));
      await server.connection.sendNotification("workspace/didChangeWatchedFiles", {
        changes: [{ uri: config, type: 1 }],
      });
      assert.ok((await server.findings(uri)).every((each) => each.code !== code));
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("a configuration that is open is edited as the editor has it", async () => {
  const folder = mkdtempSync(join(tmpdir(), "trialwright-"));
  const path = join(folder, "trialwright.config.json");
  const config = URI.file(path).toString();
  const uri = URI.file(join(folder, "draft.json")).toString();
  writeFileSync(path, "{}");
  try {
    await withServer({ capabilities, folder }, async (server) => {
      const text = '{ // mine\n  "acronyms": ["QoL"]\n}';
      await server.open(config, text, "jsonc", 7);
      await server.open(uri, json, "json");
      const finding = (await server.findings(uri)).find((each) => each.code === code);
      const actions = await server.request<CodeAction[]>("textDocument/codeAction", {
        textDocument: { uri },
        range: finding?.range,
        context: { diagnostics: [] },
      });
      const action = actions.find(({ title }) => title.startsWith(`Suppress ${code}`));
      const document = TextDocument.create(config, "", 7, text);
      const edited = TextDocument.applyEdits(document, editsOf(action, config));
      assert.match(edited, /\/\/ mine.*"QoL".*"suppress": \[.*eligibility\/age-order/s);
      const [change] = action?.edit?.documentChanges ?? [];
      assert.equal((change as TextDocumentEdit).textDocument.version, 7);
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("the summary of a record", async () => {
  await withServer({ capabilities }, async (server) => {
    const uri = "file:///draft.trial";
    await server.open(uri, draft);
    const params = { uri, position: { line: 0, character: 0 } };
    const summary = await server.request<RecordSummary | null>(recordSummary, params);
    assert.equal(summary?.title, "KLN-1");
    assert.match(summary?.page ?? "", /^# KLN\\?-1$/m);
    const other = { ...params, uri: "file:///nothing.trial" };
    assert.equal(await server.request(recordSummary, other), null);
  });
});
