import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import process from "node:process";
import {
  createProtocolConnection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type InitializeParams,
  type InitializeResult,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver/node";
import { URI } from "vscode-uri";

export const projectRoot = join(import.meta.dirname, "..", "..");

/** Asks again until the answer is yes; for what the server does after a notification. */
export async function eventually(
  asked: () => Promise<boolean>,
  what: string,
  deadline = 20_000,
): Promise<void> {
  const end = performance.now() + deadline;
  while (!(await asked())) if (performance.now() > end) throw new Error(`waited for ${what}`);
}

/** Runs `work` with a server of its own, which ends with it whatever happens. */
export async function withServer(
  options: ClientOptions,
  work: (server: ServerProcess) => Promise<void>,
): Promise<void> {
  const server = await ServerProcess.start(options);
  try {
    await work(server);
    await server.stop();
  } finally {
    server.process.kill("SIGKILL");
  }
}

export interface ClientOptions {
  readonly capabilities?: InitializeParams["capabilities"];
  readonly folder?: string;
  readonly settings?: unknown;
  /** A folder for its compiled code, with which VS Code starts it. */
  readonly compiledCodeIn?: string | undefined;
}

/** What VS Code tells of itself, as far as the server asks. */
const editorCapabilities: InitializeParams["capabilities"] = {
  textDocument: { diagnostic: { relatedDocumentSupport: false } },
  workspace: {
    configuration: true,
    workspaceFolders: true,
    diagnostics: { refreshSupport: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
  },
  window: { workDoneProgress: true },
};

/** The built server as a process of its own, spoken to over stdio through a real LSP client library. */
export class ServerProcess {
  readonly connection: ProtocolConnection;
  readonly process: ChildProcess;
  readonly log: string[] = [];
  readonly notifications: { method: string; params: unknown }[] = [];
  readonly requests: { method: string; params: unknown }[] = [];
  initialized: InitializeResult | undefined;
  settings: unknown;
  #waiting: (() => void)[] = [];

  constructor({ settings = {}, compiledCodeIn }: ClientOptions) {
    this.settings = settings;
    const program = join(projectRoot, "dist", compiledCodeIn ? "launch.cjs" : "server.cjs");
    const args = compiledCodeIn ? [`--compiled-code=${compiledCodeIn}`] : [];
    this.process = spawn(process.execPath, [program, ...args, "--stdio"], {
      stdio: ["pipe", "pipe", "pipe"],
    });
    const { stdin, stdout, stderr } = this.process;
    if (!stdin || !stdout || !stderr) throw new Error("the server has no pipes");
    stderr.on("data", (chunk: Buffer) => this.#heard(() => this.log.push(chunk.toString())));
    this.connection = createProtocolConnection(
      new StreamMessageReader(stdout),
      new StreamMessageWriter(stdin),
    );
    this.connection.onUnhandledNotification((message) =>
      this.#heard(() =>
        this.notifications.push({ method: message.method, params: message.params }),
      ),
    );
    this.connection.onNotification("window/logMessage", ({ message }: { message: string }) =>
      this.#heard(() => this.log.push(message)),
    );
    for (const method of [
      "client/registerCapability",
      "window/workDoneProgress/create",
      "workspace/diagnostic/refresh",
    ])
      this.connection.onRequest(method, (params: unknown) => {
        this.#heard(() => this.requests.push({ method, params }));
        return null;
      });
    this.connection.onRequest("workspace/configuration", ({ items }: { items: unknown[] }) =>
      items.map(() => this.settings),
    );
    this.connection.onNotification(PublishDiagnosticsNotification.type, (params) =>
      this.#heard(() =>
        this.notifications.push({ method: "textDocument/publishDiagnostics", params }),
      ),
    );
    this.connection.listen();
  }

  static async start(options: ClientOptions = {}): Promise<ServerProcess> {
    const { capabilities = editorCapabilities, folder, settings } = options;
    const server = new ServerProcess(options);
    const uri = folder === undefined ? null : URI.file(folder).toString();
    server.initialized = await server.connection.sendRequest<InitializeResult>("initialize", {
      processId: process.pid,
      rootUri: uri,
      workspaceFolders: uri === null ? null : [{ uri, name: "test" }],
      capabilities,
      initializationOptions: settings,
    });
    await server.connection.sendNotification("initialized", {});
    return server;
  }

  #heard(note: () => void): void {
    note();
    for (const wake of this.#waiting.splice(0)) wake();
  }

  /** Waits until something that the server said makes `condition` true. */
  async until<Value>(
    condition: () => Value | undefined | false,
    what: string,
    deadline = 20_000,
  ): Promise<Value> {
    const end = performance.now() + deadline;
    for (;;) {
      const value = condition();
      if (value !== undefined && value !== false) return value;
      const left = end - performance.now();
      if (left <= 0) throw new Error(`waited for ${what}; the log says:\n${this.log.join("\n")}`);
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, Math.min(left, 500));
        this.#waiting.push(() => {
          clearTimeout(timer);
          resolve();
        });
      });
    }
  }

  async open(uri: string, text: string, languageId = "trial-record", version = 1): Promise<void> {
    await this.connection.sendNotification("textDocument/didOpen", {
      textDocument: { uri, languageId, version, text },
    });
  }

  async pull(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    return await this.connection.sendRequest("textDocument/diagnostic", {
      textDocument: { uri },
      ...(previousResultId === undefined ? {} : { previousResultId }),
    });
  }

  async findings(uri: string): Promise<readonly Diagnostic[]> {
    const report = await this.pull(uri);
    if (report.kind !== "full") throw new Error(`expected a full report, got ${report.kind}`);
    return report.items;
  }

  async request<Result>(method: string, params: unknown): Promise<Result> {
    return await this.connection.sendRequest<Result>(method, params as object);
  }

  async stop(): Promise<number | null> {
    const exit = once(this.process, "exit", { signal: AbortSignal.timeout(20_000) });
    await this.connection.sendRequest("shutdown");
    await this.connection.sendNotification("exit");
    const [code] = (await exit) as [number | null];
    this.connection.dispose();
    return code;
  }
}
