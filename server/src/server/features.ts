import {
  type CancellationToken,
  CodeActionKind,
  type Connection,
  type TextDocuments,
} from "vscode-languageserver/node";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { codeActionsOf, isWanted } from "../language/codeActions.ts";
import { completionsAt } from "../language/completion.ts";
import { foldingRangesOf } from "../language/folding.ts";
import { formattingEditsOf } from "../language/formatting.ts";
import { hoverAt } from "../language/hover.ts";
import { linkedEditingAt } from "../language/linkedEditing.ts";
import {
  definitionsAt,
  documentLinksOf,
  referencesAt,
  workspaceSymbolsOf,
} from "../language/navigation.ts";
import { outlineOf } from "../language/outline.ts";
import { recordSummary } from "../language/recordSummary.ts";
import { relatedTrialsOf } from "../language/relatedTrials.ts";
import type { ConfigFile } from "../language/suppressAction.ts";
import { entryRemovals } from "../language/unusedEntries.ts";
import { isProjectConfig } from "../workspace/projectConfig.ts";
import type { RecordIndex } from "../workspace/recordIndex.ts";
import type { Snapshot } from "../workspace/snapshot.ts";
import { answer } from "./answer.ts";
import type { ClientAbilities } from "./capabilities.ts";
import type { Diagnostics } from "./diagnostics.ts";
import type { Environment } from "./environment.ts";
import type { FileChoices } from "./fileChoices.ts";
import {
  type RecordSummaryParams,
  recordSummary as recordSummaryRequest,
  relatedTrials,
} from "./messages.ts";
import type { Recognition } from "./recognition.ts";
import { registerRecordCommands } from "./recordCommands.ts";
import type { SettingsStore } from "./settingsStore.ts";
import type { Snapshots } from "./snapshots.ts";

interface Parts {
  readonly connection: Connection;
  readonly recognition: Recognition;
  readonly documents: TextDocuments<TextDocument>;
  readonly snapshots: Snapshots;
  readonly index: RecordIndex;
  readonly settings: SettingsStore;
  readonly choices: FileChoices;
  readonly environment: Environment;
  readonly diagnostics: Diagnostics;
  readonly serves: (document: TextDocument) => boolean;
  readonly client: () => ClientAbilities | undefined;
  /** The configuration of a document, as far as the client can write it. */
  readonly configFile: (uri: string) => Promise<ConfigFile | undefined>;
}

/** Each request finds its snapshot, calls the language service and returns; no feature has logic here. */
export function registerFeatures(parts: Parts): void {
  const { connection, documents, snapshots, index, choices, environment, diagnostics } = parts;
  const { serves, recognition } = parts;
  const log = (message: string) => connection.console.error(message);

  /** Runs `work` on the record at `uri`; other documents get the empty answer. */
  function onRecord<Result>(
    name: string,
    uri: string,
    token: CancellationToken,
    empty: Result,
    work: (snapshot: Snapshot, document: TextDocument) => Result | Promise<Result>,
  ) {
    return answer(name, token, empty, log, () => {
      const document = documents.get(uri);
      const snapshot = document && snapshots.of(document);
      return document && snapshot?.layout && serves(document) ? work(snapshot, document) : empty;
    });
  }

  connection.onDocumentSymbol(({ textDocument: { uri } }, token) =>
    onRecord("textDocument/documentSymbol", uri, token, [], outlineOf),
  );
  connection.onFoldingRanges(({ textDocument: { uri } }, token) =>
    // No answer leaves folding to the editor; an empty one would forbid it.
    onRecord(
      "textDocument/foldingRange",
      uri,
      token,
      null,
      (snapshot) => foldingRangesOf(snapshot) ?? null,
    ),
  );
  connection.onDocumentFormatting(({ textDocument: { uri } }, token) =>
    onRecord("textDocument/formatting", uri, token, [], formattingEditsOf),
  );
  connection.onHover(({ textDocument: { uri }, position }, token) =>
    onRecord("textDocument/hover", uri, token, null, async (snapshot) => {
      const { today } = await choices.of(uri);
      return hoverAt(snapshot, position, { today, known: index }) ?? null;
    }),
  );
  connection.onCompletion(({ textDocument: { uri }, position }, token) =>
    answer("textDocument/completion", token, null, log, async () => {
      const document = documents.get(uri);
      const snapshot = document && snapshots.of(document);
      // A new record is blank, and blank text has no layout yet.
      if (!document || !snapshot || !serves(document)) return null;
      if (!snapshot.layout && !recognition.expects(document)) return null;
      const { today } = await choices.of(uri);
      return completionsAt(snapshot, position, {
        today,
        known: index,
        snippets: parts.client()?.takesSnippets === true,
      });
    }),
  );
  connection.onCodeAction(({ textDocument: { uri }, range, context }, token) => {
    const config = isProjectConfig(uri) ? documents.get(uri) : undefined;
    if (config)
      return answer("textDocument/codeAction", token, [], log, () =>
        isWanted(CodeActionKind.QuickFix, context.only)
          ? [...entryRemovals(config, context.diagnostics)]
          : [],
      );
    return onRecord("textDocument/codeAction", uri, token, [], async (snapshot, document) =>
      codeActionsOf(snapshot, await diagnostics.findings(document), range, {
        pageOf: environment.pageOf,
        only: context.only,
        config: snapshot.layout?.comment ? undefined : await parts.configFile(uri),
        explainCommand: parts.client()?.explainCommand,
      }),
    );
  });
  connection.onDefinition(({ textDocument: { uri }, position }, token) =>
    onRecord("textDocument/definition", uri, token, [], (snapshot) =>
      definitionsAt(snapshot, position, index),
    ),
  );
  connection.onReferences(({ textDocument: { uri }, position, context }, token) =>
    onRecord("textDocument/references", uri, token, [], (snapshot) =>
      referencesAt(snapshot, position, index, context.includeDeclaration),
    ),
  );
  connection.onDocumentLinks(({ textDocument: { uri } }, token) =>
    onRecord("textDocument/documentLink", uri, token, [], (snapshot) =>
      documentLinksOf(snapshot, index),
    ),
  );
  connection.languages.onLinkedEditingRange(({ textDocument: { uri }, position }, token) =>
    onRecord(
      "textDocument/linkedEditingRange",
      uri,
      token,
      null,
      (snapshot) => linkedEditingAt(snapshot, position) ?? null,
    ),
  );
  connection.onWorkspaceSymbol(({ query }, token) =>
    answer("workspace/symbol", token, [], log, () => workspaceSymbolsOf(query, index)),
  );
  connection.onRequest(
    relatedTrials,
    ({ uri }: { readonly uri: string }, token: CancellationToken) =>
      onRecord("trialwright/relatedTrials", uri, token, [], (snapshot) =>
        relatedTrialsOf(snapshot, index),
      ),
  );
  connection.onRequest(
    recordSummaryRequest,
    ({ uri, position }: RecordSummaryParams, token: CancellationToken) =>
      onRecord("trialwright/recordSummary", uri, token, null, async (snapshot) => {
        const { today } = await choices.of(uri);
        return recordSummary(snapshot, position, today) ?? null;
      }),
  );
  registerRecordCommands(parts);
}
