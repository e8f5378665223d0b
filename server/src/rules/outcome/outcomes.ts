import type { Path } from "../../study/path.ts";
import { type Outcome, type OutcomeList, outcomeLists } from "../../study/study.ts";
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
}

interface Outcomes {
  readonly placed: readonly PlacedOutcome[];
  /** Where each list begins among them. */
  readonly starts: { readonly [list: string]: number };
  readonly timeFrames: readonly TimeFrame[];
}

const outcomesIn = perRecord(list);

function list({ protocol: { outcomesModule } }: CheckedRecord): Outcomes {
  const placed: PlacedOutcome[] = [];
  const starts: { [list: string]: number } = {};
  const timeFrames: TimeFrame[] = [];
  for (const name of outcomeLists) {
    starts[name] = placed.length;
    outcomesModule?.[name]?.forEach((outcome, index) => {
      const timeFrame = timeFrameAmong(timeFrames, outcome.timeFrame ?? "");
      placed.push({ outcome, list: name, index, timeFrame });
    });
  }
  return { placed, starts, timeFrames };
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
  { list: name = "", index }: Prose,
): PlacedOutcome | undefined {
  const { placed, starts } = outcomesIn(record);
  return placed[(starts[name] ?? 0) + index];
}

/** Their time frames, each text once or seldom again. */
export function timeFramesOf(record: CheckedRecord): readonly TimeFrame[] {
  return outcomesIn(record).timeFrames;
}

/** Calls `visit` for each of them. */
export function forEachOutcome(
  record: CheckedRecord,
  visit: (placed: PlacedOutcome) => void,
): void {
  for (const placed of outcomesOf(record)) visit(placed);
}

/** Calls `visit` for each whose time frame is `wanted`; asks once for the time frame of several. */
export function forEachTimed(
  record: CheckedRecord,
  wanted: (timeFrame: TimeFrame) => boolean,
  visit: (placed: PlacedOutcome) => void,
): void {
  const { placed, timeFrames } = outcomesIn(record);
  const found = timeFrames.filter(wanted);
  if (found.length === 0) return;
  for (const each of placed) if (found.includes(each.timeFrame)) visit(each);
}

/** The path of an element of the outcome. */
export function pathIn({ list, index }: PlacedOutcome, element: keyof Outcome): Path {
  return [...outcomesModulePath, list, index, element];
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
