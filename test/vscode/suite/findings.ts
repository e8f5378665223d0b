import assert from "node:assert/strict";
import * as vscode from "vscode";
import { until } from "../until.ts";
import { findingOf, fixOf, openRecord, withoutFinding } from "./records.ts";
import { test } from "./tests.ts";

test("a plain text file that is a record page becomes a trial record with findings", async () => {
  const { uri } = await openRecord("000_cd453c2458656e53.txt");
  await findingOf(uri, "status/computed-value-entered");
  await findingOf(uri, "outcome/primary-missing");
  await until("it is a trial record", () =>
    vscode.workspace.textDocuments.some(
      (open) => open.uri.toString() === uri.toString() && open.languageId === "trial-record",
    ),
  );
});

test("a finding stands at the misspelt word and links to the page of its rule", async () => {
  const document = await openRecord("draft-with-mistakes.trial");
  const finding = await findingOf(document.uri, "status/invalid-token");
  assert.equal(document.getText(finding.range), "RECRUTING");
  assert.equal(finding.source, "trialwright");
  assert.ok(typeof finding.code === "object");
  assert.match(finding.code.target.toString(), /status\/invalid-token\.md$/);
});

test("a quick fix mends the misspelt status and its finding goes", async () => {
  const document = await openRecord("draft-with-mistakes.trial");
  const finding = await findingOf(document.uri, "status/invalid-token");
  const action = await fixOf(document.uri, finding, /\bRecruiting\b/i);
  assert.ok(await vscode.workspace.applyEdit(action.edit));
  assert.match(document.lineAt(finding.range.start.line).text, /\bRECRUITING\b/);
  await withoutFinding(document.uri, "status/invalid-token");
  await vscode.commands.executeCommand("undo");
  await findingOf(document.uri, "status/invalid-token");
});

test("the server can be restarted, and the findings come back", async () => {
  const { uri } = await openRecord("draft-with-mistakes-list.trial");
  await findingOf(uri, "id/nct-malformed");
  await vscode.commands.executeCommand("trialwright.restartServer");
  await findingOf(uri, "id/nct-malformed");
});
