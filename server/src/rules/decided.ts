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
  {
    code: "condition/not-mesh",
    leftOut:
      "the thesaurus has 30,000 headings with 250,000 entry terms, more than the whole extension; and 38 % of accepted entries are in none",
  },
  { code: "condition/several-in-one", mergedInto: "condition/run-together" },
  {
    code: "date/anticipated-legacy",
    leftOut: "every layout reads Anticipated as Estimated, and the upload format still writes it",
  },
  { code: "date/primary-equals-start", mergedInto: "date/timeframe-exceeds-study" },
  {
    code: "date/verification-6-months",
    leftOut:
      "the law asks for 12 months, as date/verification-stale does; six are one hospital's custom",
  },
  { code: "outcome/ctcae-ok", mergedInto: "outcome/criteria-version" },
  {
    code: "outcome/safety-flag-legacy",
    leftOut: "the model has no such line; the upload layout reports its deprecated elements itself",
  },
  {
    code: "oversight/act-likely",
    leftOut: "it is no defect; the hover on a date says whether the trial is probably applicable",
  },
  { code: "ref/brief-title-reused", mergedInto: "related/brief-title-reused" },
  { code: "ref/nct-reused", mergedInto: "related/nct-reused" },
  { code: "ref/one-way", mergedInto: "related/one-way" },
  { code: "ref/title-mismatch", mergedInto: "related/title-mismatch" },
  { code: "ref/unknown-nct", mergedInto: "related/unresolved" },
  { code: "ref/withdrawn-target", mergedInto: "related/withdrawn-target" },
  {
    code: "section/missing",
    leftOut:
      "each required element that is absent has a rule of its own, and a layout may leave out the headings of the others",
  },
  {
    code: "section/order",
    leftOut:
      "the order of headings means nothing in any layout, and formatting writes the registry's order",
  },
  {
    code: "section/unknown",
    leftOut:
      "a heading that the layout does not know cannot be told from a line of text; it is kept as unrecognised text",
  },
  {
    code: "status/active-not-recruiting-before-enrolment",
    mergedInto: "status/recruiting-start-estimated",
  },
  { code: "xml/deprecated-element", mergedInto: "prs-xml/deprecated-element" },
  { code: "xml/unknown-element", mergedInto: "prs-xml/unknown-element" },
];
