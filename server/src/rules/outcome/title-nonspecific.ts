import type { CheckedRecord } from "../checkedRecord.ts";
import { fillIn } from "../fillIn.ts";
import { perRecord } from "../perRecord.ts";
import { type Fix, rule } from "../rule.ts";
import { shortened } from "../shortened.ts";
import { scalesOf } from "./instruments.ts";
import { fieldWords, isNonspecific } from "./nonspecificTitle.ts";
import { capitalised, numberOf, type PlacedOutcome, pathIn } from "./outcomes.ts";
import { outcomesAt, watchTitles } from "./watchTitles.ts";

const wordsIn = watchTitles(fieldWords);

export default rule({
  code: "outcome/title-nonspecific",
  title: "Outcome title names a field, not a measurement",
  kind: "wording",
  severity: "warning",
  source: "PRS news, June 2018: outcome measure title is not specific; Zarin et al., NEJM 2011",
  startsFrom: [wordsIn],
  check(record, report) {
    for (const placed of outcomesAt(record, wordsIn(record))) {
      const title = placed.outcome.measure?.trim() ?? "";
      if (!isNonspecific(title)) continue;
      const at = pathIn(placed, "measure");
      report({
        at,
        message: `${capitalised(numberOf(placed))} is titled "${title}", which names a field and not what is measured. The registry's reviewers send such titles back: name the measurement, with its scale or unit.`,
        fixes: fixesFor(at, title, scaleOf(record, placed)),
      });
    }
  },
});

const scaleByOutcome = perRecord(
  (record) => new Map(scalesOf(record).map((scale) => [scale.placed.outcome, scale])),
);

/** The instrument of the description, by the acronym that tells it; undefined where it names more. */
function scaleOf(record: CheckedRecord, { outcome }: PlacedOutcome): string | undefined {
  const { description = "" } = outcome;
  const scale = description === "" ? undefined : scaleByOutcome(record).get(outcome);
  if (scale?.element !== "description" || !acronym.test(scale.text)) return undefined;
  const [start, end] = scale.span;
  if (anotherScale.test(description.slice(end).replaceAll(scale.text, ""))) return undefined;
  const isOfEortc = /EORTC[ -]$/.test(description.slice(Math.max(0, start - 6), start));
  return `${isOfEortc ? "EORTC " : ""}${scale.text}`;
}

/** Not the VAS, on which anything is measured, and not PROMIS, which is a bank of scales. */
const acronym = /^(?!VAS|NRS|PROMIS)[A-Z][\w-]*[A-Z\d][\w-]*$/;
const anotherScale =
  /\b(?:EQ-?5D|SF-?\d|FACT|FACIT|QLQ|BR\d|PROMIS|VAS|NRS|PHQ|GAD)|\b(?:and|also)\b.{0,80}\b(?:scale|questionnaire|inventory|index)\b/i;

function fixesFor(
  path: readonly (string | number)[],
  title: string,
  scale: string | undefined,
): readonly Fix[] {
  const replaceBy = (fixTitle: string, value: string): Fix => ({
    title: fixTitle,
    safe: false,
    changes: [{ kind: "set", path, value }],
  });
  const placeholder = replaceBy(
    "Replace with a measurement to fill in",
    fillIn("what is measured, with its scale or unit"),
  );
  if (scale !== undefined) {
    const joint = /^change\b/i.test(title) ? " on the" : ": score on the";
    const score = `${title.replace(/[\s:.]+$/, "")}${joint} ${scale}`;
    return [replaceBy(`Change to "${shortened(score)}"`, score), placeholder];
  }
  if (!/safety|tolerab|toxic|side effect|adverse/i.test(title)) return [placeholder];
  const count = "Number of participants with adverse events";
  return [replaceBy(`Change to "${count}"`, count), placeholder];
}
