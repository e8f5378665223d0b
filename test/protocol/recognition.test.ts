import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import type { Hover, WorkspaceDiagnosticReport, WorkspaceSymbol } from "vscode-languageserver/node";
import { URI } from "vscode-uri";
import { eventually, projectRoot, type ServerProcess, withServer } from "./client.ts";

const seed = readFileSync(join(projectRoot, "samples", "000_cd453c2458656e53.txt"), "utf8");
const uri = "file:///seed.txt";

const status = (server: ServerProcess) =>
  server.until(
    () =>
      server.notifications.find(({ method }) => method === "trialwright/documentStatus")?.params as
        | { layout?: string }
        | undefined,
    "the status",
  );

const hover = (server: ServerProcess) =>
  server.request<Hover | null>("textDocument/hover", {
    textDocument: { uri },
    position: { line: 7, character: 2 },
  });

test("plain text is served to a client that knows nothing of languages", async () => {
  await withServer({}, async (server) => {
    await server.open(uri, seed, "plaintext");
    assert.ok((await server.findings(uri)).length > 0);
    assert.ok(await hover(server));
  });
});

test("a file that is named as a record is one, whatever its language is called", async () => {
  await withServer({ settings: { detectByContent: false } }, async (server) => {
    const draft = "file:///draft.trial";
    await server.open(draft, "A new draft\n", "text");
    assert.ok((await server.findings(draft)).length > 0);
  });
});

test("a client that gives the language is told of a record and then asks for it", async () => {
  await withServer({ settings: { setsLanguage: true } }, async (server) => {
    await server.open(uri, seed, "plaintext");
    assert.deepEqual(await server.findings(uri), []);
    assert.equal((await status(server)).layout, "Record page");
    assert.equal(await hover(server), null);
    await server.connection.sendNotification("textDocument/didClose", { textDocument: { uri } });
    await server.open(uri, seed, "trial-record");
    assert.ok((await server.findings(uri)).length > 0);
    assert.ok(await hover(server));
  });
});

test("the status comes again with an unchanged report", async () => {
  await withServer({}, async (server) => {
    await server.open(uri, seed);
    const report = await server.pull(uri);
    await status(server);
    server.notifications.length = 0;
    assert.equal((await server.pull(uri, report.resultId)).kind, "unchanged");
    await status(server);
  });
});

/** The files that the report on the workspace has findings of. */
async function filesWithFindings(server: ServerProcess): Promise<readonly string[]> {
  const { items } = await server.request<WorkspaceDiagnosticReport>("workspace/diagnostic", {
    previousResultIds: [],
  });
  return items
    .filter((item) => item.kind === "full" && item.items.length > 0)
    .map((item) => item.uri.slice(item.uri.lastIndexOf("/") + 1))
    .toSorted();
}

async function inWorkspace(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "trialwright-"));
  try {
    mkdirSync(join(folder, "inner"));
    writeFileSync(join(folder, "page.txt"), seed);
    writeFileSync(join(folder, "inner", "draft.trial"), "A draft\nNCT ID: NCT01000001\n");
    await work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test("the setting turns recognition off and on, also of files that are not open", async () => {
  await inWorkspace(async (folder) => {
    await withServer({ folder, settings: { detectByContent: false } }, async (server) => {
      const sees = (...names: string[]) =>
        eventually(
          async () => `${await filesWithFindings(server)}` === `${names}`,
          `findings of ${names.join(" and ")}`,
        );
      await sees("draft.trial");
      await server.open(uri, seed, "plaintext");
      assert.deepEqual(await server.findings(uri), []);
      server.settings = {};
      await server.connection.sendNotification("workspace/didChangeConfiguration", {
        settings: { trialwright: {} },
      });
      await sees("draft.trial", "page.txt");
      assert.ok((await server.findings(uri)).length > 0);
    });
  });
});

test("a folder that comes or goes brings or takes the records in it", async () => {
  await inWorkspace(async (folder) => {
    await withServer({ folder }, async (server) => {
      const records = async () =>
        (await server.request<WorkspaceSymbol[]>("workspace/symbol", { query: "NCT01" })).length;
      const tell = (name: string, type: number) =>
        server.connection.sendNotification("workspace/didChangeWatchedFiles", {
          changes: [{ uri: URI.file(join(folder, name)).toString(), type }],
        });
      await eventually(async () => (await records()) === 2, "both records");
      rmSync(join(folder, "inner"), { recursive: true });
      await tell("inner", 3);
      await eventually(async () => (await records()) === 1, "the record of the folder to go");
      mkdirSync(join(folder, "new", "deep"), { recursive: true });
      writeFileSync(join(folder, "new", "deep", "other.trial"), "Other\nNCT ID: NCT01000002\n");
      await tell("new", 1);
      await eventually(async () => (await records()) === 2, "the record of the new folder");
      mkdirSync(join(folder, "out"));
      writeFileSync(join(folder, "out", "copy.trial"), "Copy\nNCT ID: NCT01000003\n");
      writeFileSync(join(folder, ".gitignore"), "out/\n");
      writeFileSync(join(folder, "last.trial"), "Last\nNCT ID: NCT01000004\n");
      for (const name of ["out", "out/copy.trial", "last.trial"]) await tell(name, 1);
      await eventually(async () => (await records()) === 3, "nothing of what git ignores");
    });
  });
});

test("a file outside the workspace counts while it is open", async () => {
  await inWorkspace(async (folder) => {
    await withServer({ folder: join(folder, "inner") }, async (server) => {
      const outside = URI.file(join(folder, "page.txt")).toString();
      await eventually(async () => (await filesWithFindings(server)).length === 1, "the draft");
      await server.open(outside, seed);
      assert.ok((await server.findings(outside)).length > 0);
      await server.connection.sendNotification("textDocument/didClose", {
        textDocument: { uri: outside },
      });
      const { items } = await server.request<WorkspaceDiagnosticReport>("workspace/diagnostic", {
        previousResultIds: [],
      });
      // The client keeps what it pulled last until it is told otherwise.
      assert.deepEqual(
        items.flatMap((item) => (item.kind === "full" && item.items.length === 0 ? item.uri : [])),
        [outside],
      );
      const found = await server.request<WorkspaceSymbol[]>("workspace/symbol", {
        query: "NCT01763086",
      });
      assert.deepEqual(found, []);
    });
  });
});
