import type { TextDocument } from "vscode-languageserver-textdocument";
import { layouts } from "../layouts/all.ts";
import { RecordNames } from "../workspace/recordNames.ts";
import type { Settings } from "../workspace/settings.ts";

/** The language of text layouts; documents in others are recognised by name or content. */
const recordLanguage = "trial-record";

/** The languages in which editors open records. */
export const languagesOfRecords: ReadonlySet<string> = new Set(
  layouts.flatMap((layout) => layout.languages),
);

/** Which documents are records, by language, name and settings. */
export class Recognition {
  readonly #settings: () => Settings;
  #names = new RecordNames();
  #patterns: readonly string[] | undefined;

  /** `settings` gives those of the whole window. */
  constructor(settings: () => Settings) {
    this.#settings = settings;
  }

  /** True for a document that is a record whatever it holds. Not every editor knows our language. */
  readonly expects = ({ languageId, uri }: Pick<TextDocument, "languageId" | "uri">): boolean =>
    languageId === recordLanguage || this.expectsName(uri);

  expectsName(uri: string): boolean {
    const { recordFiles } = this.#settings();
    if (recordFiles !== this.#patterns) {
      this.#patterns = recordFiles;
      this.#names = new RecordNames(recordFiles);
    }
    return this.#names.has(uri);
  }

  get byContent(): boolean {
    return this.#settings().detectByContent;
  }

  /** With `setsLanguage` the client first gives plain text its language, and opens it again. */
  serves(document: TextDocument, setsLanguage: boolean): boolean {
    if (setsLanguage && !languagesOfRecords.has(document.languageId)) return false;
    return this.expects(document) || this.byContent;
  }
}
