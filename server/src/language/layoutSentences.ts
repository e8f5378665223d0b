import type { Layout } from "../layouts/layout.ts";
import type { QuestionOption } from "./question.ts";

const sentences: { readonly [layout: string]: string } = {
  page: "Headings and labelled values as plain text: best to draft in, and it holds everything.",
  list: "Labels and values in turn as plain text, as many listings of trials print them.",
  "ctgov-json": "What ClinicalTrials.gov gives back: the study of its API, for other programs.",
  "prs-xml": "What the registry takes: the file that a sponsor uploads to its PRS account.",
};

/** A layout as an answer, with a sentence that says what it is good for. */
export function layoutOption({ id, name, extension }: Layout): QuestionOption {
  return { id, label: name, description: extension, detail: sentences[id] };
}
