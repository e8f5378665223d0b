/** Where the facts of the catalogue come from, by short keys. */
const sources = {
  AACT: "AACT data definitions",
  BDD: "NCI CTRP feature tests, 2017",
  CLX: "Registry study data structure, as transcribed by Clinexa",
  CODA: "ClinicalTrials.gov metadata, 2024-02-03",
  CTRP: "NCI CTRP abstraction validator, June 2017",
  DED: "PRS data element definitions, 2020-10-01",
  GQL: "NLM definitions quoted in a GraphQL schema",
  OAS: "ClinicalTrials.gov API v2.0.3",
  P11: "42 CFR 11.10 and 11.28",
  PUB: "Public record schema 2019.02.14",
  SDS: "Registry study data structure, 2025-12-25",
  XSD: "PRS upload schema 2018.05.08",
} as const;

/** The names of the sources, strongest first, for a reader. */
export function cite(...keys: (keyof typeof sources)[]): string {
  return keys.map((key) => sources[key]).join("; ");
}
