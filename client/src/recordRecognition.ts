import * as vscode from "vscode";
import type { DocumentStatus } from "../../server/src/language/status.ts";

const recordLanguage = "trial-record";

/** Gives the Trial Record language to plain text in which the server has recognised a record. */
export class RecordRecognition implements vscode.Disposable {
  readonly #subscription: vscode.Disposable;
  /** Documents whose language was changed once: an author who changes it back is not overruled. */
  readonly #changed = new Set<string>();

  constructor() {
    this.#subscription = vscode.workspace.onDidCloseTextDocument((document) => {
      const uri = document.uri.toString();
      // A change of the language closes a document too, and opens it again before this runs.
      if (document.languageId === recordLanguage)
        setImmediate(() => openDocument(uri) ?? this.#changed.delete(uri));
    });
  }

  update(status: DocumentStatus): void {
    const uri = vscode.Uri.parse(status.uri).toString();
    if (status.layout === undefined || this.#changed.has(uri)) return;
    const document = openDocument(uri);
    if (document?.languageId !== "plaintext") return;
    if (!vscode.workspace.getConfiguration("trialwright").get("detectByContent", true)) return;
    this.#changed.add(uri);
    void vscode.languages.setTextDocumentLanguage(document, recordLanguage);
  }

  dispose(): void {
    this.#subscription.dispose();
  }
}

function openDocument(uri: string): vscode.TextDocument | undefined {
  return vscode.workspace.textDocuments.find((open) => open.uri.toString() === uri);
}
