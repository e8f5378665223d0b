import {
  type CancellationToken,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type Disposable,
  type InitializeParams,
  TextDocuments,
  WatchKind,
} from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { RecordIndex } from "../workspace/recordIndex.ts";
import { abilitiesOf, type ClientAbilities, capabilitiesFor } from "./capabilities.ts";
import { Diagnostics } from "./diagnostics.ts";
import type { Environment } from "./environment.ts";
import { registerFeatures } from "./features.ts";
import { checkWorkspace } from "./messages.ts";
import { SettingsStore } from "./settingsStore.ts";
import { isExpected, recordLanguage, Snapshots } from "./snapshots.ts";
import { isBelow, WorkspaceScan } from "./workspaceScan.ts";

export interface ServerInfo {
  readonly name: string;
  readonly version: string;
}

/** Ties the language service to a connection. The connection is listening when this returns. */
export function startServer(
  connection: Connection,
  environment: Environment,
  serverInfo: ServerInfo,
): void {
  const documents = new TextDocuments(TextDocument);
  const index = new RecordIndex();
  const snapshots = new Snapshots(index);
  const settings = new SettingsStore(connection);
  const scan = new WorkspaceScan(environment, index, {
    isOpen: (uri) => documents.get(uri) !== undefined,
    recognises: () => settings.window.detectByContent,
  });
  const serves = (document: TextDocument) =>
    client?.setsLanguage === true
      ? document.languageId === recordLanguage
      : isExpected(document) || settings.window.detectByContent;
  const diagnostics = new Diagnostics({
    connection,
    documents,
    snapshots,
    index,
    scan,
    settings,
    environment,
    serves,
  });
  let client: ClientAbilities | undefined;
  let folders: string[] = [];
  /** The settings under which the folders were read. */
  let scanned = settings.window;

  connection.onInitialize((params: InitializeParams) => {
    client = abilitiesOf(params);
    folders = (params.workspaceFolders ?? []).map((folder) => folder.uri);
    if (folders.length === 0 && params.rootUri) folders = [params.rootUri];
    settings.start(client, params.initializationOptions);
    diagnostics.start(client);
    return { capabilities: capabilitiesFor(client), serverInfo: { ...serverInfo } };
  });

  connection.onInitialized(() => {
    void begin();
  });

  async function begin(): Promise<void> {
    if (client?.registersConfiguration)
      await connection.client.register(DidChangeConfigurationNotification.type, {
        section: "trialwright",
      });
    if (client?.registersWatchers)
      await connection.client.register(DidChangeWatchedFilesNotification.type, {
        watchers: [
          { globPattern: "**/*.trial", kind: WatchKind.Change },
          { globPattern: "**/*.txt", kind: WatchKind.Change },
          // Of a folder that comes or goes nothing is told but its own name.
          { globPattern: "**/*", kind: WatchKind.Create | WatchKind.Delete },
        ],
      });
    if (client?.changesFolders)
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = new Set(removed.map((folder) => folder.uri));
        folders = [
          ...folders.filter((uri) => !gone.has(uri)),
          ...added.map((folder) => folder.uri),
        ];
        void scanFolders();
      });
    await settings.refresh();
    await scanFolders();
  }

  async function scanFolders(): Promise<void> {
    scanned = settings.window;
    if (folders.length === 0 && scan.uris.length === 0) return;
    const progress = client?.showsProgress
      ? await connection.window.createWorkDoneProgress()
      : undefined;
    progress?.begin("Trialwright: reading trial records", 0, "", true);
    try {
      const { maxFiles } = settings.window;
      const { complete } = await scan.folders(folders, maxFiles, progress, progress?.token);
      if (!complete && !progress?.token.isCancellationRequested)
        connection.console.warn(
          `Not all files of the workspace were read for records to link with (trialwright.workspace.maxFiles is ${maxFiles}).`,
        );
    } catch (error) {
      connection.console.error(`Reading the workspace failed: ${String(error)}`);
    } finally {
      progress?.done();
    }
    diagnostics.refresh();
  }

  settings.onChange(() => {
    const { maxFiles, detectByContent } = settings.window;
    if (scanned.maxFiles === maxFiles && scanned.detectByContent === detectByContent)
      diagnostics.refresh();
    else void scanFolders();
  });

  documents.onDidChangeContent(({ document }) => diagnostics.changed(document));
  documents.onDidClose(({ document }) => {
    snapshots.forget(document.uri);
    settings.forget(document.uri);
    diagnostics.closed(document.uri);
    const { uri } = document;
    // What the editor held may differ from the disk, and of other places only open files count.
    if (folders.some((folder) => isBelow(uri, folder)))
      void scan.file(uri).then(() => diagnostics.refresh());
    else {
      scan.forget(uri);
      diagnostics.refresh();
    }
  });

  connection.onDidChangeWatchedFiles(async ({ changes }) => {
    if (await scan.changes(changes, folders)) diagnostics.refresh();
  });

  connection.onRequest(checkWorkspace, async (_params: object, token: CancellationToken) => {
    await scan.folders(folders, settings.window.maxFiles, undefined, token);
    diagnostics.refresh();
    return diagnostics.totals(token);
  });

  registerFeatures({
    connection,
    documents,
    snapshots,
    index,
    settings,
    environment,
    diagnostics,
    serves,
  });
  const listening: Disposable = documents.listen(connection);
  connection.onShutdown(() => listening.dispose());
  connection.listen();
}
