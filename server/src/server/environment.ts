import type { PartialDate } from "../study/partialDate.ts";
import type { Files } from "../workspace/files.ts";

/** What the server needs of its host. Node passes the disk and the clock; tests pass their own. */
export interface Environment {
  readonly files: Files;
  /** Where the page of a rule can be opened. */
  pageOf(code: string): string;
  today(): PartialDate;
}
