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

/** The quick fix for a finding whose title fits, once it is offered. */
export function fixOf(
  uri: vscode.Uri,
  { range }: vscode.Diagnostic,
  title: RegExp,
): Promise<vscode.CodeAction & { readonly edit: vscode.WorkspaceEdit }> {
  let offered = "nothing";
  return until(
    () => `a fix ${title} is offered; offered is ${offered}`,
    async () => {
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        "vscode.executeCodeActionProvider",
        uri,
        range,
        vscode.CodeActionKind.QuickFix.value,
      );
      offered = actions.map((action) => action.title).join("; ");
      const found = actions.find((action) => title.test(action.title));
      return found?.edit && { ...found, edit: found.edit };
    },
  );
}
