import * as vscode from "vscode";
import {
  type CompletionMiddleware,
  LanguageClient,
  type LanguageClientOptions,
  type ServerOptions,
  TransportKind,
} from "vscode-languageclient/node";
import type { ClientOptions } from "../../server/src/server/messages.ts";

/** Plain text, JSON and XML are offered too: the server tells which are records by their content. */
const documentSelector = [
  { language: "trial-record" },
  { language: "plaintext", pattern: "**/*.txt" },
  { language: "json" },
  { language: "jsonc" },
  { language: "jsonl" },
  { language: "xml" },
];

export const explainCommand = "trialwright.explainFinding";

const initializationOptions: ClientOptions = {
  setsLanguage: true,
  // VS Code's own JSON support does.
  reportsSyntaxOf: ["json", "jsonc"],
  explainCommand,
};

export function createClient(
  context: vscode.ExtensionContext,
  outputChannel: vscode.LogOutputChannel,
): LanguageClient {
  const program = (name: string) => vscode.Uri.joinPath(context.extensionUri, "dist", name).fsPath;
  const serverOptions: ServerOptions = {
    run: {
      module: program("launch.cjs"),
      transport: TransportKind.ipc,
      args: [`--compiled-code=${context.globalStorageUri.fsPath}`],
    },
    debug: {
      module: program("server.cjs"),
      transport: TransportKind.ipc,
      options: { execArgv: ["--nolazy", "--inspect=6009"] },
    },
  };
  const clientOptions: LanguageClientOptions = {
    documentSelector,
    initializationOptions,
    outputChannel,
    diagnosticPullOptions: { onChange: true, onSave: false, onTabs: true },
    middleware: { provideCompletionItem: offerNext },
  };
  return new LanguageClient("trialwright", "Trialwright", serverOptions, clientOptions);
}

/**
 * After a label its values are offered at once, as if the author had asked for them. An arm comes with
 * an intervention elsewhere: the command lets the author type in both places.
 */
const offerNext: NonNullable<CompletionMiddleware["provideCompletionItem"]> = async (
  document,
  position,
  context,
  token,
  next,
) => {
  const answer = await next(document, position, context, token);
  for (const item of (answer && "items" in answer ? answer.items : answer) ?? [])
    if (item.kind === vscode.CompletionItemKind.Field)
      item.command = {
        title: "Offer values",
        command: "editor.action.triggerSuggest",
        arguments: [{ auto: true }],
      };
    else if (isArm(item)) {
      item.insertText = "";
      item.additionalTextEdits = [];
      item.command = { title: "Add", command: "trialwright.addToRecord", arguments: ["arm"] };
    }
  return answer;
};

function isArm(item: vscode.CompletionItem & { readonly data?: unknown }): boolean {
  return (item.data as { readonly addition?: unknown } | undefined)?.addition === "arm";
}
