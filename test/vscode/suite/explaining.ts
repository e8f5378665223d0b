import assert from "node:assert/strict";
import * as vscode from "vscode";
import { until } from "../until.ts";
import { codeOf, findingOf, fixOf, openRecord, withoutFinding } from "./records.ts";
import { test } from "./tests.ts";

/** The label of a tab that shows rendered Markdown, once there is one. */
const preview = (label: RegExp) =>
  until(`a preview ${label}`, () =>
    vscode.window.tabGroups.all
      .flatMap(({ tabs }) => tabs)
      .find(
        (tab) =>
          tab.input instanceof vscode.TabInputWebview &&
          tab.input.viewType.includes("markdown.preview") &&
          label.test(tab.label),
      ),
  );

test("Explain Finding shows the page of the finding at the cursor beside it", async () => {
  await vscode.commands.executeCommand("workbench.action.closeAllEditors");
  const document = await openRecord("draft-with-mistakes.trial");
  const finding = await findingOf(document.uri, "status/invalid-token");
  const editor = vscode.window.activeTextEditor;
  assert.ok(editor);
  editor.selection = new vscode.Selection(finding.range.start, finding.range.start);
  await vscode.commands.executeCommand("trialwright.explainFinding");
  const tab = await preview(/invalid-token/);
  assert.equal(tab.group.viewColumn, vscode.ViewColumn.Two);
});

test("the light bulb explains too, as the last of what it offers", async () => {
  const document = await openRecord("draft-with-mistakes.trial");
  const finding = await findingOf(document.uri, "status/invalid-token");
  const actions = await until("it is offered", async () => {
    const all = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      "vscode.executeCodeActionProvider",
      document.uri,
      finding.range,
      vscode.CodeActionKind.QuickFix.value,
    );
    return all.some(({ title }) => title.startsWith("Explain ")) && all;
  });
  const kinds = actions.map(({ title }) => /^(Suppress|Explain) /.exec(title)?.[1] ?? "Fix");
  const order = ["Fix", "Suppress", "Explain"];
  assert.deepEqual(
    kinds,
    kinds.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)),
  );
  const explain = actions.find(({ title }) => title === "Explain status/invalid-token");
  assert.deepEqual(explain?.command?.arguments, ["status/invalid-token"]);
});

test("a finding is suppressed from the light bulb, and undo brings it back", async () => {
  const document = await openRecord("draft-with-mistakes.trial");
  const before = document.getText();
  const finding = await findingOf(document.uri, "status/invalid-token");
  const action = await fixOf(document.uri, finding, /^Suppress status\/invalid-token here/);
  assert.ok(await vscode.workspace.applyEdit(action.edit));
  const { line } = finding.range.start;
  assert.equal(
    document.lineAt(line).text,
    "<!-- trialwright-ignore status/invalid-token: [why this is right] -->",
  );
  await withoutFinding(document.uri, "status/invalid-token");
  await findingOf(document.uri, "suppression/reason-missing");
  await vscode.commands.executeCommand("undo");
  await until("the text is as it was", () => document.getText() === before);
  await findingOf(document.uri, "status/invalid-token");
});

test("a finding of a JSON record is suppressed in a new configuration of the project", async () => {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  assert.ok(folder);
  const uri = vscode.Uri.joinPath(folder, "NCT09900002.json");
  const config = vscode.Uri.joinPath(folder, "trialwright.config.json");
  const text = `{"protocolSection": {"identificationModule": {"nctId": "NCT09900002", "briefTitle": "A trial"}, "statusModule": {"overallStatus": "RECRUTING"}}}`;
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(document);
  const finding = await until("the misspelt status is found", () =>
    vscode.languages.getDiagnostics(uri).find((each) => codeOf(each) === "status/invalid-token"),
  );
  const action = await fixOf(uri, finding, /^Suppress status\/invalid-token in trialwright/);
  assert.ok(await vscode.workspace.applyEdit(action.edit));
  await (await vscode.workspace.openTextDocument(config)).save();
  await withoutFinding(uri, "status/invalid-token");
  await vscode.workspace.fs.delete(config);
  await findingOf(uri, "status/invalid-token");
  await vscode.commands.executeCommand("workbench.action.closeAllEditors");
  await vscode.workspace.fs.delete(uri);
});

test("Record Summary shows what the record means, rendered, beside it", async () => {
  await vscode.commands.executeCommand("workbench.action.closeAllEditors");
  await openRecord("interventional.trial");
  await until("the summary is there", async () => {
    await vscode.commands.executeCommand("trialwright.recordSummary");
    return vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === "trialwright-summary");
  });
  const tab = await preview(/Summary of NCT09900417/);
  assert.equal(tab.group.viewColumn, vscode.ViewColumn.Two);
  const page = vscode.workspace.textDocuments.find(
    ({ uri }) => uri.scheme === "trialwright-summary",
  );
  assert.match(page?.getText() ?? "", /^# NCT09900417\n/);
  await vscode.commands.executeCommand("workbench.action.closeAllEditors");
});
