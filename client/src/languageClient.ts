import * as vscode from "vscode";
import {
  type CompletionMiddleware,
  LanguageClient,
  type LanguageClientOptions,
  type ServerOptions,
  TransportKind,
} from "vscode-languageclient/node";
import type { ClientOptions } from "../../server/src/server/messages.ts";

/** Plain text is offered too: a record page saved as .txt is recognised by its content. */
const documentSelector = [
  { language: "trial-record" },
  { language: "plaintext", pattern: "**/*.txt" },
];

const initializationOptions: ClientOptions = { setsLanguage: true };

export function createClient(
  context: vscode.ExtensionContext,
  outputChannel: vscode.LogOutputChannel,
): LanguageClient {
  const module = vscode.Uri.joinPath(context.extensionUri, "dist", "server.cjs").fsPath;
  const serverOptions: ServerOptions = {
    run: { module, transport: TransportKind.ipc },
    debug: {
      module,
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

/** After a label its values are offered at once, as if the author had asked for them. */
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
  return answer;
};
