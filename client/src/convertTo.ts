import * as vscode from "vscode";
import type { LanguageClient } from "vscode-languageclient/node";
import {
  type ConvertAnswer,
  type Converted,
  type ConvertParams,
  convertRecords,
  type Refusal,
} from "../../server/src/server/messages.ts";
import { counted } from "./counted.ts";
import type { LossLists } from "./lossLists.ts";
import { progressIfSlow } from "./progressIfSlow.ts";
import { askThrough } from "./questions.ts";
import { openUnsaved } from "./unsavedDocument.ts";

/** Opens the record of the active editor in another layout beside it, and tells what that lacks. */
export async function convertTo(client: LanguageClient, losses: LossLists): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) {
    void vscode.window.showInformationMessage("Open a trial record first, then convert it.");
    return;
  }
  const { document, selection } = editor;
  const { code2ProtocolConverter: code } = client;
  const answer = await askThrough((answers) =>
    progressIfSlow("Converting trial records", (token) =>
      client.sendRequest<ConvertAnswer>(
        convertRecords,
        {
          uri: code.asUri(document.uri),
          position: code.asPosition(selection.active),
          answers,
        } satisfies ConvertParams,
        token,
      ),
    ),
  );
  if (!answer) return;
  if ("refused" in answer) await showRefusal(client, document, answer.refused);
  else await showConverted(document, answer.converted, losses);
}

async function showRefusal(
  client: LanguageClient,
  document: vscode.TextDocument,
  { message, range }: Refusal,
): Promise<void> {
  const choice = await vscode.window.showErrorMessage(message, "Go There");
  if (choice)
    await vscode.window.showTextDocument(document, {
      selection: client.protocol2CodeConverter.asRange(range),
    });
}

async function showConverted(
  document: vscode.TextDocument,
  { name, language, text, layout, losses: lost }: Converted,
  losses: LossLists,
): Promise<void> {
  await openUnsaved(document.uri, name, language, text);
  if (lost.length === 0) return;
  const verb = lost.length === 1 ? "is" : "are";
  const choice = await vscode.window.showInformationMessage(
    `${counted(lost.length, "element")} ${verb} not held by ${layout}.`,
    "Show",
  );
  if (choice) await losses.show(document.uri, layout, lost);
}
