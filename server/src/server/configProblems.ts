import { type Connection, MessageType, ShowMessageNotification } from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { URI } from "vscode-uri";
import type { FoundConfig } from "../workspace/projectConfigs.ts";

/** Says once what is wrong with a configuration, with its places; the rest of it holds. */
export function tellProblems(connection: Connection, { uri, text, problems }: FoundConfig): void {
  const [first, ...others] = problems;
  if (!first) return;
  const document = TextDocument.create(uri, "jsonc", 0, text);
  const place = (offset: number) => {
    const { line, character } = document.positionAt(offset);
    return `${URI.parse(uri).fsPath}:${line + 1}:${character + 1}`;
  };
  for (const { range, message } of problems)
    connection.console.warn(`${place(range.start)}: ${message}`);
  const more = others.length > 0 ? ` (and ${others.length} more in the log)` : "";
  void connection.sendNotification(ShowMessageNotification.type, {
    type: MessageType.Warning,
    message: `${place(first.range.start)}: ${first.message}${more}`,
  });
}
