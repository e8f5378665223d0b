import type { Path } from "../../study/path.ts";
import type { Outcome, OutcomeList } from "../../study/study.ts";
import type { CheckedRecord } from "../checkedRecord.ts";
import { perRecord } from "../perRecord.ts";
import { shortened } from "../shortened.ts";
import type { Prose } from "../text/prose.ts";
import { TimeFrame } from "./timeFrame.ts";

export { capitalised } from "../capitalised.ts";

export const outcomesModulePath: Path = ["protocolSection", "outcomesModule"];

/** An outcome measure with its place in the record. */
export interface PlacedOutcome {
  readonly outcome: Outcome;
  readonly list: OutcomeList;
  readonly index: number;
  readonly timeFrame: TimeFrame;
  /** How its title begins and ends, as character codes; 0 where it is empty. */
  readonly first: number;
  readonly last: number;
}

interface Outcomes {
  readonly placed: readonly PlacedOutcome[];
  /** How many are in the first list, and in the first two. */
  readonly primary: number;
  readonly secondary: number;
  /** The time frames that rules start from, each text once or seldom again. */
  readonly withYear: readonly TimeFrame[];
  readonly withShortUnit: readonly TimeFrame[];
  readonly withoutUnit: readonly TimeFrame[];
  readonly withoutNumber: readonly TimeFrame[];
}

const outcomesIn = perRecord(list);

function list({ protocol: { outcomesModule } }: CheckedRecord): Outcomes {
  const placed: PlacedOutcome[] = [];
  const timeFrames: TimeFrame[] = [];
  add(placed, timeFrames, "primaryOutcomes", outcomesModule?.primaryOutcomes);
  const primary = placed.length;
  add(placed, timeFrames, "secondaryOutcomes", outcomesModule?.secondaryOutcomes);
  const secondary = placed.length;
  add(placed, timeFrames, "otherOutcomes", outcomesModule?.otherOutcomes);
  let withYear = none;
  let withShortUnit = none;
  let withoutUnit = none;
  let withoutNumber = none;
  for (const timeFrame of timeFrames) {
    if (timeFrame.mayNameYear) withYear = withAnother(withYear, timeFrame);
    if (timeFrame.mayAbbreviate) withShortUnit = withAnother(withShortUnit, timeFrame);
    if (!timeFrame.namesUnit) withoutUnit = withAnother(withoutUnit, timeFrame);
    if (timeFrame.numbers === 0) withoutNumber = withAnother(withoutNumber, timeFrame);
  }
  return {
    placed,
    primary,
    secondary,
    withYear,
    withShortUnit,
    withoutUnit,
    withoutNumber,
  };
}

const none: TimeFrame[] = [];

/** Nearly all lists stay empty, and are the same. */
function withAnother(timeFrames: TimeFrame[], another: TimeFrame): TimeFrame[] {
  if (timeFrames === none) return [another];
  timeFrames.push(another);
  return timeFrames;
}

function add(
  placed: PlacedOutcome[],
  timeFrames: TimeFrame[],
  name: OutcomeList,
  outcomes: readonly Outcome[] = [],
): void {
  for (let index = 0; index < outcomes.length; index++) {
    const outcome = outcomes[index] as Outcome;
    const { measure = "", timeFrame: time = "" } = outcome;
    const timeFrame = timeFrameAmong(timeFrames, time);
    const first = measure === "" ? 0 : measure.charCodeAt(0);
    const last = measure === "" ? 0 : measure.charCodeAt(measure.length - 1);
    placed.push({ outcome, list: name, index, timeFrame, first, last });
  }
}

/** The latest few are looked through, which takes less time than a map. */
const fewTimeFrames = 16;

function timeFrameAmong(timeFrames: TimeFrame[], text: string): TimeFrame {
  const first = Math.max(0, timeFrames.length - fewTimeFrames);
  for (let i = timeFrames.length - 1; i >= first; i--) {
    const known = timeFrames[i];
    if (known?.text === text) return known;
  }
  const added = new TimeFrame(text);
  timeFrames.push(added);
  return added;
}

/** The outcome measures of all three lists, in the registry's order. */
export function outcomesOf(record: CheckedRecord): readonly PlacedOutcome[] {
  return outcomesIn(record).placed;
}

/** The outcome that the text is of, a title or a description. */
export function outcomeOfProse(
  record: CheckedRecord,
  { list: name, index }: Prose,
): PlacedOutcome | undefined {
  const { placed, primary, secondary } = outcomesIn(record);
  if (name === "primaryOutcomes") return placed[index];
  return placed[index + (name === "secondaryOutcomes" ? primary : secondary)];
}

/** The time frames in which a number may be a year. */
export function timeFramesWithYear(record: CheckedRecord): readonly TimeFrame[] {
  return outcomesIn(record).withYear;
}

/** The time frames in which a unit may be abbreviated. */
export function timeFramesWithShortUnit(record: CheckedRecord): readonly TimeFrame[] {
  return outcomesIn(record).withShortUnit;
}

/** The time frames in which no number has a unit from hours to years beside it. */
export function timeFramesWithoutUnit(record: CheckedRecord): readonly TimeFrame[] {
  return outcomesIn(record).withoutUnit;
}

/** The time frames without a number in digits. */
export function timeFramesWithoutNumber(record: CheckedRecord): readonly TimeFrame[] {
  return outcomesIn(record).withoutNumber;
}

/** Calls `visit` for each of which the time frame is among these and is `wanted`. */
export function forEachTimed(
  record: CheckedRecord,
  timeFrames: readonly TimeFrame[],
  wanted: (timeFrame: TimeFrame) => boolean,
  visit: (placed: PlacedOutcome) => void,
): void {
  const found = timeFrames.filter(wanted);
  if (found.length === 0) return;
  for (const each of outcomesOf(record)) if (found.includes(each.timeFrame)) visit(each);
}

/** The path of an element of the outcome. */
export function pathIn({ list, index }: PlacedOutcome, element: keyof Outcome): Path {
  return ["protocolSection", "outcomesModule", list, index, element];
}

const kinds: { readonly [list in OutcomeList]: string } = {
  primaryOutcomes: "primary outcome",
  secondaryOutcomes: "secondary outcome",
  otherOutcomes: "other outcome",
};

/** `primary outcome 3`. */
export function numberOf({ list, index }: PlacedOutcome): string {
  return `${kinds[list]} ${index + 1}`;
}

/** The same with its title: `primary outcome 3 ("Pain")`. */
export function nameOf(placed: PlacedOutcome): string {
  const title = placed.outcome.measure;
  return title?.trim() ? `${numberOf(placed)} ("${shortened(title)}")` : numberOf(placed);
}
