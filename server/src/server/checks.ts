import type { Connection, TextDocuments } from "vscode-languageserver/node";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { type CheckedSnapshot, checkSnapshot } from "../language/checkedSnapshot.ts";
import type { CheckSettings } from "../language/findings.ts";
import type { EntryUse } from "../language/suppressionUses.ts";
import { ruleByCode } from "../rules/check.ts";
import type { RecordIndex } from "../workspace/recordIndex.ts";
import type { ClientAbilities } from "./capabilities.ts";
import type { ChoicesToday, FileChoices } from "./fileChoices.ts";
import type { Snapshots } from "./snapshots.ts";
import type { WorkspaceScan } from "./workspaceScan.ts";

interface Parts {
  readonly connection: Connection;
  readonly documents: TextDocuments<TextDocument>;
  readonly snapshots: Snapshots;
  readonly index: RecordIndex;
  readonly scan: WorkspaceScan;
  readonly choices: FileChoices;
  readonly serves: (document: TextDocument) => boolean;
}

export type FileSettings = CheckSettings & ChoicesToday;

/** Checks each file as the editor has it where that is open, else as it stands on disk. */
export class Checks {
  readonly #parts: Parts;
  /** What became of the entries under `suppress` in files that are not open. */
  readonly #uses = new Map<string, { readonly key: string; readonly uses: readonly EntryUse[] }>();
  #client: ClientAbilities | undefined;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  start(client: ClientAbilities): void {
    this.#client = client;
  }

  async settingsOf(uri: string): Promise<FileSettings> {
    const { index, connection, choices } = this.#parts;
    return {
      ...(await choices.of(uri)),
      workspace: index.beside(uri),
      onFailure: (code, error) =>
        connection.console.error(
          `The rule ${code} failed on ${uri}: ${error instanceof Error ? error.stack : String(error)}`,
        ),
    };
  }

  /** Undefined for a document that is not served. */
  async ofDocument(document: TextDocument): Promise<CheckedSnapshot | undefined> {
    const { snapshots, serves } = this.#parts;
    if (!serves(document)) return undefined;
    const settings = {
      ...(await this.settingsOf(document.uri)),
      reportedElsewhere: this.#reportedElsewhere(document),
    };
    return snapshots.checked(document, settings, settings.key);
  }

  /** Undefined for a file that is no record. */
  async of(uri: string): Promise<CheckedSnapshot | undefined> {
    const { documents, scan } = this.#parts;
    const document = documents.get(uri);
    if (document) return await this.ofDocument(document);
    const settings = await this.settingsOf(uri);
    const key = this.#usesKey(uri, settings);
    const snapshot = await scan.snapshot(uri);
    const checked = snapshot && checkSnapshot(snapshot, settings);
    if (settings.suppressions.length > 0) this.#uses.set(uri, { key, uses: checked?.uses ?? [] });
    return checked;
  }

  /** What became of the entries under `suppress` that hold for a file; checks it where that is not known. */
  async usesIn(uri: string): Promise<readonly EntryUse[]> {
    if (!this.#parts.documents.get(uri)) {
      const known = this.#uses.get(uri);
      if (known?.key === this.#usesKey(uri, await this.settingsOf(uri))) return known.uses;
    }
    return (await this.of(uri))?.uses ?? [];
  }

  #usesKey(uri: string, { key, suppressions }: FileSettings): string {
    const { scan, index } = this.#parts;
    const asksOthers = suppressions.some(({ code }) => ruleByCode(code)?.readsWorkspace);
    return `${scan.stampOf(uri)}/${key}${asksOthers ? `/${index.version}` : ""}`;
  }

  /** The client reports broken syntax in an open document of some languages itself. */
  #reportedElsewhere({ languageId }: TextDocument): readonly string[] {
    return this.#client?.reportsSyntaxOf.includes(languageId) ? syntaxCodes : [];
  }
}

const syntaxCodes: readonly string[] = ["ctgov-json/syntax"];
