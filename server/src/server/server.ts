import {
  type CancellationToken,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type Disposable,
  FileChangeType,
  type InitializeParams,
  TextDocuments,
} from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { RecordIndex } from "../workspace/recordIndex.ts";
import { abilitiesOf, type ClientAbilities, capabilitiesFor } from "./capabilities.ts";
import { Diagnostics } from "./diagnostics.ts";
import type { Environment } from "./environment.ts";
import { registerFeatures } from "./features.ts";
import { checkWorkspace } from "./messages.ts";
import { SettingsStore } from "./settingsStore.ts";
import { Snapshots } from "./snapshots.ts";
import { WorkspaceScan } from "./workspaceScan.ts";

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
  const scan = new WorkspaceScan(environment, index, (uri) => documents.get(uri) !== undefined);
  const settings = new SettingsStore(connection);
  const diagnostics = new Diagnostics({
    connection,
    documents,
    snapshots,
    index,
    scan,
    settings,
    environment,
  });
  let client: ClientAbilities | undefined;
  let folders: string[] = [];

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
        watchers: [{ globPattern: "**/*.trial" }, { globPattern: "**/*.txt" }],
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
    if (folders.length === 0) return;
    const progress = client?.showsProgress
      ? await connection.window.createWorkDoneProgress()
      : undefined;
    progress?.begin("Trialwright: reading trial records", 0, "", true);
    try {
      const { maxFiles } = settings.window;
      const { complete } = await scan.folders(folders, maxFiles, progress, progress?.token);
      if (!complete)
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

  settings.onChange(() => diagnostics.refresh());

  documents.onDidChangeContent(({ document }) => diagnostics.changed(document));
  documents.onDidClose(({ document }) => {
    snapshots.forget(document.uri);
    settings.forget(document.uri);
    diagnostics.closed(document.uri);
    // What the editor held may differ from the disk.
    void scan.file(document.uri).then(() => diagnostics.refresh());
  });

  connection.onDidChangeWatchedFiles(async ({ changes }) => {
    for (const { uri, type } of changes) {
      if (type === FileChangeType.Deleted) {
        if (documents.get(uri) === undefined) scan.forget(uri);
      } else await scan.file(uri);
    }
    diagnostics.refresh();
  });

  connection.onRequest(checkWorkspace, async (_params: object, token: CancellationToken) => {
    await scan.folders(folders, settings.window.maxFiles, undefined, token);
    diagnostics.refresh();
    return diagnostics.totals(token);
  });

  registerFeatures({ connection, documents, snapshots, index, settings, environment, diagnostics });
  const listening: Disposable = documents.listen(connection);
  connection.onShutdown(() => listening.dispose());
  connection.listen();
}
