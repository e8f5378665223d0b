import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { projectRoot, ServerProcess, withServer } from "./client.ts";

const seed = readFileSync(join(projectRoot, "samples", "000_cd453c2458656e53.txt"), "utf8");

test("the server names itself, answers, and ends with code 0", async () => {
  const server = await ServerProcess.start();
  try {
    assert.equal(server.initialized?.serverInfo?.name, "Trialwright");
    assert.equal(await server.stop(), 0);
  } finally {
    server.process.kill("SIGKILL");
  }
});

test("findings are pulled, with result ids and links to the rule pages", async () => {
  await withServer({ settings: { today: "2026-06-01" } }, async (server) => {
    await server.open("file:///seed.txt", seed);
    const report = await server.pull("file:///seed.txt");
    assert.equal(report.kind, "full");
    const items = report.kind === "full" ? report.items : [];
    const codes = items.map(({ code }) => code);
    for (const code of [
      "outcome/primary-missing",
      "status/computed-value-entered",
      "summary/missing",
      "condition/missing",
      "sponsor/responsible-party-missing",
    ])
      assert.ok(codes.includes(code), `${code} is among ${codes.join(", ")}`);
    assert.match(items[0]?.codeDescription?.href ?? "", /^file:.*docs\/rules\/.*\.md$/);
    const again = await server.pull("file:///seed.txt", report.resultId);
    assert.equal(again.kind, "unchanged");
  });
});

test("an edit changes the findings, and the related numbers are hints", async () => {
  await withServer({ settings: { today: "2026-06-01" } }, async (server) => {
    await server.open("file:///seed.txt", seed);
    const before = await server.findings("file:///seed.txt");
    assert.equal(
      before.filter(({ code, severity }) => code === "related/unresolved" && severity === 4).length,
      5,
    );
    const line = seed.split("\n").indexOf("UNKNOWN");
    await server.connection.sendNotification("textDocument/didChange", {
      textDocument: { uri: "file:///seed.txt", version: 2 },
      contentChanges: [
        {
          range: { start: { line, character: 0 }, end: { line, character: 7 } },
          text: "Compleeted",
        },
      ],
    });
    const after = await server.findings("file:///seed.txt");
    const misspelt = after.find(({ code }) => code === "status/invalid-token");
    assert.deepEqual(misspelt?.range, {
      start: { line, character: 0 },
      end: { line, character: 10 },
    });
  });
});

test("a client that cannot pull is pushed to, and findings go when the document closes", async () => {
  await withServer(
    {
      capabilities: {},
      settings: { trialwright: { today: "2026-06-01" } },
    },
    async (server) => {
      await server.open("file:///seed.txt", seed);
      const published = () =>
        server.notifications
          .filter(({ method }) => method === "textDocument/publishDiagnostics")
          .map(({ params }) => params as { version?: number; diagnostics: unknown[] });
      await server.until(
        () =>
          published().some(({ diagnostics, version }) => diagnostics.length > 0 && version === 1),
        "findings",
      );
      await server.connection.sendNotification("textDocument/didClose", {
        textDocument: { uri: "file:///seed.txt" },
      });
      await server.until(() => published().at(-1)?.diagnostics.length === 0, "no findings");
    },
  );
});

test("a bad setting falls back with one line in the log", async () => {
  await withServer({ settings: { profile: "loud", today: "tomorrow" } }, async (server) => {
    await server.open("file:///seed.txt", seed);
    await server.open("file:///other.txt", seed);
    assert.ok((await server.findings("file:///seed.txt")).length > 0);
    assert.ok((await server.findings("file:///other.txt")).length > 0);
    const complaints = server.log.filter((line) => line.includes("trialwright.profile"));
    assert.equal(complaints.length, 1, server.log.join("\n"));
  });
});

test("the status tells layout, profile, counts and required elements", async () => {
  await withServer({}, async (server) => {
    await server.open("file:///seed.txt", seed);
    await server.pull("file:///seed.txt");
    const status = await server.until(
      () =>
        server.notifications.find(({ method }) => method === "trialwright/documentStatus")
          ?.params as
          | { layout: string; profile: string; required: { present: number; total: number } }
          | undefined,
      "the status",
    );
    assert.equal(status.layout, "Record page");
    assert.equal(status.profile, "update");
    assert.ok(status.required.present > 10 && status.required.present < status.required.total);
  });
});

test("a cancelled request ends as cancelled and the server lives on", async () => {
  await withServer({}, async (server) => {
    await server.open("file:///seed.txt", seed);
    const { CancellationTokenSource } = await import("vscode-languageserver/node");
    const source = new CancellationTokenSource();
    const answer = server.connection.sendRequest(
      "textDocument/diagnostic",
      { textDocument: { uri: "file:///seed.txt" } },
      source.token,
    );
    source.cancel();
    await assert.rejects(answer, { code: -32800 });
    assert.ok((await server.findings("file:///seed.txt")).length > 0);
  });
});
