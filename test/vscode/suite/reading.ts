import assert from "node:assert/strict";
import * as vscode from "vscode";
import { until } from "../until.ts";
import { findingOf, openRecord } from "./records.ts";
import { test } from "./tests.ts";

/** The position of the first character of a text. */
function placeOf(document: vscode.TextDocument, text: string): vscode.Position {
  const at = document.getText().indexOf(text);
  assert.notEqual(at, -1, `${text} is not in ${document.uri}`);
  return document.positionAt(at);
}

/** Asks one of VS Code's provider commands until it has an answer. */
const answerOf = <Item>(command: string, ...asked: unknown[]): Promise<Item[]> =>
  until(`${command} answers`, async () => {
    const items = await vscode.commands.executeCommand<Item[] | undefined>(command, ...asked);
    return items !== undefined && items.length > 0 && items;
  });

test("the outline lists the sections of a record", async () => {
  const document = await openRecord("draft-with-mistakes.trial");
  const [record] = await answerOf<vscode.DocumentSymbol>(
    "vscode.executeDocumentSymbolProvider",
    document.uri,
  );
  const sections = record?.children.map(({ name }) => name) ?? [];
  for (const wanted of ["Basic Information", "Study Groups", "Eligibility Criteria"])
    assert.ok(sections.includes(wanted), `${wanted} is not among ${sections.join(", ")}`);
});

test("hovering over the status explains it", async () => {
  const document = await openRecord("004_d8fb7d6f4579bf74.txt");
  await findingOf(document.uri, "status/computed-value-entered");
  const hovers = await answerOf<vscode.Hover>(
    "vscode.executeHoverProvider",
    document.uri,
    placeOf(document, "UNKNOWN"),
  );
  const text = hovers
    .flatMap(({ contents }) => contents)
    .map((content) => (typeof content === "string" ? content : content.value))
    .join("\n");
  assert.match(text, /status/i);
});

test("going to the definition of a related number opens the record that owns it", async () => {
  const document = await openRecord("substudy.trial");
  const own = /NCT\d{8}/.exec(document.getText())?.[0];
  const related = [...document.getText().matchAll(/NCT\d{8}/g)].find(([number]) => number !== own);
  assert.ok(related, "the substudy names no other trial");
  const [target] = await answerOf<vscode.Location | vscode.LocationLink>(
    "vscode.executeDefinitionProvider",
    document.uri,
    document.positionAt(related.index + 3),
  );
  assert.ok(target);
  const uri = "uri" in target ? target.uri : target.targetUri;
  const there = await vscode.workspace.openTextDocument(uri);
  assert.notEqual(there.uri.toString(), document.uri.toString());
  assert.ok(there.getText().includes(related[0]));
});

test("values are completed from the registry's vocabulary", async () => {
  const document = await openRecord("draft-with-mistakes.trial");
  const place = placeOf(document, "RECRUTING");
  const { items } = await until("completions are offered", async () => {
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
      "vscode.executeCompletionItemProvider",
      document.uri,
      place,
    );
    return list.items.length > 0 && list;
  });
  const labels = items.map(({ label }) => (typeof label === "string" ? label : label.label));
  assert.ok(
    labels.some((label) => /NOT_YET_RECRUITING|Not yet recruiting/.test(label)),
    `offered: ${labels.slice(0, 20).join(", ")}`,
  );
});
