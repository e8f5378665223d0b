import * as vscode from "vscode";
import type { LanguageClient } from "vscode-languageclient/node";
import {
  type NewRecordAnswer,
  type NewRecordParams,
  newTrialRecord,
} from "../../server/src/server/messages.ts";
import { askThrough } from "./questions.ts";

/** Asks what kind of record it is to be and opens one to fill in, from tab stop to tab stop. */
export async function makeTrialRecord(client: LanguageClient): Promise<void> {
  const made = await askThrough((answers) =>
    client.sendRequest<NewRecordAnswer>(newTrialRecord, { answers } satisfies NewRecordParams),
  );
  if (!made) return;
  const document = await vscode.workspace.openTextDocument({ language: made.language });
  const editor = await vscode.window.showTextDocument(document, { preview: false });
  const snippet = new vscode.SnippetString(made.snippet);
  const start = new vscode.Position(0, 0);
  // An author who types at once changes the document meanwhile, and the first try is refused.
  if (!(await editor.insertSnippet(snippet, start))) await editor.insertSnippet(snippet, start);
}
