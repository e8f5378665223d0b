import assert from "node:assert/strict";
import * as vscode from "vscode";
import { until } from "../until.ts";
import { codeOf, fixOf, openRecord } from "./records.ts";
import { test } from "./tests.ts";

/** Runs a command that asks, and takes the first answer each time until `done` gives something. */
async function takingFirst<T>(command: string, what: string, done: () => T | undefined) {
  void vscode.commands.executeCommand(command);
  return until(what, async () => {
    const found = done();
    if (found === undefined)
      await vscode.commands.executeCommand("workbench.action.acceptSelectedQuickOpenItem");
    return found;
  });
}

const unsaved = (language: string) => () =>
  vscode.window.visibleTextEditors.find(
    ({ document }) =>
      document.isUntitled && document.languageId === language && document.getText() !== "",
  );

/** Closes what is open without saving it. */
async function closeAll(): Promise<void> {
  for (const { document } of vscode.window.visibleTextEditors)
    if (document.isDirty) {
      await vscode.window.showTextDocument(document);
      await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
    }
  await vscode.commands.executeCommand("workbench.action.closeAllEditors");
}

test("a new trial record is filled in from tab stop to tab stop", async () => {
  await closeAll();
  const editor = await takingFirst(
    "trialwright.newTrialRecord",
    "a new record is open",
    unsaved("trial-record"),
  );
  const { document } = editor;
  await vscode.commands.executeCommand("default:type", { text: "Vitamin D in Adults" });
  await vscode.commands.executeCommand("jumpToNextSnippetPlaceholder");
  const second = document.getText(editor.selection);
  assert.match(second, /^\[.+\]$/);
  await vscode.commands.executeCommand("default:type", { text: "VITD-1" });
  const text = document.getText();
  assert.match(text, /^.*Vitamin D in Adults$/m);
  assert.ok(text.includes("VITD-1") && !text.includes(second), second);
  const codes = await until("what is to be filled in is asked for", () => {
    const found = vscode.languages.getDiagnostics(document.uri).map(codeOf);
    return found.length > 0 && new Set(found);
  });
  assert.deepEqual([...codes], ["text/placeholder"]);
  await closeAll();
});

test("a record is converted into a document beside it", async () => {
  await closeAll();
  await openRecord("interventional.trial");
  const { document, viewColumn } = await takingFirst(
    "trialwright.convertTo",
    "the result is open",
    () => vscode.window.visibleTextEditors.find((editor) => editor.document.isUntitled),
  );
  assert.equal(document.languageId, "trial-record");
  assert.equal(viewColumn, vscode.ViewColumn.Two);
  assert.match(document.getText(), /^- Registration Number$/m);
  await closeAll();
});

test("an arm is added with its intervention, and both are typed at once", async () => {
  await closeAll();
  const document = await openRecord("interventional.trial");
  const before = document.getText();
  await until("the arm is there", async () => {
    if (document.getText() === before)
      await vscode.commands.executeCommand("trialwright.addToRecord", "arm");
    return document.getText() !== before;
  });
  await vscode.commands.executeCommand("default:type", { text: "Observation" });
  const lines = document.getText().split(/\r?\n/);
  assert.equal(lines.filter((line) => line.endsWith(": Observation")).length, 2);
  await vscode.commands.executeCommand("leaveSnippet");
  await until("undo takes it all back", async () => {
    await vscode.commands.executeCommand("undo");
    return document.getText() === before;
  });
  await closeAll();
});

const misspelt = "RECRUTING";
const records = {
  json: {
    name: "NCT09900001.json",
    text: `{
  "protocolSection": {
    "identificationModule": {"nctId": "NCT09900001", "briefTitle":   "A trial"},
    "statusModule": {
      "overallStatus" : "${misspelt}"   ,
      "statusVerifiedDate": "2026-01"
    }
  }
}
`,
    mended: "RECRUITING",
  },
  xml: {
    name: "upload.xml",
    text: `<?xml version="1.0" encoding="UTF-8"?>
<study_collection>
  <!-- a draft -->
  <clinical_study>
    <id_info><org_name>Bern</org_name>  <org_study_id>B-1</org_study_id></id_info>
    <brief_title>A trial</brief_title>
    <overall_status>${misspelt}</overall_status>
  </clinical_study>
</study_collection>
`,
    mended: "Recruiting",
  },
};

for (const [language, { name, text, mended }] of Object.entries(records))
  test(`a rule's fix changes just that value of a ${language} record; undo restores it`, async () => {
    await closeAll();
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
    assert.ok(folder);
    const uri = vscode.Uri.joinPath(folder, name);
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
    const finding = await until("the misspelt status is found", () =>
      vscode.languages.getDiagnostics(uri).find((each) => codeOf(each) === "status/invalid-token"),
    );
    assert.equal(document.getText(finding.range), misspelt);
    const action = await fixOf(uri, finding, /\bRecruiting\b/i);
    assert.ok(await vscode.workspace.applyEdit(action.edit));
    assert.equal(document.getText(), text.replace(misspelt, mended));
    await vscode.commands.executeCommand("undo");
    await until("the file is as it was", () => document.getText() === text);
    await closeAll();
  });
