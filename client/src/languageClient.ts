import * as vscode from "vscode";
import {
  LanguageClient,
  type LanguageClientOptions,
  type ServerOptions,
  TransportKind,
} from "vscode-languageclient/node";

/** Plain text is offered too: a record page saved as .txt is recognised by its content. */
const documentSelector = [
  { language: "trial-record" },
  { language: "plaintext", pattern: "**/*.txt" },
];

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
    outputChannel,
    diagnosticPullOptions: { onChange: true, onSave: false, onTabs: true },
  };
  return new LanguageClient("trialwright", "Trialwright", serverOptions, clientOptions);
}
