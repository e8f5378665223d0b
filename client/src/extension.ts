import * as vscode from "vscode";
import { registerCommands } from "./commands.ts";
import { createClient } from "./languageClient.ts";
import { LanguageStatus } from "./languageStatus.ts";
import { RecordRecognition } from "./recordRecognition.ts";

/** Starts the server and shows what it tells. Everything about trials is the server's. */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const output = vscode.window.createOutputChannel("Trialwright", { log: true });
  const client = createClient(context, output);
  const status = new LanguageStatus(client);
  const recognition = new RecordRecognition(client);
  context.subscriptions.push(
    output,
    status,
    recognition,
    client,
    ...registerCommands(client, output),
  );
  try {
    await client.start();
  } catch (error) {
    output.error(String(error));
    const choice = await vscode.window.showErrorMessage(
      "The Trialwright language server did not start.",
      "Show Output",
    );
    if (choice) output.show();
  }
}
