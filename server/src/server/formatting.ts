import { type Connection, DocumentFormattingRequest } from "vscode-languageserver/node";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { URI } from "vscode-uri";
import type { Snapshot } from "../workspace/snapshot.ts";
import type { ClientAbilities } from "./capabilities.ts";

/** The language whose every document may be formatted; of others only records are. */
const ownLanguage = "trial-record";

/**
 * Tells the client which documents can be formatted. XML files that are no records, and JSON, are left
 * to the formatters that the author has for them.
 */
export class FormattingRegistration {
  readonly #connection: Connection;
  readonly #registered = new Set<string>();
  #client: ClientAbilities | undefined;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  async start(client: ClientAbilities | undefined): Promise<void> {
    this.#client = client;
    if (client?.registersFormatting) await this.#register({ language: ownLanguage });
  }

  /** Called with each document that was recognised as a record. */
  recognised({ uri, languageId }: TextDocument, { layout }: Snapshot): void {
    if (!this.#client?.registersFormatting || layout?.format === undefined) return;
    if (languageId === ownLanguage || this.#registered.has(uri)) return;
    this.#registered.add(uri);
    const { scheme, fsPath } = URI.parse(uri);
    void this.#register({ language: languageId, scheme, pattern: literal(fsPath) });
  }

  async #register(filter: { language: string; scheme?: string; pattern?: string }): Promise<void> {
    const documentSelector = [filter];
    await this.#connection.client
      .register(DocumentFormattingRequest.type, { documentSelector })
      .catch((error: unknown) =>
        this.#connection.console.warn(`Formatting could not be registered: ${String(error)}`),
      );
  }
}

/** A glob pattern that matches this path alone. */
function literal(path: string): string {
  return path.replaceAll("\\", "/").replaceAll(/[*?[\]{}]/g, "[$&]");
}
