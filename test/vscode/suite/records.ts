import * as vscode from "vscode";
import { until } from "../until.ts";

/** Opens a file of the workspace by its name and shows it. */
export async function openRecord(name: string): Promise<vscode.TextDocument> {
  const [uri] = await vscode.workspace.findFiles(`**/${name}`);
  if (uri === undefined) throw new Error(`The workspace has no file ${name}`);
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(document);
  return document;
}

/** The rule code of a diagnostic, which may carry a link. */
export const codeOf = ({ code }: vscode.Diagnostic): string =>
  String(typeof code === "object" ? code.value : code);

/** The finding of a rule in a file, once it is there. */
export const findingOf = (uri: vscode.Uri, code: string): Promise<vscode.Diagnostic> =>
  until(`${code} is reported`, () =>
    vscode.languages.getDiagnostics(uri).find((found) => codeOf(found) === code),
  );

/** Resolves when a rule reports nothing in a file any more. */
export const withoutFinding = (uri: vscode.Uri, code: string): Promise<true> =>
  until(`${code} is no longer reported`, () =>
    vscode.languages.getDiagnostics(uri).every((found) => codeOf(found) !== code),
  );
