import type { CancellationToken, TextDocuments } from "vscode-languageserver/node";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { URI, Utils } from "vscode-uri";
import { type EntryUse, eitherUse, isUnused } from "../language/suppressionUses.ts";
import type { UnusedEntry } from "../language/unusedEntries.ts";
import type { ConfiguredSuppression } from "../workspace/projectConfig.ts";
import type { ProjectConfigs } from "../workspace/projectConfigs.ts";
import type { RecordIndex } from "../workspace/recordIndex.ts";
import type { ClientAbilities } from "./capabilities.ts";
import type { Checks } from "./checks.ts";
import type { FileChoices } from "./fileChoices.ts";
import type { Snapshots } from "./snapshots.ts";
import { isBelow, type WorkspaceScan } from "./workspaceScan.ts";

/** How long the check of many files may hold the event loop before requests get their turn, in milliseconds. */
const slice = 20;

interface Parts {
  readonly documents: TextDocuments<TextDocument>;
  readonly snapshots: Snapshots;
  readonly index: RecordIndex;
  readonly scan: WorkspaceScan;
  readonly choices: FileChoices;
  readonly configs: ProjectConfigs;
  readonly checks: Checks;
  readonly serves: (document: TextDocument) => boolean;
}

/** Finds the entries of a configuration that suppress nothing in any file below it. */
export class UnusedEntries {
  readonly #parts: Parts;
  /** What became of the entries in open documents. */
  readonly #known = new Map<string, string>();
  /** Without it nothing is known of what other programs do to files. */
  #watchesFiles = false;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  start(client: ClientAbilities): void {
    this.#watchesFiles = client.registersWatchers;
  }

  /** Gives the open configuration that has to be looked at again for what became of its entries in a document. */
  async newsFor(uri: string, uses: readonly EntryUse[]): Promise<string | undefined> {
    const { choices, documents } = this.#parts;
    const now = uses.join();
    if ((this.#known.get(uri) ?? "") === now) return undefined;
    this.#known.set(uri, now);
    const { configUri } = await choices.of(uri);
    return configUri !== undefined && documents.get(configUri) ? configUri : undefined;
  }

  closed(uri: string): void {
    this.#known.delete(uri);
  }

  /** None unless all files that the configuration holds for could be checked: a use may be in the others. */
  async in(configUri: string, token?: CancellationToken): Promise<readonly UnusedEntry[]> {
    const { configs, scan } = this.#parts;
    const found = await configs.of(configUri);
    const entries = found?.uri === configUri ? (found.config.suppress ?? []) : [];
    const folder = folderOf(configUri);
    if (entries.length === 0 || !this.#watchesFiles || !scan.knows(folder)) return [];
    const uses = await this.#usesBelow(configUri, entries, token);
    if (!scan.knows(folder)) return [];
    return entries.flatMap((entry, i) => {
      const use = uses?.[i];
      return use && isUnused(entry, use) ? [{ entry, use }] : [];
    });
  }

  /** Undefined where something kept a file from being checked, and where there is none. */
  async #usesBelow(
    configUri: string,
    entries: readonly ConfiguredSuppression[],
    token: CancellationToken | undefined,
  ): Promise<readonly EntryUse[] | undefined> {
    let uses: readonly EntryUse[] = entries.map(() => "absent");
    let turn = performance.now();
    /** True once there is a record that the configuration holds for. */
    let holds = false;
    for (const uri of this.#filesBelow(folderOf(configUri))) {
      const open = entries.filter((_, i) => uses[i] !== "untried" && uses[i] !== "used");
      if (open.length === 0) break;
      if (performance.now() - turn > slice) {
        await new Promise((resolve) => setImmediate(resolve));
        if (token?.isCancellationRequested) return undefined;
        turn = performance.now();
      }
      const isConcerned = open.some((entry) => this.#mayConcern(uri, entry));
      if (!isConcerned && holds) continue;
      const choices = await this.#parts.choices.of(uri);
      if (choices.suppressions !== entries) {
        // Another configuration holds for it, or this one was read anew meanwhile.
        if (choices.configUri === configUri) return undefined;
        continue;
      }
      holds ||= this.#parts.index.recordsIn(uri).length > 0;
      if (!isConcerned) continue;
      if (this.#isLeftAlone(uri)) return undefined;
      uses = eitherUse(uses, await this.#parts.checks.usesIn(uri));
    }
    return holds ? uses : undefined;
  }

  #filesBelow(folder: string): readonly string[] {
    const { scan, documents } = this.#parts;
    const uris = new Set([...scan.uris, ...documents.all().map(({ uri }) => uri)]);
    return [...uris].filter((uri) => isBelow(uri, folder));
  }

  #mayConcern(uri: string, { record }: ConfiguredSuppression): boolean {
    if (record === undefined) return true;
    const records = this.#parts.index.recordsIn(uri);
    if (records.length === 0) return true;
    return records.some(({ nctId, protocolId }) => record === nctId || record === protocolId);
  }

  /** True for a record in a language in which its author does not want it checked. */
  #isLeftAlone(uri: string): boolean {
    const { documents, snapshots, serves } = this.#parts;
    const document = documents.get(uri);
    return Boolean(document && !serves(document) && snapshots.of(document).layout);
  }
}

function folderOf(uri: string): string {
  return Utils.dirname(URI.parse(uri)).toString();
}
