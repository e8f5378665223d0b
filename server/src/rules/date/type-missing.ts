import { type PartialDate, readDate } from "../../study/partialDate.ts";
import { type Path, valueAt } from "../../study/path.ts";
import type { CheckedRecord } from "../checkedRecord.ts";
import { bySince } from "../families/bySince.ts";
import { elementMissing, enter } from "../families/elementMissing.ts";
import { isFuture } from "./elapsed.ts";

export default elementMissing({
  code: "date/type-missing",
  title: "Date without Actual or Estimated",
  elements: {
    "start-date-type": "study start date",
    "primary-completion-date-type": "primary completion date",
    "completion-date-type": "study completion date",
  },
  where: ({ record, at }) => readableDate(record, at) !== undefined,
  message: ({ what }) =>
    `The ${what} does not say whether it is Actual or Estimated, so that readers cannot tell a fact from a plan: add the type.`,
  severity: bySince("warning", "hint"),
  source:
    "Date types of the registry (PRS upload schema 2018.05.08; ClinicalTrials.gov API v2.0.3)",
  fixes({ record, at, what }) {
    const date = readableDate(record, at);
    const types = date && isFuture(date, record.today) ? [estimated] : [actual, estimated];
    return types.map(([display, token]) => enter(`Mark the ${what} as ${display}`, at, token));
  },
});

const actual = ["Actual", "ACTUAL"] as const;
const estimated = ["Estimated", "ESTIMATED"] as const;

/** The date beside the type; undefined where there is none, or another rule has a word on it. */
function readableDate({ study }: CheckedRecord, typePath: Path): PartialDate | undefined {
  const text = valueAt(study, [...typePath.slice(0, -1), "date"]);
  if (typeof text !== "string") return undefined;
  const reading = readDate(text);
  return reading.kind === "date" ? reading.date : undefined;
}
