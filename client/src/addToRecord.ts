import * as vscode from "vscode";
import type { LanguageClient } from "vscode-languageclient/node";
import {
  type AdditionAnswer,
  type AddParams,
  addToRecord as request,
} from "../../server/src/server/messages.ts";
import { askThrough } from "./questions.ts";

/**
 * Adds an outcome, an arm with its intervention or a site to the record in the active editor, to be
 * filled in from tab stop to tab stop. Asks which unless `kind` says it.
 */
export async function addToRecord(client: LanguageClient, kind?: unknown): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) {
    void vscode.window.showInformationMessage("Open a trial record first, then add to it.");
    return;
  }
  const { document, selection } = editor;
  const { code2ProtocolConverter: code, protocol2CodeConverter: protocol } = client;
  const given = typeof kind === "string" ? [kind] : [];
  const answer = await askThrough((answers) =>
    client.sendRequest<AdditionAnswer>(request, {
      uri: code.asUri(document.uri),
      position: code.asPosition(selection.active),
      answers: [...given, ...answers],
    } satisfies AddParams),
  );
  if (!answer) return;
  if ("refused" in answer) {
    void vscode.window.showErrorMessage(answer.refused);
    return;
  }
  const edit = new vscode.WorkspaceEdit();
  edit.set(
    document.uri,
    answer.edits.map(
      ({ range, snippet }) =>
        new vscode.SnippetTextEdit(protocol.asRange(range), new vscode.SnippetString(snippet)),
    ),
  );
  await vscode.window.showTextDocument(document, {
    viewColumn: editor.viewColumn ?? vscode.ViewColumn.Active,
  });
  await vscode.workspace.applyEdit(edit);
}
