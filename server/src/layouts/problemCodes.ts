import type { Problem } from "./layout.ts";

/** What may be wrong with a text itself; each has a page as rules have. */
export interface ProblemCode {
  /** `<layout>/<name>` or `suppression/<name>`, also the path of its page. */
  readonly code: string;
  /** A short title for tables, in sentence case without a stop. */
  readonly title: string;
  readonly severity: Problem["severity"];
  readonly source: string;
}

const json = "RFC 8259, The JavaScript Object Notation";
const api = "ClinicalTrials.gov API v2, OpenAPI description and study structure";
const xml = "Extensible Markup Language 1.0 (Fifth Edition)";
const schema = "Upload schema v2018.05.08";

const review = "Review practice";

/** In the order of layout and name; those of suppression comments come last. */
export const problemCodes: readonly ProblemCode[] = [
  {
    code: "ctgov-json/misspelt-name",
    title: "Name that the registry does not know",
    severity: "warning",
    source: api,
  },
  { code: "ctgov-json/syntax", title: "Text that is not JSON", severity: "error", source: json },
  {
    code: "ctgov-json/wrong-type",
    title: "Value of the wrong type",
    severity: "error",
    source: api,
  },
  {
    code: "prs-xml/deprecated-element",
    title: "Element that the registry no longer uses",
    severity: "warning",
    source: schema,
  },
  {
    code: "prs-xml/limit",
    title: "More than is read",
    severity: "error",
    source: "Trialwright's own limits of size, depth and number of tags",
  },
  { code: "prs-xml/malformed", title: "Text that is not XML", severity: "error", source: xml },
  {
    code: "prs-xml/misplaced-element",
    title: "Element out of its order",
    severity: "error",
    source: schema,
  },
  {
    code: "prs-xml/missing-element",
    title: "Element that the schema demands is missing",
    severity: "error",
    source: schema,
  },
  {
    code: "prs-xml/repeated-element",
    title: "Element that stands twice",
    severity: "error",
    source: schema,
  },
  {
    code: "prs-xml/root",
    title: "Frame of the upload is not as it must be",
    severity: "error",
    source: schema,
  },
  {
    code: "prs-xml/unexpected-text",
    title: "Text where only elements may stand",
    severity: "error",
    source: schema,
  },
  {
    code: "prs-xml/unknown-attribute",
    title: "Attribute that the upload format does not have",
    severity: "warning",
    source: schema,
  },
  {
    code: "prs-xml/unknown-element",
    title: "Element that the upload format does not have",
    severity: "error",
    source: schema,
  },
  {
    code: "suppression/reason-missing",
    title: "Suppression without a reason",
    severity: "warning",
    source: review,
  },
  {
    code: "suppression/unknown-code",
    title: "Suppression of a code that no finding has",
    severity: "warning",
    source: review,
  },
  {
    code: "suppression/unused",
    title: "Suppression that suppresses nothing",
    severity: "information",
    source: review,
  },
];

const severities = new Map(problemCodes.map(({ code, severity }) => [code, severity]));

export function severityOfProblem(code: string): Problem["severity"] {
  return severities.get(code) ?? "error";
}
