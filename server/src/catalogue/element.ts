import type { VocabularyName } from "./terms.ts";

export type StudyType = "INTERVENTIONAL" | "OBSERVATIONAL" | "EXPANDED_ACCESS";

/**
 * When the registry wants an element: `always`; `fromFinalRule`, for a start date on or after
 * 2017-01-18 (42 CFR Part 11); `conditional`, as `condition` says; `computed`, set by the registry
 * itself; `optional`.
 */
export type Requirement = "always" | "fromFinalRule" | "conditional" | "computed" | "optional";

/** What stands at the path: `markup` is long text with Markdown, `struct` an object. */
export type ValueKind =
  | "text"
  | "markup"
  | "term"
  | "yesNo"
  | "integer"
  | "date"
  | "age"
  | "duration"
  | "nct"
  | "pmid"
  | "url"
  | "reference"
  | "struct";

/** Steps into a v2 study; "*" stands for any list index. */
export type ElementPath = readonly (string | "*")[];

/** A data element of the registry's protocol registration. */
export interface DataElement {
  readonly id: string;
  /** The registry's own name. */
  readonly name: string;
  readonly section: SectionName;
  readonly kind: ValueKind;
  /** Undefined where the v2 structure has no place for it. */
  readonly path: ElementPath | undefined;
  /** Other places of the same element: the second kind of contact, the parts of a struct. */
  readonly alsoAt?: readonly ElementPath[];
  readonly appliesTo: readonly StudyType[];
  readonly requirement: Requirement;
  /** When it is required or what its value must respect. */
  readonly condition?: string;
  readonly definition: string;
  /** Characters after removing the Markdown escapes that the API adds (`\>`, `\[`). */
  readonly maxLength?: number;
  /** The values that it takes; of an age or a duration, its units; of a struct, its role or type. */
  readonly vocabulary?: VocabularyName;
  /** Item 1 to 24 of the WHO Trial Registration Data Set, version 1.3.1. */
  readonly whoItem?: number;
  readonly source: string;
  /** Set where the requirement or the limit was not confirmed from a source. */
  readonly fromMemory?: true;
  /** Where the PRS upload format has it, below `clinical_study`. */
  readonly uploadPath?: string;
}

export type SectionName =
  | "identification"
  | "status"
  | "sponsor"
  | "oversight"
  | "description"
  | "conditions"
  | "design"
  | "arms"
  | "outcomes"
  | "eligibility"
  | "contacts"
  | "ipd"
  | "references";
