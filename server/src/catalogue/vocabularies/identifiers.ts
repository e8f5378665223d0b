import type { Term } from "../term.ts";

const grants: readonly Term[] = ["NIH", "FDA", "VA", "CDC", "AHRQ", "SAMHSA"].map((agency) => ({
  token: agency,
  display: `U.S. ${agency} Grant/Contract`,
  ...(agency === "NIH" && { upload: "NIH Grant Number" }),
}));

export const secondaryIdType: readonly Term[] = [
  ...grants,
  {
    token: "OTHER_GRANT",
    display: "Other Grant/Funding Number",
    upload: "Other Grant/Funding Number",
  },
  { token: "EUDRACT_NUMBER", display: "EudraCT Number", upload: "EudraCT Number" },
  {
    token: "CTIS",
    display: "EU Trial (CTIS) Number",
    upload: "EU Trial (CTIS) Number",
    aliases: ["EU CT Number"],
  },
  { token: "REGISTRY", display: "Registry Identifier", upload: "Registry Identifier" },
  { token: "OTHER", display: "Other Identifier", upload: "Other Identifier" },
];

/** The protocol ID has a type only when it is itself a US federal award number. */
export const orgStudyIdType: readonly Term[] = grants.map(({ upload: _, ...term }) => term);

/** The upload format tells result references by a yes or no, which stands here as its word. */
export const referenceType: readonly Term[] = [
  { token: "BACKGROUND", display: "Background", upload: "no" },
  { token: "RESULT", display: "Result", upload: "yes", aliases: ["Results"] },
  { token: "DERIVED", display: "Derived", computed: true },
];
