import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import process from "node:process";
import {
  type ClientCapabilities,
  CompletionRequest,
  createProtocolConnection,
  type Diagnostic,
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  DocumentSymbolRequest,
  ExitNotification,
  HoverRequest,
  InitializedNotification,
  InitializeRequest,
  type ProtocolConnection,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver/node";
import type { BenchDocument } from "./documents.ts";
import type { BenchServer } from "./servers.ts";

const capabilities: ClientCapabilities = {
  textDocument: {
    diagnostic: {},
    synchronization: {},
    completion: { completionItem: { snippetSupport: true } },
    hover: { contentFormat: ["markdown", "plaintext"] },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
  },
};

/** An editor with one server and one document; the same code for every server. */
export class BenchClient {
  readonly #server: BenchServer;
  readonly #document: BenchDocument;
  readonly #process: ChildProcessWithoutNullStreams;
  readonly #connection: ProtocolConnection;
  #version = 1;

  constructor(server: BenchServer, document: BenchDocument) {
    this.#server = server;
    this.#document = document;
    this.#process = spawn(process.execPath, server.args);
    this.#process.stderr.pipe(process.stderr);
    this.#connection = createProtocolConnection(
      new StreamMessageReader(this.#process.stdout),
      new StreamMessageWriter(this.#process.stdin),
    );
    // A server that dies must not leave the bench waiting for its answers.
    this.#process.once("exit", () => this.#connection.dispose());
    this.#connection.listen();
  }

  async initialize(): Promise<void> {
    const { initializationOptions } = this.#server;
    await this.#connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      rootUri: null,
      workspaceFolders: null,
      capabilities,
      initializationOptions,
    });
  }

  /** Sends the settings and waits until the server has nothing left to do. */
  async configure(): Promise<void> {
    const { settings } = this.#server;
    await this.#connection.sendNotification(InitializedNotification.type, {});
    await this.#connection.sendNotification(DidChangeConfigurationNotification.type, { settings });
    const textDocument = { uri: "file:///bench/none" };
    await this.#connection.sendRequest(DocumentSymbolRequest.type, { textDocument });
  }

  async open(): Promise<void> {
    const { uri, languageId, text } = this.#document;
    const textDocument = { uri, languageId, version: this.#version, text };
    await this.#connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
  }

  /** Types one character in the middle of the text; the next edit takes it back. */
  async edit(): Promise<void> {
    const { uri, edit } = this.#document;
    const typed = this.#version % 2 === 1;
    const end = typed ? edit : { line: edit.line, character: edit.character + 1 };
    await this.#connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version: ++this.#version },
      contentChanges: [{ range: { start: edit, end }, text: typed ? "e" : "" }],
    });
  }

  async diagnostics(): Promise<readonly Diagnostic[]> {
    const { uri } = this.#document;
    const report = await this.#connection.sendRequest(DocumentDiagnosticRequest.type, {
      textDocument: { uri },
    });
    if (report.kind === "unchanged") throw new Error(`${this.#server.name} sent no full report`);
    return report.items;
  }

  async hover(): Promise<unknown> {
    const { uri, hover: position } = this.#document;
    return this.#connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position });
  }

  async completions(): Promise<number> {
    const { uri, completion: position } = this.#document;
    const params = { textDocument: { uri }, position };
    const list = await this.#connection.sendRequest(CompletionRequest.type, params);
    return (Array.isArray(list) ? list : (list?.items ?? [])).length;
  }

  async symbols(): Promise<number> {
    const { uri } = this.#document;
    const params = { textDocument: { uri } };
    return (await this.#connection.sendRequest(DocumentSymbolRequest.type, params))?.length ?? 0;
  }

  /** The most memory that the server has held so far, in bytes; only Linux tells. */
  peakMemory(): number | undefined {
    if (process.platform !== "linux") return undefined;
    const status = readFileSync(`/proc/${this.#process.pid}/status`, "utf8");
    const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1];
    return kilobytes === undefined ? undefined : Number(kilobytes) * 1024;
  }

  async stop(): Promise<void> {
    const exited = once(this.#process, "exit");
    await this.#connection.sendRequest(ShutdownRequest.type);
    await this.#connection.sendNotification(ExitNotification.type);
    await exited;
  }

  /** Ends a server whose session failed. */
  kill(): void {
    this.#process.kill();
  }
}
