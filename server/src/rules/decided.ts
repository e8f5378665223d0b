/** What became of a candidate rule that is not a rule of its own. */
export type Decision =
  | { readonly code: string; readonly mergedInto: string }
  | {
      readonly code: string;
      /** The reason, as a clause. */
      readonly leftOut: string;
    };

/** Candidates whose concern another rule takes, or that are left out on purpose; sorted by code. */
export const decided: readonly Decision[] = [
  { code: "condition/several-in-one", mergedInto: "condition/run-together" },
  { code: "ref/title-mismatch", mergedInto: "related/title-mismatch" },
  { code: "ref/unknown-nct", mergedInto: "related/unresolved" },
];
