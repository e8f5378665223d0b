import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { type TestContext, test } from "node:test";
import {
  type CodeAction,
  type Diagnostic,
  DiagnosticTag,
  TextDocumentEdit,
} from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { URI } from "vscode-uri";
import { eventually, type ServerProcess, withServer } from "./client.ts";

const code = "eligibility/age-order";
const reason = "A test.";
const right = "A draft\nProtocol ID: KLN-1\n\nEligibility Criteria\nMinimum Age: 18 Years\n";
const wrong = `${right}Maximum Age: 12 Years\n`;
const entries = [
  { code, record: "KLN-1", reason },
  { code, path: "protocolSection.outcomesModule", reason },
  { code: "title/brief-missing", record: "KLN-2", reason },
  { code: "sponsor/lead-missing", reason },
  { code, record: "KLN-3", reason },
];

/** An entry a line, from the second line on. */
function configWith(list: readonly object[], rules = {}): string {
  const lines = list.map((entry) => JSON.stringify(entry)).join(",\n");
  return `{ "rules": ${JSON.stringify(rules)}, "suppress": [\n${lines}\n] }\n`;
}

function folderWith(t: TestContext, files: { readonly [path: string]: string }) {
  const folder = mkdtempSync(join(tmpdir(), "trialwright-"));
  t.after(() => rmSync(folder, { recursive: true }));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return { folder, uriOf: (path: string) => URI.file(join(folder, path)).toString() };
}

const linesOf = (found: readonly Diagnostic[]) => found.map(({ range }) => range.start.line);

const refreshes = ({ requests }: ServerProcess) =>
  requests.filter(({ method }) => method === "workspace/diagnostic/refresh").length;

/** The first report after the workspace was read. */
async function firstFindings(server: ServerProcess, uri: string): Promise<readonly Diagnostic[]> {
  await server.until(() => refreshes(server) > 0, "the workspace to be read");
  return await server.findings(uri);
}

async function change(server: ServerProcess, uri: string, version: number, text: string) {
  await server.connection.sendNotification("textDocument/didChange", {
    textDocument: { uri, version },
    contentChanges: [{ text }],
  });
}

const config = "trialwright.config.json";

test("entries that suppress nothing in the workspace are faded in the open configuration", async (t) => {
  const text = configWith(entries);
  const files = { [config]: text, "a.trial": wrong, "b/b.trial": "B\nProtocol ID: KLN-2\n" };
  const { folder, uriOf } = folderWith(t, files);
  await withServer({ folder }, async (server) => {
    await server.open(uriOf(config), text, "jsonc");
    const found = await firstFindings(server, uriOf(config));
    const document = TextDocument.create("", "jsonc", 1, text);
    assert.deepEqual(
      found.map(({ range }) => JSON.parse(document.getText(range))),
      [entries[1], entries[2], entries[4]],
    );
    const [anywhere, named, absent] = found;
    assert.equal(anywhere?.code, "suppression/unused");
    assert.deepEqual(anywhere.tags, [DiagnosticTag.Unnecessary]);
    assert.match(anywhere.codeDescription?.href ?? "", /suppression\/unused\.md$/);
    assert.match(
      String(anywhere.message),
      /^No record in this folder or below has eligibility\/age-order/,
    );
    assert.match(String(named?.message), /^KLN-2 has no title\/brief-missing, so/);
    assert.match(String(absent?.message), /^No record in this folder or below is KLN-3, so/);
    const actions = await server.request<CodeAction[]>("textDocument/codeAction", {
      textDocument: { uri: uriOf(config) },
      range: anywhere.range,
      context: { diagnostics: [anywhere] },
    });
    const [change] = actions[0]?.edit?.documentChanges ?? [];
    assert.ok(actions.length === 1 && TextDocumentEdit.is(change));
    assert.equal(change.textDocument.version, 1);
    const edits = change.edits.filter((edit) => "newText" in edit);
    const { suppress } = JSON.parse(TextDocument.applyEdits(document, edits));
    assert.deepEqual(suppress, [entries[0], ...entries.slice(2)]);
  });
});

test("they follow the records as they are typed, and the places in a configuration that is typed", async (t) => {
  const text = configWith(entries.slice(0, 1));
  const { folder, uriOf } = folderWith(t, { [config]: text, "a.trial": wrong });
  await withServer({ folder }, async (server) => {
    await server.open(uriOf(config), text, "jsonc");
    assert.deepEqual(await firstFindings(server, uriOf(config)), []);
    await server.open(uriOf("a.trial"), wrong);
    await server.findings(uriOf("a.trial"));
    await change(server, uriOf("a.trial"), 2, right);
    const before = refreshes(server);
    await server.findings(uriOf("a.trial"));
    await server.until(() => refreshes(server) > before, "the client to be asked to look again");
    assert.deepEqual(linesOf(await server.findings(uriOf(config))), [1]);
    await change(server, uriOf(config), 2, text.replace("[\n", '[\n{ "code": "ipd/missing",'));
    assert.deepEqual(await server.findings(uriOf(config)), [], "an entry is half typed");
    await change(
      server,
      uriOf(config),
      3,
      text.replace("[\n", `[\n${JSON.stringify(entries[3])},\n`),
    );
    assert.deepEqual(linesOf(await server.findings(uriOf(config))), [2]);
    await change(server, uriOf("a.trial"), 3, wrong);
    await server.findings(uriOf("a.trial"));
    assert.deepEqual(await server.findings(uriOf(config)), []);
  });
});

