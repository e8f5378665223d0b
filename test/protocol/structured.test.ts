import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import type {
  CompletionList,
  DocumentLink,
  DocumentSymbol,
  Location,
  Range,
  TextEdit,
} from "vscode-languageserver-types";
import { URI } from "vscode-uri";
import { uploadText } from "../layouts/prs-xml/uploadText.ts";
import { ServerProcess } from "./client.ts";

/* What the server answers for documents whose language the editor knows too. */

const upload = uploadText("    <acronym>ABC</acronym>\n    <brief_title>T</brief_title>");
const json = '{\n  "protocolSection": {\n    "identificationModule": {}\n  }\n}\n';
const folder = mkdtempSync(join(tmpdir(), "trialwright-"));
const numbered =
  '{"protocolSection": {"identificationModule": {"nctId": "NCT01763099", "briefTitle": "Cord blood"}}}';
let server: ServerProcess;

before(async () => {
  writeFileSync(join(folder, "NCT01763099.json"), numbered);
  server = await ServerProcess.start({ folder });
  await server.open("file:///upload.xml", upload, "xml");
  await server.open("file:///record.json", json, "json");
  await server.open("file:///other.json", '{"name": "x"}', "json");
  await server.open("file:///other.xml", "<project>\n  <name>x</name>\n</project>", "xml");
});

after(async () => {
  await server.stop();
  rmSync(folder, { recursive: true });
});

function ask<Result>(method: string, uri: string, rest: object = {}): Promise<Result> {
  return server.request<Result>(method, { textDocument: { uri }, ...rest });
}

test("both tags of an element change together", async () => {
  const position = { line: 7, character: 6 };
  const linked = await ask<{ ranges: Range[] } | null>(
    "textDocument/linkedEditingRange",
    "file:///upload.xml",
    { position },
  );
  assert.deepEqual(
    linked?.ranges.map(({ start, end }) => [start.character, end.character]),
    [
      [5, 12],
      [18, 25],
    ],
  );
  for (const uri of ["file:///record.json", "file:///other.xml"])
    assert.equal(await ask("textDocument/linkedEditingRange", uri, { position }), null);
});

test("folding is left to the editor", async () => {
  for (const name of ["upload.xml", "record.json", "other.json", "other.xml"])
    assert.equal(await ask("textDocument/foldingRange", `file:///${name}`), null);
});

test("the outline has the record; other files have none", async () => {
  const symbols = (name: string) =>
    ask<DocumentSymbol[]>("textDocument/documentSymbol", `file:///${name}`);
  assert.deepEqual(
    (await symbols("upload.xml")).map(({ name }) => name),
    ["T"],
  );
  assert.deepEqual(
    (await symbols("record.json")).map(({ children = [] }) => children[0]?.name),
    ["identificationModule"],
  );
  for (const name of ["other.json", "other.xml"]) assert.deepEqual(await symbols(name), []);
});

test("an upload is formatted, JSON is left to the editor", async () => {
  const options = { options: { tabSize: 2, insertSpaces: true } };
  const edits = await ask<TextEdit[]>("textDocument/formatting", "file:///upload.xml", options);
  assert.ok(edits.length > 0);
  for (const name of ["record.json", "other.json", "other.xml"])
    assert.deepEqual(await ask("textDocument/formatting", `file:///${name}`, options), []);
});

test("a number in an upload leads to the JSON record, and the record to the upload", async () => {
  const text = uploadText("    <why_stopped>See NCT01763099.</why_stopped>");
  await server.open("file:///stopped.xml", text, "xml");
  await server.until(
    () => server.requests.some(({ method }) => method === "workspace/diagnostic/refresh"),
    "the index",
  );
  const record = URI.file(join(folder, "NCT01763099.json")).toString();
  const position = { line: 7, character: 25 };
  const found = await ask<Location[]>("textDocument/definition", "file:///stopped.xml", {
    position,
  });
  assert.deepEqual(
    found.map(({ uri, range }) => [uri, range.start.character]),
    [[record, numbered.indexOf("NCT01763099")]],
  );
  const links = await ask<DocumentLink[]>("textDocument/documentLink", "file:///stopped.xml");
  assert.deepEqual(
    links.map(({ range, target }) => [range.start.line, target?.startsWith(record)]),
    [[7, true]],
  );
  const references = await ask<Location[]>("textDocument/references", "file:///stopped.xml", {
    position,
    context: { includeDeclaration: true },
  });
  assert.deepEqual(references.map(({ uri }) => uri).toSorted(), ["file:///stopped.xml", record]);
});

test("an editor that takes no snippets gets plain text", async () => {
  await server.open("file:///typed.xml", uploadText("    <"), "xml");
  const { items } = await ask<CompletionList>("textDocument/completion", "file:///typed.xml", {
    position: { line: 7, character: 5 },
  });
  const acronym = items.find(({ label }) => label === "acronym");
  assert.equal(acronym?.textEdit?.newText, "<acronym></acronym>");
  assert.equal(acronym?.insertTextFormat, undefined);
});
