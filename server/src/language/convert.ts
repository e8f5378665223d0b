import type { Position, Range } from "vscode-languageserver-types";
import { layouts } from "../layouts/all.ts";
import type { Layout, Problem } from "../layouts/layout.ts";
import type { StudyRecord } from "../study/record.ts";
import type { Snapshot } from "../workspace/snapshot.ts";
import { type Loss, Losses } from "./convert/losses.ts";
import { nameOfConverted } from "./convert/names.ts";
import { layoutOption } from "./layoutSentences.ts";
import { plainLine } from "./markdown.ts";
import type { Question, QuestionOption } from "./question.ts";

/** The next question about a conversion, why there is none, or what it is to make. */
export type ConversionStep =
  | { readonly question: Question }
  | { readonly refused: Refusal }
  | { readonly plan: ConversionPlan };

/** Why a text cannot be converted, as a sentence, with the place that stands in the way. */
export interface Refusal {
  readonly message: string;
  readonly range: Range;
}

export interface ConversionPlan {
  readonly target: Layout;
  readonly records: readonly StudyRecord[];
}

export interface Converted {
  readonly text: string;
  /** The language in which editors open it. */
  readonly language: string;
  /** A name for the file, with its ending. */
  readonly name: string;
  /** The name of the target layout. */
  readonly layout: string;
  readonly losses: readonly Loss[];
}

const all = "all";
const one = "one";

/** What is still to be asked about converting the text; `answers` were given so far. */
export function conversionStep(
  snapshot: Snapshot,
  position: Position,
  answers: readonly string[],
): ConversionStep {
  const [to, which] = answers;
  const { records } = snapshot;
  const refused = refusalOf(snapshot);
  if (refused) return { refused };
  const targets = layouts.filter((layout) => layout !== snapshot.layout);
  const target = targets.find(({ id }) => id === to);
  if (to !== undefined && !target) throw new Error(`"${to}" is no layout to convert to`);
  const asks = records.length > 1 && target?.holdsSeveral !== false;
  const steps = asks ? 2 : 1;
  if (!target)
    return {
      question: {
        title: "Convert To",
        prompt: "Which layout? The result opens beside this document, which stays as it is.",
        step: 1,
        steps,
        options: targets.map(layoutOption),
      },
    };
  const here = recordAt(snapshot, position);
  if (asks && which === undefined)
    return { question: { ...whichRecords(records, here, target), step: 2, steps } };
  return { plan: { target, records: which === all ? records : [here] } };
}

function whichRecords(
  records: readonly StudyRecord[],
  here: StudyRecord,
  target: Layout,
): Omit<Question, "step" | "steps"> {
  const { nctId, briefTitle = "" } = here.study.protocolSection.identificationModule ?? {};
  const options: QuestionOption[] = [
    {
      id: one,
      label: "The record at the cursor",
      description: nctId,
      detail: plainLine(briefTitle, 100),
    },
    { id: all, label: `All ${records.length} records`, detail: "In one document." },
  ];
  return { title: `Convert To ${target.name}`, prompt: "Which records?", options };
}

/**
 * Converts the records of a plan, one at each turn, so that a long conversion can be interrupted.
 * The text that is converted is not touched.
 */
export function* conversion(
  snapshot: Snapshot,
  { target, records }: ConversionPlan,
): Generator<void, Converted> {
  const losses = new Losses();
  for (const record of records) {
    losses.add(snapshot, record, target);
    yield;
  }
  return {
    text: target.print(records.map(({ study }) => study)),
    language: target.languages[0] ?? "plaintext",
    name: nameOfConverted(snapshot, records, target),
    layout: target.name,
    losses: losses.all,
  };
}

/** Behind such a place nobody knows what the author meant; all else is read as it stands. */
const breaking = /\/(?:syntax|malformed|limit)$/;

function refusalOf(snapshot: Snapshot): Refusal | undefined {
  const { layout, records } = snapshot;
  const broken: Problem | undefined = snapshot.problems.find(({ code }) => breaking.test(code));
  if (broken) {
    const range = snapshot.rangeOf(broken.range);
    return {
      message: `This text cannot be converted while it is broken: line ${range.start.line + 1}: ${broken.message}`,
      range,
    };
  }
  if (layout && records.length > 0) return undefined;
  const range = snapshot.rangeOf({ start: 0, end: 0 });
  return { message: "This document holds no trial record to convert.", range };
}

/** The record around the position, else the last one that begins before it. */
function recordAt(snapshot: Snapshot, position: Position): StudyRecord {
  const offset = snapshot.offsetAt(position);
  const { records } = snapshot;
  const before = records.findLast(({ source }) => source.rangeOf([], "whole").start <= offset);
  const found = before ?? records[0];
  if (!found) throw new Error("a text without records");
  return found;
}