test("they follow the files on disk", async (t) => {
  const text = configWith(entries.slice(0, 1));
  const { folder, uriOf } = folderWith(t, { [config]: text, "a.trial": right });
  await withServer({ folder }, async (server) => {
    const written = async (path: string, content: string, type: number) => {
      writeFileSync(join(folder, path), content);
      await server.connection.sendNotification("workspace/didChangeWatchedFiles", {
        changes: [{ uri: uriOf(path), type }],
      });
    };
    await server.open(uriOf(config), text, "jsonc");
    assert.deepEqual(linesOf(await firstFindings(server, uriOf(config))), [1]);
    await written("b.trial", wrong, 1);
    await eventually(
      async () => (await server.findings(uriOf(config))).length === 0,
      "the new file to be read",
    );
    const off = configWith(entries.slice(0, 1), { "suppression/unused": "off" });
    await written("b.trial", right, 2);
    await eventually(
      async () => (await server.findings(uriOf(config))).length === 1,
      "the file to be read again",
    );
    await written(config, off, 2);
    assert.deepEqual(await server.findings(uriOf(config)), []);
  });
});

test("a folder with a configuration of its own does not count for the one above", async (t) => {
  const text = configWith(entries.slice(0, 1));
  const files = { [config]: text, "a.trial": right, [`own/${config}`]: text, "own/b.trial": wrong };
  const { folder, uriOf } = folderWith(t, files);
  await withServer({ folder }, async (server) => {
    await server.open(uriOf(config), text, "jsonc");
    assert.deepEqual(linesOf(await firstFindings(server, uriOf(config))), [1]);
    await server.open(uriOf(`own/${config}`), text, "jsonc");
    assert.deepEqual(await server.findings(uriOf(`own/${config}`)), []);
  });
});

test("nothing is said of a record that its author does not want checked", async (t) => {
  const text = configWith(entries.slice(0, 1));
  const { folder, uriOf } = folderWith(t, { [config]: text, "a.trial": right });
  await withServer({ folder, settings: { setsLanguage: true } }, async (server) => {
    await server.open(uriOf(config), text, "jsonc");
    assert.deepEqual(linesOf(await firstFindings(server, uriOf(config))), [1]);
    await server.open(uriOf("a.trial"), right, "plaintext");
    assert.deepEqual(await server.findings(uriOf(config)), []);
  });
});

test("nothing is said where not all files were read", async (t) => {
  const text = configWith(entries);
  const files = { [config]: text, "in/a.trial": right, "in/b.trial": "B\nProtocol ID: KLN-2\n" };
  const { folder, uriOf } = folderWith(t, files);
  const foundWith = async (options: Parameters<typeof withServer>[0]) => {
    let found: readonly Diagnostic[] = [];
    await withServer(options, async (server) => {
      await server.open(uriOf(config), text, "jsonc");
      found = await firstFindings(server, uriOf(config));
    });
    return linesOf(found);
  };
  assert.deepEqual(await foundWith({ folder }), [1, 2, 3, 5]);
  assert.deepEqual(await foundWith({ folder, settings: { workspace: { maxFiles: 2 } } }), []);
  assert.deepEqual(await foundWith({ folder, settings: { detectByContent: false } }), []);
  assert.deepEqual(await foundWith({ folder: join(folder, "in") }), []);
});

test("a client that cannot pull is told as well", async (t) => {
  const text = configWith(entries);
  const { folder, uriOf } = folderWith(t, { [config]: text, "a.trial": right });
  const capabilities = { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } };
  await withServer({ folder, capabilities }, async (server) => {
    const told = () =>
      server.notifications
        .map(({ params }) => params as { uri: string; diagnostics: Diagnostic[] })
        .findLast(({ uri, diagnostics }) => uri === uriOf(config) && diagnostics)?.diagnostics;
    await server.open(uriOf(config), text, "jsonc");
    await server.until(() => linesOf(told() ?? []).join() === "1,2,3,5", "the entries to be told");
    await server.open(uriOf("a.trial"), wrong);
    await server.until(() => linesOf(told() ?? []).join() === "2,3,5", "an entry to be of use");
  });
});

test("nothing is said while there is no record, nor of a named one that may stand in an unread text", async (t) => {
  const text = configWith(entries);
  const { folder, uriOf } = folderWith(t, { [config]: text });
  await withServer({ folder }, async (server) => {
    await server.open(uriOf(config), text, "jsonc");
    assert.deepEqual(await firstFindings(server, uriOf(config)), []);
    await server.open(uriOf("a.xml"), "<study_collection>\n  <clinical_stu", "xml");
    await server.open(uriOf("a.trial"), right);
    const found = await server.findings(uriOf(config));
    assert.ok(!linesOf(found).includes(5), JSON.stringify(linesOf(found)));
  });
});
