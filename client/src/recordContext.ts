import * as vscode from "vscode";
import type { DocumentStatus } from "../../server/src/language/status.ts";
import { onDidCloseForGood } from "./closedForGood.ts";

/** Tells VS Code whether the active editor shows a record, for menus and the command palette. */
const key = "trialwright.isRecord";

export class RecordContext implements vscode.Disposable {
  readonly #records = new Set<string>();
  readonly #subscriptions: readonly vscode.Disposable[];

  constructor() {
    this.#subscriptions = [
      vscode.window.onDidChangeActiveTextEditor(() => this.#tell()),
      onDidCloseForGood(({ uri }) => this.#records.delete(uri.toString())),
    ];
  }

  update({ uri, layout }: DocumentStatus): void {
    const own = vscode.Uri.parse(uri).toString();
    if (layout === undefined) this.#records.delete(own);
    else this.#records.add(own);
    this.#tell();
  }

  #tell(): void {
    const uri = vscode.window.activeTextEditor?.document.uri.toString();
    const isRecord = uri !== undefined && this.#records.has(uri);
    void vscode.commands.executeCommand("setContext", key, isRecord);
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }
}
