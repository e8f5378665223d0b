import assert from "node:assert/strict";
import { once } from "node:events";
import { test } from "node:test";
import {
  createMessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-jsonrpc/node";
import { start, wrongRecord } from "./program.ts";

interface Report {
  readonly items: readonly { readonly code: string }[];
}

test("lsp --stdio serves an editor and ends with it", async () => {
  const child = start(["lsp", "--stdio"]);
  const ended = once(child, "close");
  const client = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  client.listen();
  const { serverInfo } = await client.sendRequest<{ serverInfo: { name: string } }>("initialize", {
    processId: process.pid,
    rootUri: null,
    capabilities: { textDocument: { diagnostic: {} } },
  });
  assert.equal(serverInfo.name, "Trialwright");
  await client.sendNotification("initialized", {});
  const uri = "untitled:a.trial";
  await client.sendNotification("textDocument/didOpen", {
    textDocument: { uri, languageId: "trial-record", version: 1, text: wrongRecord },
  });
  const report = await client.sendRequest<Report>("textDocument/diagnostic", {
    textDocument: { uri },
  });
  assert.ok(report.items.some(({ code }) => code === "eligibility/age-order"));
  await client.sendRequest("shutdown");
  await client.sendNotification("exit");
  assert.deepEqual(await ended, [0, null]);
  client.dispose();
});
