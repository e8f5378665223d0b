import type { Intervention } from "../../study/study.ts";
import { interventionsPath, matrixOf } from "../arm/linking.ts";
import { rule } from "../rule.ts";
import { shortened } from "../shortened.ts";
import { type WordMark, watchWords } from "../text/watchWords.ts";

/** An amount of a substance with its unit. Per cent, and the strength of a solution, may tell products apart. */
const amount =
  /(?<![\w.,/-])\d+(?:[.,]\d+)? ?(?:mg|mcg|[µμu]g|g|ml|iu|i\.u\.?|units?|u(?=\/kg)|(?:milli|micro)?grams?)(?!\w)(?! ?\/ ?(?:\d+ ?)?ml\b)(?: ?\/ ?(?:kg|m2|m\^2|day|d)\b)?/i;
const schedule =
  /\b(?:once|twice|three times|four times|\d+ times) (?:daily|weekly|a day|a week|per day|per week|monthly)\b|\bevery (?:other (?:day|week)|(?:\d+|two|three|four|six|eight|twelve) (?:hours|days|weeks|months))\b|\b(?:bid|b\.i\.d|tid|t\.i\.d|qid|qd|q\.d|q\d{1,2}[hwd])\b/i;

/** A schedule that is written without digits and stops has one of them. */
const scheduleWordsIn = watchWords(["once", "twice", "times", "bid", "tid", "qid", "qd"], ["term"]);
const digit = /\d/;
const digitOrStop = /[\d.]/;

/** Types whose description has a place for dose and schedule. */
const dosed: readonly string[] = ["DRUG", "BIOLOGICAL", "DIETARY_SUPPLEMENT"];

export default rule({
  code: "intervention/name-has-dose",
  title: "Dose or schedule in the name of an intervention",
  kind: "wording",
  severity: "information",
  source:
    "Registry definitions of Intervention Name and Description: dosage belongs in the description",
  check(record, report) {
    const { interventions } = matrixOf(record);
    const marks = scheduleWordsIn(record);
    for (let index = 0; index < interventions.length; index++) {
      const { name, type } = interventions[index] as Intervention;
      if (!name || !type || !dosed.includes(type)) continue;
      if (!digitOrStop.test(name) && !isMarked(name, marks)) continue;
      const found = (digit.test(name) && amount.exec(name)) || schedule.exec(name);
      if (!found || isToldApartByDose(name, interventions)) continue;
      report({
        at: [...interventionsPath, index, "name"],
        span: [found.index, found.index + found[0].length],
        message: `The name of intervention ${index + 1}, "${shortened(name)}", holds "${found[0]}". Searches and pooled data go by the name alone: give the plain name of the substance, and its dose, form and schedule in the description.`,
      });
    }
  },
});

function isMarked(name: string, marks: readonly WordMark[]): boolean {
  return marks.some(({ prose }) => prose.text === name);
}

/** Two strengths of one substance that are compared need the dose in their names. */
function isToldApartByDose(
  name: string,
  interventions: readonly { readonly name?: string | undefined }[],
): boolean {
  const bare = withoutNumbers(name);
  return interventions.some(
    (other) =>
      other.name !== undefined && other.name !== name && withoutNumbers(other.name) === bare,
  );
}

function withoutNumbers(name: string): string {
  return name.toLowerCase().replaceAll(/once|twice|[\d.,\s]+/g, "");
}
