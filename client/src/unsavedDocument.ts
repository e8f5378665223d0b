import * as vscode from "vscode";

/**
 * Opens `text` beside the active editor as a document that is not saved yet, named `name` or, if there
 * is one already, `name-2`. Saving it puts it into the folder of the document that it was made from.
 */
export async function openUnsaved(
  from: vscode.Uri,
  name: string,
  language: string,
  text: string,
): Promise<void> {
  const folder =
    from.scheme === "file"
      ? vscode.Uri.joinPath(from, "..")
      : vscode.workspace.workspaceFolders?.find(({ uri }) => uri.scheme === "file")?.uri;
  const document = folder
    ? await namedDocument(await freeUri(folder, name), language, text)
    : await vscode.workspace.openTextDocument({ language, content: text });
  await vscode.window.showTextDocument(document, {
    viewColumn: vscode.ViewColumn.Beside,
    preview: false,
  });
}

async function namedDocument(
  uri: vscode.Uri,
  language: string,
  text: string,
): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(uri.with({ scheme: "untitled" }));
  const edit = new vscode.WorkspaceEdit();
  edit.insert(document.uri, new vscode.Position(0, 0), text);
  await vscode.workspace.applyEdit(edit);
  return document.languageId === language
    ? document
    : await vscode.languages.setTextDocumentLanguage(document, language);
}

async function freeUri(folder: vscode.Uri, name: string): Promise<vscode.Uri> {
  const dot = name.lastIndexOf(".");
  for (let number = 1; ; number++) {
    const suffix = number === 1 ? "" : `-${number}`;
    const uri = vscode.Uri.joinPath(folder, name.slice(0, dot) + suffix + name.slice(dot));
    if (!(await isTaken(uri))) return uri;
  }
}

async function isTaken(uri: vscode.Uri): Promise<boolean> {
  if (vscode.workspace.textDocuments.some((open) => open.uri.path === uri.path)) return true;
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    // There is no such file.
    return false;
  }
}
