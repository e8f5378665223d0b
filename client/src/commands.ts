import * as vscode from "vscode";
import type { LanguageClient } from "vscode-languageclient/node";
import type { RelatedTrialEntry } from "../../server/src/language/relatedTrials.ts";
import {
  type CheckedWorkspace,
  checkWorkspace,
  relatedTrials,
} from "../../server/src/server/messages.ts";

export function registerCommands(
  client: LanguageClient,
  output: vscode.LogOutputChannel,
): vscode.Disposable[] {
  const commands: Readonly<Record<string, () => unknown>> = {
    "trialwright.checkWorkspace": () => checkAll(client),
    "trialwright.openRelatedTrial": () => openRelated(client),
    "trialwright.restartServer": () => client.restart(),
    "trialwright.showOutput": () => output.show(),
  };
  return Object.entries(commands).map(([name, run]) => vscode.commands.registerCommand(name, run));
}

async function checkAll(client: LanguageClient): Promise<void> {
  const checked = await vscode.window.withProgress(
    {
      location: vscode.ProgressLocation.Notification,
      title: "Checking the trial records of the workspace",
      cancellable: true,
    },
    (_progress, token) => client.sendRequest<CheckedWorkspace>(checkWorkspace, {}, token),
  );
  await vscode.commands.executeCommand("workbench.actions.view.problems");
  const { records, files, errors, warnings } = checked;
  void vscode.window.showInformationMessage(
    files === 0
      ? "There are no trial records in this workspace."
      : `Checked ${records} records in ${files} files: ${errors} errors, ${warnings} warnings.`,
  );
}

type RelatedPick = vscode.QuickPickItem & { readonly trial: RelatedTrialEntry };

async function openRelated(client: LanguageClient): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  const trials = document
    ? await client.sendRequest<RelatedTrialEntry[]>(relatedTrials, {
        uri: client.code2ProtocolConverter.asUri(document.uri),
      })
    : [];
  if (trials.length === 0) {
    void vscode.window.showInformationMessage(
      "The open document names no other trial, and no other record names it.",
    );
    return;
  }
  const picks = trials.map(
    (trial): RelatedPick => ({
      label: trial.nctId,
      description: trial.overallStatus ?? "",
      detail: [trial.title, trial.uri ? undefined : "$(link-external) at the registry"]
        .filter(Boolean)
        .join(" — "),
      trial,
    }),
  );
  const chosen = await vscode.window.showQuickPick(picks, {
    placeHolder: "Open a related trial",
    matchOnDetail: true,
  });
  if (!chosen) return;
  const { uri, page } = chosen.trial;
  if (uri) await vscode.window.showTextDocument(vscode.Uri.parse(uri));
  else await vscode.env.openExternal(vscode.Uri.parse(page));
}
