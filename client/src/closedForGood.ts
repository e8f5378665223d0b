import * as vscode from "vscode";

/** Tells of documents that were closed; a change of the language closes one too, and reopens it. */
export function onDidCloseForGood(
  listener: (document: vscode.TextDocument) => void,
): vscode.Disposable {
  return vscode.workspace.onDidCloseTextDocument((document) => {
    // It is open again before this runs.
    setImmediate(() => {
      if (!openDocument(document.uri.toString())) listener(document);
    });
  });
}

export function openDocument(uri: string): vscode.TextDocument | undefined {
  return vscode.workspace.textDocuments.find((open) => open.uri.toString() === uri);
}
