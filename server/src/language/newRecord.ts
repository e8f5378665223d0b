import type { PartialDate } from "../study/partialDate.ts";
import { isWithin, type Path } from "../study/path.ts";
import { forEachLeaf } from "./newRecord/leaves.ts";
import { printed } from "./newRecord/printed.ts";
import { answered, nextQuestion } from "./newRecord/questions.ts";
import { skeletonOf } from "./newRecord/skeleton.ts";
import { type Leaf, SnippetWriter, tabStopsOf } from "./newRecord/tabStops.ts";
import type { Question } from "./question.ts";
import type { SnippetText } from "./snippet.ts";

/** The next question, or what all the answers make. */
export type NewRecordAnswer =
  | { readonly question: Question }
  | {
      /** The language in which editors open it. */
      readonly language: string;
      readonly snippet: SnippetText;
    };

/** A new record, asked for in steps: `answers` are those that were given so far. */
export function newRecord(answers: readonly string[], today: PartialDate): NewRecordAnswer {
  const question = nextQuestion(answers);
  if (question) return { question };
  const { kind, layout } = answered(answers);
  const study = skeletonOf(kind, today);
  const written = printed(study, layout);
  if (!written) throw new Error(`a new record cannot be read as ${layout.id}`);
  const { text } = written;
  const leaves: Leaf[] = [];
  forEachLeaf(study, (value, path) => leaves.push({ value, path }));
  const stops = tabStopsOf(written, leaves, mayChoose);
  const snippet = new SnippetWriter().write(text, stops, { start: 0, end: text.length });
  return { language: layout.languages[0] ?? "plaintext", snippet: `${snippet}$0` };
}

const design = ["protocolSection", "designModule"];

/** Settled by the answers, or by what a record that begins is. */
const settled: readonly Path[] = [
  [...design, "studyType"],
  [...design, "phases"],
  [...design, "enrollmentInfo", "type"],
  [...design, "expandedAccessTypes"],
  [...design, "designInfo", "observationalModel"],
  [...design, "designInfo", "maskingInfo", "whoMasked"],
  [...design, "patientRegistry"],
  ["protocolSection", "armsInterventionsModule", "interventions"],
];

function mayChoose(path: Path): boolean {
  const isDateType = path.at(-1) === "type" && String(path.at(-2)).endsWith("DateStruct");
  return !isDateType && path.at(-1) !== "role" && !settled.some((each) => isWithin(path, each));
}
