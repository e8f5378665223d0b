import type { PartialDate } from "../study/partialDate.ts";
import type { Path } from "../study/path.ts";
import type { ListingCopy, Presence, Section } from "../study/record.ts";
import type { Study } from "../study/study.ts";

/** Where a record stands in its life; decides which findings are loud. */
export const profiles = ["draft", "register", "update", "complete"] as const;
export type Profile = (typeof profiles)[number];

/** The dates of a record as far as they can be read. */
export interface RecordDates {
  readonly start: PartialDate | undefined;
  readonly primaryCompletion: PartialDate | undefined;
  readonly completion: PartialDate | undefined;
  readonly verified: PartialDate | undefined;
}

/** What other files of the workspace say about a record. */
export interface KnownRecord {
  readonly uri: string;
  readonly nctId: string | undefined;
  readonly title: string | undefined;
  readonly overallStatus: string | undefined;
  /** The NCT numbers of the trials that it names as related; undefined where it names none. */
  readonly related: readonly string[] | undefined;
}

export interface WorkspaceRecords {
  /** The records of other files with this NCT number. */
  withNctId(nctId: string): readonly KnownRecord[];
  /** The records of other files with this brief title, by `foldTitle`. */
  withTitle(title: string): readonly KnownRecord[];
}

/** What a rule may look at. A rule knows no text, no layout, no file and no clock. */
export interface CheckedRecord {
  readonly study: Study;
  /** `study.protocolSection`. */
  readonly protocol: Study["protocolSection"];
  readonly profile: Profile;
  readonly today: PartialDate;
  readonly dates: RecordDates;
  /** Start date on or after 2017-01-18, when 42 CFR Part 11 took effect; unread dates count as new. */
  readonly startedSinceFinalRule: boolean;
  readonly sections: readonly Section[];
  /** Set when the record is a copy from a listing site, which may have dropped elements. */
  readonly copy: ListingCopy | undefined;
  readonly workspace: WorkspaceRecords | undefined;
  /** True for a record with an NCT number, and in layouts that cannot state one. */
  readonly mayBeRegistered: boolean;
  /** Abbreviations that the author's readers know, beside those that everybody does. */
  readonly acronyms: ReadonlySet<string>;
  /** What `perRecord` keeps while the check lasts. */
  readonly facts: object[];
  presence(path: Path): Presence;
  /** The text as written of an element that could not be read as its type (a number, a yes or no). */
  rawText(path: Path): string | undefined;
}
