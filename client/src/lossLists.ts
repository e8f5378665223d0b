import * as vscode from "vscode";
import type { Loss } from "../../server/src/server/messages.ts";
import { counted } from "./counted.ts";

const scheme = "trialwright-not-held";

/** More places of one element are only counted. */
const mostPlaces = 20;

interface LossList {
  readonly text: string;
  readonly links: readonly vscode.DocumentLink[];
}

/** Read-only documents that list what a conversion left out, with links to where it stands. */
export class LossLists
  implements vscode.TextDocumentContentProvider, vscode.DocumentLinkProvider, vscode.Disposable
{
  readonly #lists = new Map<string, LossList>();
  readonly #subscriptions: readonly vscode.Disposable[];
  #shown = 0;

  constructor() {
    this.#subscriptions = [
      vscode.workspace.registerTextDocumentContentProvider(scheme, this),
      vscode.languages.registerDocumentLinkProvider({ scheme }, this),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#lists.delete(uri.toString())),
    ];
  }

  /** Opens the list of what `layout` does not hold of the document at `source`. */
  async show(source: vscode.Uri, layout: string, losses: readonly Loss[]): Promise<void> {
    const query = String(++this.#shown);
    const uri = vscode.Uri.from({ scheme, path: `/Not held by ${layout}.txt`, query });
    this.#lists.set(uri.toString(), listOf(source, layout, losses));
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document, { preview: true });
  }

  provideTextDocumentContent(uri: vscode.Uri): string | undefined {
    return this.#lists.get(uri.toString())?.text;
  }

  provideDocumentLinks({ uri }: vscode.TextDocument): vscode.DocumentLink[] {
    return [...(this.#lists.get(uri.toString())?.links ?? [])];
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }
}

function listOf(source: vscode.Uri, layout: string, losses: readonly Loss[]): LossList {
  const name = source.path.slice(source.path.lastIndexOf("/") + 1);
  const lines = [`${layout} does not hold ${counted(losses.length, "element")} of ${name}.`];
  const links: vscode.DocumentLink[] = [];
  for (const { element, why, places } of losses) {
    lines.push("", element, `    ${why}`);
    const shown = places.slice(0, mostPlaces);
    let line = places.length === 1 ? "    line " : "    lines ";
    for (const [index, { start }] of shown.entries()) {
      const number = String(start.line + 1);
      if (index > 0) line += ", ";
      const range = new vscode.Range(
        lines.length,
        line.length,
        lines.length,
        line.length + number.length,
      );
      const fragment = `L${number},${start.character + 1}`;
      links.push(new vscode.DocumentLink(range, source.with({ fragment })));
      line += number;
    }
    const more = places.length - shown.length;
    lines.push(more > 0 ? `${line} and ${more} more` : line);
  }
  return { text: `${lines.join("\n")}\n`, links };
}
