import * as vscode from "vscode";
import type { DocumentStatus } from "../../server/src/language/status.ts";
import { counted } from "./counted.ts";

const ownLanguage: vscode.DocumentSelector = { language: "trial-record" };

/** The language status items of the record in the active editor. */
export class LanguageStatus implements vscode.Disposable {
  readonly #byUri = new Map<string, DocumentStatus>();
  readonly #findings = vscode.languages.createLanguageStatusItem(
    "trialwright.findings",
    ownLanguage,
  );
  readonly #required = vscode.languages.createLanguageStatusItem(
    "trialwright.required",
    ownLanguage,
  );
  readonly #subscriptions: vscode.Disposable[];

  constructor() {
    this.#findings.name = "Trialwright findings";
    this.#required.name = "Trialwright required elements";
    this.#findings.command = { title: "Problems", command: "workbench.actions.view.problems" };
    this.#subscriptions = [
      this.#findings,
      this.#required,
      vscode.window.onDidChangeActiveTextEditor(() => this.#show()),
      vscode.workspace.onDidCloseTextDocument((document) =>
        this.#byUri.delete(document.uri.toString()),
      ),
    ];
  }

  update(status: DocumentStatus): void {
    this.#byUri.set(vscode.Uri.parse(status.uri).toString(), status);
    this.#show();
  }

  #show(): void {
    const document = vscode.window.activeTextEditor?.document;
    const status = document && this.#byUri.get(document.uri.toString());
    for (const item of [this.#findings, this.#required]) {
      item.busy = !status;
      // JSON and XML that are no records show nothing of ours.
      item.selector = document && status?.layout ? { language: document.languageId } : ownLanguage;
    }
    if (!status) return;
    const { counts, layout, profile, required } = status;
    this.#findings.text = [counted(counts.error, "error"), counted(counts.warning, "warning")].join(
      ", ",
    );
    this.#findings.detail = [
      layout,
      profile && `profile ${profile}`,
      counted(counts.information + counts.hint, "note"),
    ]
      .filter(Boolean)
      .join(" · ");
    this.#findings.severity =
      counts.error > 0
        ? vscode.LanguageStatusSeverity.Error
        : counts.warning > 0
          ? vscode.LanguageStatusSeverity.Warning
          : vscode.LanguageStatusSeverity.Information;
    const missing = required.total - required.present;
    this.#required.text = `${required.present} of ${required.total} required elements`;
    this.#required.detail = missing > 0 ? `${missing} missing` : "complete";
    this.#required.severity =
      missing > 0
        ? vscode.LanguageStatusSeverity.Warning
        : vscode.LanguageStatusSeverity.Information;
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }
}
