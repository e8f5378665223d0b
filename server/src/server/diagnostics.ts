import {
  type CancellationToken,
  type Connection,
  type Diagnostic,
  DiagnosticRefreshRequest,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  type TextDocuments,
  type WorkspaceDocumentDiagnosticReport,
} from "vscode-languageserver/node";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { CheckedSnapshot } from "../language/checkedSnapshot.ts";
import { toDiagnostic } from "../language/diagnostics.ts";
import type { PlacedFinding } from "../language/findings.ts";
import { statusOf } from "../language/status.ts";
import { unusedEntryDiagnostics } from "../language/unusedEntries.ts";
import { isProjectConfig } from "../workspace/projectConfig.ts";
import type { RecordIndex } from "../workspace/recordIndex.ts";
import { answer } from "./answer.ts";
import type { ClientAbilities } from "./capabilities.ts";
import type { Checks } from "./checks.ts";
import type { Environment } from "./environment.ts";
import type { FormattingRegistration } from "./formatting.ts";
import { type CheckedWorkspace, documentStatus } from "./messages.ts";
import type { Snapshots } from "./snapshots.ts";
import type { UnusedEntries } from "./unusedEntries.ts";
import type { WorkspaceScan } from "./workspaceScan.ts";

/** A client that cannot pull gets findings this long after the last change, in milliseconds. */
const pushDelay = 150;

interface Parts {
  readonly connection: Connection;
  readonly documents: TextDocuments<TextDocument>;
  readonly snapshots: Snapshots;
  readonly index: RecordIndex;
  readonly scan: WorkspaceScan;
  readonly checks: Checks;
  readonly unusedEntries: UnusedEntries;
  readonly environment: Environment;
  readonly formatting: FormattingRegistration;
  readonly serves: (document: TextDocument) => boolean;
}

