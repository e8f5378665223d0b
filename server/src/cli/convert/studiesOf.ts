import type { Problem as TextProblem } from "../../layouts/layout.ts";
import type { StudyRecord } from "../../study/record.ts";
import type { OffsetRange } from "../../study/sourceMap.ts";
import type { Study } from "../../study/study.ts";
import type { Snapshot } from "../../workspace/snapshot.ts";
import type { Input, Problem } from "../input.ts";
import { placeIn } from "./placeIn.ts";
import { type Unread, unreadOf } from "./unread.ts";

/** What a text gives to convert. */
export interface TextStudies {
  readonly studies: readonly Study[];
  readonly problems: readonly Problem[];
  readonly unread: readonly Unread[];
}

/** More of the same in one text helps nobody. */
const mostTold = 10;

/** The studies of the records that are intact, and why the others are not. */
export function studiesOf(input: Input, snapshot: Snapshot): TextStudies {
  const breaks = snapshot.problems.filter(isBreak);
  const broken = snapshot.records.filter((record) => breaks.some((at) => isInside(at, record)));
  const problems = breaks.slice(0, mostTold).map((at): Problem => {
    const isOutside = !broken.some((record) => isInside(at, record));
    const lead = isOutside ? "what stands here, outside the records: " : "";
    return refusal(placeIn(input, snapshot, at.range.start), lead + at.message);
  });
  if (breaks.length > mostTold)
    problems.push(refusal(input.path, `${breaks.length - mostTold} more such places`));
  if (snapshot.records.length === 0 && breaks.length === 0)
    problems.push(refusal(input.path, "it holds no record"));
  const intact = snapshot.records.filter((record) => !broken.includes(record));
  return {
    studies: intact.map(({ study }) => study),
    problems,
    unread: intact.flatMap((record) => unreadOf(input, snapshot, record)),
  };
}

function refusal(path: string, message: string): Problem {
  return { path, kind: "unconverted", message };
}

/** Behind such a place nobody knows what the author meant; all else is read as it stands. */
function isBreak({ code }: TextProblem): boolean {
  return /\/(?:syntax|malformed|limit)$/.test(code);
}

function isInside({ range }: TextProblem, { source }: StudyRecord): boolean {
  return touches(range, source.rangeOf([], "whole"));
}

function touches(a: OffsetRange, b: OffsetRange): boolean {
  return a.start <= b.end && b.start <= a.end;
}
