import { rule } from "../rule.ts";
import { shortened } from "../shortened.ts";
import { bitsOfLetters, isDigit, letterOf, WordNumbers, withLetter } from "../words.ts";
import {
  capitalised,
  numberOf,
  outcomesOf,
  type PlacedOutcome,
  pathIn,
  timeFramesOf,
} from "./outcomes.ts";
import type { TimeFrame } from "./timeFrame.ts";
import { type TimePoint, timePointsIn } from "./timePoints.ts";

export default rule({
  code: "outcome/time-frame-description-mismatch",
  title: "Outcome states two different times",
  kind: "consistency",
  severity: "warning",
  source:
    "Outcome checklist of CU Anschutz (2020-06-11); registry list of Major Comments, information disagrees with itself",
  check(record, report) {
    const single = timeFramesOf(record).filter(isOneMoment);
    for (const placed of outcomesOf(record)) {
      const { timeFrame } = placed;
      if (timeFrame.text.length > 300 || timeFrame.text === "") continue;
      const other = otherTime(placed, single.includes(timeFrame));
      if (!other) continue;
      const where = other.element === "measure" ? "title" : "description";
      report({
        at: pathIn(placed, "timeFrame"),
        message: `${capitalised(numberOf(placed))} is measured at ${other.text.toLowerCase()} by its ${where} and at "${shortened(timeFrame.text)}" by its time frame. A reader cannot tell which holds: make them agree.`,
        related: [
          { at: pathIn(placed, other.element), message: `The ${where} says "${other.text}".` },
        ],
      });
    }
  },
});

const moment =
  "(?:week|month|day|year)s?\\s+\\d{1,3}|\\d{1,3}[- ](?:day|week|month|year)s?|(?:one|two|three|six|twelve) (?:week|month|year)s?";
const endOfTitle = new RegExp(`\\b(?:at|after|by)\\s+(${moment})(?=[\\s.)]*$)`, "i");
const inDescription = new RegExp(`\\bat\\s+(${moment})\\b`, "i");
const oneMoment = new RegExp(`^(?:at\\s+)?(?:${moment})\\.?$`, "i");

interface Stated {
  readonly element: "measure" | "description";
  readonly text: string;
}

/** The time in title or description with which the time frame cannot be reconciled. */
function otherTime(placed: PlacedOutcome, isSingle: boolean): Stated | undefined {
  const mayBeInTitle = mayEndMoment(placed.last);
  if (!mayBeInTitle && !isSingle) return undefined;
  const { outcome, timeFrame } = placed;
  const { measure = "", description = "" } = outcome;
  const inTitle =
    mayBeInTitle && mayEndInMoment(measure) ? statedIn(measure, "measure", endOfTitle) : undefined;
  const titleDisagrees = inTitle && disagrees(inTitle.text, timeFrame);
  if (titleDisagrees && isOnlyTime(measure)) return inTitle;
  // A description says much else: only where both name one moment, and nothing more.
  if (!isSingle || !description.includes("at ")) return undefined;
  const stated = statedIn(description, "description", inDescription);
  if (!stated || !disagrees(stated.text, timeFrame) || !isOnlyTime(description)) return undefined;
  // A time in the title goes before.
  return inTitle && isOnlyTime(measure) ? undefined : stated;
}

/** The last letters of day, week, month and year. */
const unitEndings = new WordNumbers(["ay", "ek", "th", "ar"]);
const letterS = 19;
const lastLetters = bitsOfLetters("ykhrs");

/** Nearly all titles end otherwise than in a number or a unit. */
function mayEndInMoment(title: string): boolean {
  let end = title.length - 1;
  while (end > 1 && mayFollow(title.charCodeAt(end))) end--;
  if (end < 2) return false;
  if (letterOf(title.charCodeAt(end)) === letterS) end--;
  const last = title.charCodeAt(end);
  if (isDigit(last)) return true;
  return unitEndings.has(withLetter(letterOf(title.charCodeAt(end - 1)), letterOf(last)));
}

/** A look at the last character: that of a number, a unit or what may follow. */
function mayEndMoment(last: number): boolean {
  return isDigit(last) || mayFollow(last) || ((lastLetters >> letterOf(last)) & 1) === 1;
}

/** A stop, a bracket or a space. */
function mayFollow(code: number): boolean {
  return code === 0x2e || code === 0x29 || code === 0x20 || code === 0x0a || code === 0x09;
}

function statedIn(text: string, element: Stated["element"], said: RegExp): Stated | undefined {
  if (text.length > 1000) return undefined;
  const words = said.exec(text)?.[1];
  return words === undefined ? undefined : { element, text: words };
}

function isOnlyTime(text: string): boolean {
  return timePointsIn(text).length === 1;
}

/** A moment is said in fewer words than most of what else stands there. */
const longestMoment = 40;

function isOneMoment({ text, numbers }: TimeFrame): boolean {
  return numbers < 2 && text.length < longestMoment && oneMoment.test(text.trim());
}

/** True when the stated moment lies clearly beyond all of the time frame, or is not its one moment. */
function disagrees(words: string, timeFrame: TimeFrame): boolean {
  if (words.toLowerCase() === timeFrame.text.toLowerCase()) return false;
  const [stated] = timePointsIn(words);
  if (!stated) return false;
  const { points } = timeFrame;
  const near = ({ days }: TimePoint) => Math.abs(days - stated.days) <= 0.12 * stated.days + 1;
  if (points.length === 0 || points.some(near)) return false;
  const latest = Math.max(...points.map(({ days }) => days));
  return stated.days > latest ? !relative.test(timeFrame.text) : isOneMoment(timeFrame);
}

/** Time frames that count from another moment than the start, or in rounds. */
const relative =
  /cycle|every|each|after|post|following|follow-?up|visit|annual|weekly|monthly|later|from (?!baseline|random|enrol)/i;
