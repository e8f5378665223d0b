/** What the workspace knows of a record. */
export interface KnownRecord {
  readonly uri: string;
  readonly nctId: string | undefined;
  readonly title: string | undefined;
  readonly overallStatus: string | undefined;
  readonly studyType: string | undefined;
  readonly phases: readonly string[];
  readonly leadSponsor: string | undefined;
}

/** The records of all known documents; the workspace's index is one. */
export interface KnownRecords {
  withNctId(nctId: string): readonly KnownRecord[];
  all(): Iterable<KnownRecord>;
}