/** Findings for the client: pulled where it can, pushed where it cannot. */
export class Diagnostics {
  readonly #parts: Parts;
  readonly #pushes = new Map<string, NodeJS.Timeout>();
  /** Closed since the last report on the workspace: the client keeps their findings until then. */
  readonly #closed = new Set<string>();
  #client: ClientAbilities | undefined;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  start(client: ClientAbilities): void {
    this.#client = client;
    const { connection } = this.#parts;
    if (!client.pullsDiagnostics) return;
    const log = (message: string) => connection.console.error(message);
    connection.languages.diagnostics.on(({ textDocument, previousResultId }, token) =>
      answer<DocumentDiagnosticReport>("textDocument/diagnostic", token, emptyReport, log, () =>
        this.#document(textDocument.uri, previousResultId, token),
      ),
    );
    connection.languages.diagnostics.onWorkspace(
      ({ previousResultIds }, token, _progress, partial) => {
        const known = new Map(previousResultIds.map(({ uri, value }) => [uri, value]));
        return answer("workspace/diagnostic", token, { items: [] }, log, async () => {
          const items: WorkspaceDocumentDiagnosticReport[] = [];
          for (const uri of this.#parts.scan.uris) {
            if (token.isCancellationRequested) break;
            const item = await this.#file(uri, known.get(uri));
            known.delete(uri);
            if (item && partial) partial.report({ items: [item] });
            else if (item) items.push(item);
          }
          // Files that are gone, or were only open for a while, lose their findings.
          const files = new Set(this.#parts.scan.uris);
          for (const uri of new Set([...known.keys(), ...this.#closed]))
            if (!files.has(uri) && !this.#parts.documents.get(uri))
              items.push({
                uri,
                version: null,
                kind: DocumentDiagnosticReportKind.Full,
                items: [],
              });
          if (!token.isCancellationRequested) this.#closed.clear();
          return { items };
        });
      },
    );
  }

  changed(document: TextDocument): void {
    if (this.#client?.pullsDiagnostics) {
      // The index must know the new text even before anything is pulled.
      this.#parts.snapshots.of(document);
      return;
    }
    clearTimeout(this.#pushes.get(document.uri));
    this.#pushes.set(
      document.uri,
      setTimeout(() => void this.#push(document.uri), pushDelay),
    );
  }

  closed(uri: string): void {
    this.#parts.unusedEntries.closed(uri);
    clearTimeout(this.#pushes.get(uri));
    this.#pushes.delete(uri);
    if (this.#client?.pullsDiagnostics) this.#closed.add(uri);
    else void this.#parts.connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  /** Asks the client to pull again, or pushes again, after settings or other files changed. */
  refresh(): void {
    const { connection, documents } = this.#parts;
    if (!this.#client?.pullsDiagnostics)
      for (const document of documents.all()) this.changed(document);
    else if (this.#client.refreshesDiagnostics)
      connection.sendRequest(DiagnosticRefreshRequest.type).catch(() => {
        // The client went away.
      });
  }

  /** The findings of an open document under its settings. */
  async findings(document: TextDocument): Promise<readonly PlacedFinding[]> {
    const { checks, unusedEntries } = this.#parts;
    const checked = await checks.ofDocument(document);
    const config = await unusedEntries.newsFor(document.uri, checked?.uses ?? []);
    if (config !== undefined) this.#look(config);
    return checked?.findings ?? [];
  }

  /** Looks again at a configuration that is open. */
  #look(config: string): void {
    const document = this.#parts.documents.get(config);
    if (this.#client?.pullsDiagnostics) this.refresh();
    else if (document) this.changed(document);
  }

  async totals(token: CancellationToken): Promise<CheckedWorkspace> {
    const totals = { files: 0, records: 0, errors: 0, warnings: 0 };
    for (const uri of this.#parts.scan.uris) {
      if (token.isCancellationRequested) break;
      const checked = await this.#parts.checks.of(uri);
      if (!checked) continue;
      totals.files++;
      totals.records += checked.snapshot.records.length;
      totals.errors += checked.findings.filter(({ severity }) => severity === "error").length;
      totals.warnings += checked.findings.filter(({ severity }) => severity === "warning").length;
    }
    return totals;
  }

  async #document(
    uri: string,
    previous: string | undefined,
    token: CancellationToken,
  ): Promise<DocumentDiagnosticReport> {
    const document = this.#parts.documents.get(uri);
    if (!document) return emptyReport;
    if (isProjectConfig(uri)) return await this.#config(document, previous, token);
    const served = this.#parts.serves(document) ? "" : "-";
    const resultId = await this.#resultId(uri, `v${document.version}${served}`);
    const findings = await this.findings(document);
    // Also where nothing changed: a client forgets the status of what it closes and opens again.
    await this.#tell(document, findings);
    if (resultId === previous) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
    const snapshot = this.#parts.snapshots.of(document);
    return {
      kind: DocumentDiagnosticReportKind.Full,
      resultId,
      items: this.#items({ snapshot, findings }),
    };
  }

  async #config(
    document: TextDocument,
    previous: string | undefined,
    token: CancellationToken,
  ): Promise<DocumentDiagnosticReport> {
    const { version } = document;
    const items = await this.#configItems(document, token);
    await this.#tell(document, []);
    const resultId = `v${version}/${JSON.stringify(items)}`;
    return resultId === previous
      ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId }
      : { kind: DocumentDiagnosticReportKind.Full, resultId, items };
  }

  /** What a configuration has too much; its mistakes are told by other means. */
  async #configItems(document: TextDocument, token?: CancellationToken): Promise<Diagnostic[]> {
    const { checks, unusedEntries, environment } = this.#parts;
    const { levels } = await checks.settingsOf(document.uri);
    const unused = await unusedEntries.in(document.uri, token);
    return [...unusedEntryDiagnostics(document, unused, levels, environment)];
  }

  /** The report on a file that is not open; open ones are pulled by themselves. */
  async #file(
    uri: string,
    previous: string | undefined,
  ): Promise<WorkspaceDocumentDiagnosticReport | undefined> {
    if (this.#parts.documents.get(uri)) return undefined;
    const resultId = await this.#resultId(uri, `s${this.#parts.scan.stampOf(uri)}`);
    if (resultId === previous)
      return { uri, version: null, kind: DocumentDiagnosticReportKind.Unchanged, resultId };
    const checked = await this.#parts.checks.of(uri);
    if (!checked) return undefined;
    const items = this.#items(checked);
    return { uri, version: null, kind: DocumentDiagnosticReportKind.Full, resultId, items };
  }

  async #resultId(uri: string, text: string): Promise<string> {
    const { key } = await this.#parts.checks.settingsOf(uri);
    // Findings name other records, so they change with the index.
    return `${text}/${key}/i${this.#parts.index.version}`;
  }

  async #push(uri: string): Promise<void> {
    const { connection, documents, snapshots } = this.#parts;
    const document = documents.get(uri);
    if (!document) return;
    const { version } = document;
    const findings = await this.findings(document);
    const diagnostics = isProjectConfig(uri)
      ? await this.#configItems(document)
      : this.#items({ snapshot: snapshots.of(document), findings });
    if (documents.get(uri)?.version !== version) return;
    await connection.sendDiagnostics({ uri, version, diagnostics });
    await this.#tell(document, findings);
  }

  #items({ snapshot, findings }: Pick<CheckedSnapshot, "snapshot" | "findings">): Diagnostic[] {
    return findings.map((finding) => toDiagnostic(snapshot, finding, this.#parts.environment));
  }

  async #tell(document: TextDocument, findings: readonly PlacedFinding[]): Promise<void> {
    const { connection, snapshots, formatting } = this.#parts;
    const check = await this.#parts.checks.settingsOf(document.uri);
    if (this.#parts.serves(document)) formatting.recognised(document, snapshots.of(document));
    await connection.sendNotification(
      documentStatus,
      statusOf(snapshots.of(document), findings, check),
    );
  }
}
const emptyReport: DocumentDiagnosticReport = {
  kind: DocumentDiagnosticReportKind.Full,
  items: [],
};
