import {
  CodeActionKind,
  type InitializeParams,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from "vscode-languageserver/node";
import { fixAllKind } from "../language/codeActions.ts";
import type { ClientOptions } from "./messages.ts";

/** What the client can do, as far as it changes what the server does. */
export interface ClientAbilities {
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly asksConfiguration: boolean;
  readonly registersConfiguration: boolean;
  readonly registersWatchers: boolean;
  readonly showsProgress: boolean;
  readonly changesFolders: boolean;
  /** Documents in other languages than that of records are only recognised for it. */
  readonly setsLanguage: boolean;
  readonly reportsSyntaxOf: readonly string[];
  readonly registersFormatting: boolean;
  /** The outline is for documents in the languages of records alone. */
  readonly registersOutline: boolean;
  readonly takesSnippets: boolean;
  readonly createsFiles: boolean;
  readonly explainCommand: string | undefined;
}

export function abilitiesOf({
  capabilities: { textDocument, workspace, window },
  initializationOptions,
}: InitializeParams): ClientAbilities {
  const own = initializationOptions as ClientOptions | undefined;
  return {
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    asksConfiguration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    registersWatchers: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    showsProgress: window?.workDoneProgress === true,
    changesFolders: workspace?.workspaceFolders === true,
    setsLanguage: own?.setsLanguage === true,
    reportsSyntaxOf: own?.reportsSyntaxOf ?? [],
    registersFormatting: textDocument?.formatting?.dynamicRegistration === true,
    registersOutline:
      own?.setsLanguage === true && textDocument?.documentSymbol?.dynamicRegistration === true,
    createsFiles:
      workspace?.workspaceEdit?.documentChanges === true &&
      workspace.workspaceEdit.resourceOperations?.includes("create") === true,
    explainCommand: own?.explainCommand,
    takesSnippets: textDocument?.completion?.completionItem?.snippetSupport === true,
  };
}

export function capabilitiesFor(client: ClientAbilities): ServerCapabilities {
  return {
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: false },
    // VS Code keeps the empty outline of plain text when its language changes, unless that changes who
    // is asked.
    documentSymbolProvider: !client.registersOutline,
    foldingRangeProvider: true,
    hoverProvider: true,
    completionProvider: {
      triggerCharacters: [":", " ", "-", "(", "<", "/", '"'],
      resolveProvider: false,
    },
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, fixAllKind] },
    definitionProvider: true,
    referencesProvider: true,
    documentLinkProvider: { resolveProvider: false },
    linkedEditingRangeProvider: true,
    workspaceSymbolProvider: true,
    // Where it can, the server registers for the documents that it formats, and for no others.
    documentFormattingProvider: !client.registersFormatting,
    ...(client.pullsDiagnostics
      ? {
          diagnosticProvider: {
            identifier: "trialwright",
            interFileDependencies: true,
            workspaceDiagnostics: true,
          },
        }
      : {}),
    ...(client.changesFolders
      ? { workspace: { workspaceFolders: { supported: true, changeNotifications: true } } }
      : {}),
  };
}
