import * as vscode from "vscode";
import type { LanguageClient } from "vscode-languageclient/node";
import type { DocumentStatus } from "../../server/src/language/status.ts";
import { documentStatus } from "../../server/src/server/messages.ts";

/** Gives the Trial Record language to plain text in which the server has recognised a record. */
export class RecordRecognition implements vscode.Disposable {
  readonly #subscription: vscode.Disposable;
  /** Documents whose language was changed once: an author who changes it back is not overruled. */
  readonly #changed = new Set<string>();

  constructor(client: LanguageClient) {
    this.#subscription = client.onNotification(
      documentStatus,
      ({ uri, layout }: DocumentStatus) => {
        if (layout === undefined || this.#changed.has(uri)) return;
        const document = vscode.workspace.textDocuments.find(
          (open) => open.uri.toString() === vscode.Uri.parse(uri).toString(),
        );
        if (document?.languageId !== "plaintext") return;
        if (!vscode.workspace.getConfiguration("trialwright").get("detectByContent", true)) return;
        this.#changed.add(uri);
        void vscode.languages.setTextDocumentLanguage(document, "trial-record");
      },
    );
  }

  dispose(): void {
    this.#subscription.dispose();
  }
}
