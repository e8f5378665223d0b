import * as vscode from "vscode";
import type { DocumentStatus } from "../../server/src/language/status.ts";
import { onDidCloseForGood, openDocument } from "./closedForGood.ts";

/** Gives plain text in which the server has recognised a record the language of its layout. */
export class RecordRecognition implements vscode.Disposable {
  readonly #subscription: vscode.Disposable;
  /** Documents whose language was changed once: an author who changes it back is not overruled. */
  readonly #changed = new Map<string, string>();

  constructor() {
    this.#subscription = onDidCloseForGood((document) => {
      const uri = document.uri.toString();
      if (document.languageId === this.#changed.get(uri)) this.#changed.delete(uri);
    });
  }

  update({ uri: told, language }: DocumentStatus): void {
    const uri = vscode.Uri.parse(told).toString();
    if (language === undefined || this.#changed.has(uri)) return;
    const document = openDocument(uri);
    if (document?.languageId !== "plaintext") return;
    if (!vscode.workspace.getConfiguration("trialwright").get("detectByContent", true)) return;
    this.#changed.set(uri, language);
    void vscode.languages.setTextDocumentLanguage(document, language);
  }

  dispose(): void {
    this.#subscription.dispose();
  }
}
