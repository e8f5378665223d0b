import * as vscode from "vscode";
import type { LanguageClient } from "vscode-languageclient/node";
import type { RelatedTrialEntry } from "../../server/src/language/relatedTrials.ts";
import {
  type CheckedWorkspace,
  checkWorkspace,
  relatedTrials,
} from "../../server/src/server/messages.ts";
import { addToRecord } from "./addToRecord.ts";
import { convertTo } from "./convertTo.ts";
import { counted } from "./counted.ts";
import { explainFinding } from "./explainFinding.ts";
import { explainCommand } from "./languageClient.ts";
import { LossLists } from "./lossLists.ts";
import { makeTrialRecord } from "./newTrialRecord.ts";
import { RecordSummaries } from "./recordSummaries.ts";

export function registerCommands(
  client: LanguageClient,
  output: vscode.LogOutputChannel,
  extension: vscode.Uri,
): vscode.Disposable[] {
  const losses = new LossLists();
  const summaries = new RecordSummaries(client);
  const commands: Readonly<Record<string, (argument?: unknown) => unknown>> = {
    "trialwright.newTrialRecord": () => makeTrialRecord(client),
    "trialwright.convertTo": () => convertTo(client, losses),
    "trialwright.addToRecord": (kind?: unknown) => addToRecord(client, kind),
    [explainCommand]: (code?: unknown) => explainFinding(extension, code),
    "trialwright.recordSummary": () => summaries.show(),
    "trialwright.checkWorkspace": () => checkAll(client),
    "trialwright.openRelatedTrial": () => openRelated(client),
    "trialwright.restartServer": () => client.restart(),
    "trialwright.showOutput": () => output.show(),
  };
  return [
    losses,
    summaries,
    ...Object.entries(commands).map(([name, run]) => vscode.commands.registerCommand(name, run)),
  ];
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
      : `Checked ${counted(records, "record")} in ${counted(files, "file")}: ${counted(errors, "error")}, ${counted(warnings, "warning")}.`,
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
      label: trial.nctId ?? "Draft",
      description: trial.place ? (trial.status ?? "") : "$(link-external) at the registry",
      detail: trial.title ?? "",
      trial,
    }),
  );
  const chosen = await vscode.window.showQuickPick(picks, {
    placeHolder: "Open a related trial",
    matchOnDetail: true,
  });
  if (!chosen) return;
  const { place, page } = chosen.trial;
  if (place)
    await vscode.window.showTextDocument(vscode.Uri.parse(place.uri), {
      selection: client.protocol2CodeConverter.asRange(place.range),
    });
  else if (page) await vscode.env.openExternal(vscode.Uri.parse(page));
}
