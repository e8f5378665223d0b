import * as vscode from "vscode";
import type { DocumentStatus } from "../../server/src/language/status.ts";
import { documentStatus } from "../../server/src/server/messages.ts";
import { registerCommands } from "./commands.ts";
import { createClient } from "./languageClient.ts";
import { LanguageStatus } from "./languageStatus.ts";
import { RecordContext } from "./recordContext.ts";
import { RecordRecognition } from "./recordRecognition.ts";

/** Starts the server and shows what it tells. Everything about trials is the server's. */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const output = vscode.window.createOutputChannel("Trialwright", { log: true });
  const client = createClient(context, output);
  const status = new LanguageStatus();
  const recognition = new RecordRecognition();
  const recordContext = new RecordContext();
  context.subscriptions.push(
    output,
    status,
    recognition,
    recordContext,
    // The client keeps one handler for each notification.
    client.onNotification(documentStatus, (told: DocumentStatus) => {
      status.update(told);
      recognition.update(told);
      recordContext.update(told);
    }),
    client,
    ...registerCommands(client, output, context.extensionUri),
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
