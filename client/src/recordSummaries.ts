import * as vscode from "vscode";
import type { LanguageClient } from "vscode-languageclient/node";
import {
  type RecordSummary,
  type RecordSummaryParams,
  recordSummary as request,
} from "../../server/src/server/messages.ts";

const scheme = "trialwright-summary";

/** Read-only pages that say what a record means, shown as rendered Markdown beside the record. */
export class RecordSummaries implements vscode.TextDocumentContentProvider, vscode.Disposable {
  readonly #client: LanguageClient;
  readonly #pages = new Map<string, string>();
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly #subscriptions: readonly vscode.Disposable[];

  readonly onDidChange = this.#changed.event;

  constructor(client: LanguageClient) {
    this.#client = client;
    this.#subscriptions = [
      this.#changed,
      vscode.workspace.registerTextDocumentContentProvider(scheme, this),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#pages.delete(uri.toString())),
    ];
  }

  /** Shows the summary of the record at the cursor of the active editor. */
  async show(): Promise<void> {
    const editor = vscode.window.activeTextEditor;
    const summary = editor && (await this.#ask(editor));
    if (!summary) {
      void vscode.window.showInformationMessage("The active editor shows no trial record.");
      return;
    }
    const path = `/Summary of ${summary.title.replaceAll(/[\\/:]/g, "-")}.md`;
    const uri = vscode.Uri.from({ scheme, path, query: editor.document.uri.toString() });
    this.#pages.set(uri.toString(), summary.page);
    this.#changed.fire(uri);
    await vscode.commands.executeCommand("markdown.showPreviewToSide", uri);
  }

  #ask({ document, selection }: vscode.TextEditor): Promise<RecordSummary | null> {
    const { code2ProtocolConverter: code } = this.#client;
    return this.#client.sendRequest<RecordSummary | null>(request, {
      uri: code.asUri(document.uri),
      position: code.asPosition(selection.active),
    } satisfies RecordSummaryParams);
  }

  provideTextDocumentContent(uri: vscode.Uri): string {
    return this.#pages.get(uri.toString()) ?? "The record was closed. Run Record Summary again.\n";
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }
}
