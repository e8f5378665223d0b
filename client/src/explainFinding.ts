import * as vscode from "vscode";

/** The name under which the server reports findings. */
const source = "trialwright";

/** Shows the page of a rule beside the editor: of `code`, or of a finding at the cursor. */
export async function explainFinding(extension: vscode.Uri, code?: unknown): Promise<void> {
  const chosen = typeof code === "string" ? code : await askWhich();
  if (chosen === undefined) return;
  const page = vscode.Uri.joinPath(extension, "docs", "rules", ...`${chosen}.md`.split("/"));
  try {
    await vscode.workspace.fs.stat(page);
  } catch {
    void vscode.window.showErrorMessage(`There is no page about ${chosen}.`);
    return;
  }
  await vscode.commands.executeCommand("markdown.showPreviewToSide", page);
}

/** The code of the finding at the cursor, or else on its line; asks where there are several. */
async function askWhich(): Promise<string | undefined> {
  const editor = vscode.window.activeTextEditor;
  const findings = editor
    ? vscode.languages.getDiagnostics(editor.document.uri).filter((each) => each.source === source)
    : [];
  const line = editor?.document.lineAt(editor.selection.active.line).range;
  const at = findings.filter(({ range }) => editor && range.contains(editor.selection.active));
  const near = at.length > 0 ? at : findings.filter(({ range }) => line?.intersection(range));
  const messages = new Map(near.map((finding) => [codeOf(finding), finding.message]));
  if (messages.size === 0) {
    void vscode.window.showInformationMessage("There is no finding of Trialwright at the cursor.");
    return undefined;
  }
  const picks = [...messages].map(([label, detail]) => ({ label, detail }));
  if (picks.length === 1) return picks[0]?.label;
  const chosen = await vscode.window.showQuickPick(picks, { placeHolder: "Explain a finding" });
  return chosen?.label;
}

function codeOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === "object" ? code.value : code);
}
