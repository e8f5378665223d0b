import {
  type CancellationToken,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type Disposable,
  DocumentSymbolRequest,
  type InitializeParams,
  TextDocuments,
  WatchKind,
} from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { URI, Utils } from "vscode-uri";
import type { ConfigFile } from "../language/suppressAction.ts";
import { isProjectConfig, projectConfigName } from "../workspace/projectConfig.ts";
import { ProjectConfigs } from "../workspace/projectConfigs.ts";
import { RecordIndex } from "../workspace/recordIndex.ts";
import type { Settings } from "../workspace/settings.ts";
import { abilitiesOf, type ClientAbilities, capabilitiesFor } from "./capabilities.ts";
import { Checks } from "./checks.ts";
import { tellProblems } from "./configProblems.ts";
import { Diagnostics } from "./diagnostics.ts";
import type { Environment } from "./environment.ts";
import { registerFeatures } from "./features.ts";
import { FileChoices } from "./fileChoices.ts";
import { FormattingRegistration } from "./formatting.ts";
import { checkWorkspace } from "./messages.ts";
import { languagesOfRecords, Recognition } from "./recognition.ts";
import { SettingsStore } from "./settingsStore.ts";
import { Snapshots } from "./snapshots.ts";
import { UnusedEntries } from "./unusedEntries.ts";
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
  const settings = new SettingsStore(connection);
  const recognition = new Recognition(() => settings.window);
  const snapshots = new Snapshots(index, recognition.expects);
  const scan = new WorkspaceScan(environment, index, {
    isOpen: (uri) => documents.get(uri) !== undefined,
    recognises: () => recognition.byContent,
    expects: (uri) => recognition.expectsName(uri),
  });
  const serves = (document: TextDocument) =>
    recognition.serves(document, client?.setsLanguage === true);
  const configs = new ProjectConfigs(environment.files, (found) => tellProblems(connection, found));
  const choices = new FileChoices(settings, configs, environment);
  const formatting = new FormattingRegistration(connection);
  const shared = { connection, documents, snapshots, index, scan, choices, configs, serves };
  const checks = new Checks(shared);
  const unusedEntries = new UnusedEntries({ ...shared, checks });
  const diagnostics = new Diagnostics({
    ...shared,
    checks,
    unusedEntries,
    environment,
    formatting,
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
    checks.start(client);
    unusedEntries.start(client);
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
          { globPattern: "**/*.{trial,txt,json,jsonc,ndjson,jsonl,xml}", kind: WatchKind.Change },
          // Of a folder that comes or goes nothing is told but its own name.
          { globPattern: "**/*", kind: WatchKind.Create | WatchKind.Delete },
        ],
      });
    if (client?.registersOutline)
      await connection.client.register(DocumentSymbolRequest.type, {
        documentSelector: [...languagesOfRecords].map((language) => ({ language })),
      });
    await formatting.start(client);
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
    if (isSameScan(settings.window, scanned)) diagnostics.refresh();
    else {
      snapshots.forgetAll();
      void scanFolders();
    }
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
    const configured = changes.some(({ uri }) => isProjectConfig(uri));
    if (configured) configs.forget();
    if ((await scan.changes(changes, folders)) || configured) diagnostics.refresh();
  });

  connection.onRequest(checkWorkspace, async (_params: object, token: CancellationToken) => {
    await scan.folders(folders, settings.window.maxFiles, undefined, token);
    diagnostics.refresh();
    return diagnostics.totals(token);
  });

  /** As the editor has it where it is open; a new one would stand in the workspace's folder. */
  async function configFile(uri: string): Promise<ConfigFile | undefined> {
    const found = await configs.of(uri);
    const folder = folders.find((each) => isBelow(uri, each));
    if (!client?.createsFiles || (!found && folder === undefined)) return undefined;
    const at =
      found?.uri ?? Utils.joinPath(URI.parse(folder as string), projectConfigName).toString();
    const open = documents.get(at);
    return { uri: at, text: open?.getText() ?? found?.text, version: open?.version ?? null };
  }

  registerFeatures({
    client: () => client,
    configFile,
    connection,
    recognition,
    documents,
    snapshots,
    index,
    settings,
    choices,
    environment,
    diagnostics,
    serves,
  });
  const listening: Disposable = documents.listen(connection);
  connection.onShutdown(() => listening.dispose());
  connection.listen();
}

/** True where the same files are records under both settings. */
function isSameScan(a: Settings, b: Settings): boolean {
  return (
    a.maxFiles === b.maxFiles &&
    a.detectByContent === b.detectByContent &&
    a.recordFiles.join("\n") === b.recordFiles.join("\n")
  );
}
