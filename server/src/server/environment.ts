import type { PartialDate } from "../study/partialDate.ts";

/** What the server needs of its host: files, pages and the date. Node and tests pass their own. */
export interface Environment {
  /** The files below a folder that may hold records, at most `limit` of them. */
  recordFiles(folderUri: string, limit: number): Promise<readonly string[]>;
  /** The text of a file; undefined where it cannot be read as text. */
  readText(uri: string): Promise<string | undefined>;
  /** Where the page of a rule can be opened. */
  pageOf(code: string): string;
  today(): PartialDate;
}
