import type { StudyType } from "../../catalogue/element.ts";

/** What is to be known of a record before it can be begun. */
export interface RecordKind {
  readonly studyType: StudyType;
  /** Of interventional studies and expanded access: a token of `InterventionType`. */
  readonly intervention?: string | undefined;
  /** Tokens of `Phase`. */
  readonly phases?: readonly string[] | undefined;
  /** Of observational studies: a token of `ObservationalModel`. */
  readonly model?: string | undefined;
  readonly patientRegistry?: boolean | undefined;
  /** Of expanded access. */
  readonly access?: ExpandedAccessType | undefined;
}

export const expandedAccessTypes = ["individual", "intermediate", "treatment"] as const;
export type ExpandedAccessType = (typeof expandedAccessTypes)[number];
