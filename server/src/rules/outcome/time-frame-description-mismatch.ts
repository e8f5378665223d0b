import { rule } from "../rule.ts";
import { shortened } from "../shortened.ts";
import { textsOf, type WordMark, watchWords } from "../text/watchWords.ts";
import { capitalised, numberOf, outcomeOfProse, type PlacedOutcome, pathIn } from "./outcomes.ts";
import type { TimeFrame } from "./timeFrame.ts";
import { type TimePoint, timePointsIn } from "./timePoints.ts";

const unitsIn = watchWords("day days week weeks month months year years".split(" "), [
  "outcome title",
  "outcome",
]);

export default rule({
  code: "outcome/time-frame-description-mismatch",
  title: "Outcome states two different times",
  kind: "consistency",
  severity: "warning",
  source:
    "Outcome checklist of CU Anschutz (2020-06-11); registry list of Major Comments, information disagrees with itself",
  startsFrom: [unitsIn],
  check(record, report) {
    for (const prose of textsOf(unitsIn(record).filter(mayBeOfMoment))) {
      const placed = outcomeOfProse(record, prose);
      const time = placed?.timeFrame.text ?? "";
      if (!placed || time.length > 300 || time === "") continue;
      const other = prose.element === "measure" ? timeInTitle(placed) : timeInDescription(placed);
      if (!other) continue;
      const where = other.element === "measure" ? "title" : "description";
      report({
        at: pathIn(placed, "timeFrame"),
        message: `${capitalised(numberOf(placed))} is measured at ${other.text.toLowerCase()} by its ${where} and at "${shortened(time)}" by its time frame. A reader cannot tell which holds: make them agree.`,
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

/** Behind the unit, in a title, and before it, in a description. */
const restOfTitle = /[\d\s.)]*$/y;
const at = /(?<=\bat\s+(?:\d{1,3}[- ]|(?:one|two|three|six|twelve) )?)/iy;

/** A look at what stands beside the unit: most are of something else. */
function mayBeOfMoment({ prose: { text, kind }, start, end }: WordMark): boolean {
  const beside = kind === "outcome title" ? restOfTitle : at;
  beside.lastIndex = kind === "outcome title" ? end : start;
  return text.length <= longest && beside.test(text);
}

/** The time in the title with which the time frame cannot be reconciled. */
function timeInTitle({ outcome: { measure = "" }, timeFrame }: PlacedOutcome): Stated | undefined {
  const stated = statedIn(measure, "measure", endOfTitle);
  return stated && disagrees(stated.text, timeFrame) && isOnlyTime(measure) ? stated : undefined;
}

/** The same in the description, which says much else: only where both name one moment, and nothing more. */
function timeInDescription({ outcome, timeFrame }: PlacedOutcome): Stated | undefined {
  const { measure = "", description = "" } = outcome;
  if (!description.includes("at ") || !isOneMoment(timeFrame)) return undefined;
  const stated = statedIn(description, "description", inDescription);
  if (!stated || !disagrees(stated.text, timeFrame) || !isOnlyTime(description)) return undefined;
  // A time in the title goes before.
  return statedIn(measure, "measure", endOfTitle) && isOnlyTime(measure) ? undefined : stated;
}

/** A longer text says more than a time. */
const longest = 1000;

function statedIn(text: string, element: Stated["element"], said: RegExp): Stated | undefined {
  if (text.length > longest) return undefined;
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
  const small = words.toLowerCase();
  const whole = timeFrame.text.toLowerCase();
  // In the same words, alone or behind others, which most are.
  if (whole === small || whole.endsWith(` ${small}`)) return false;
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
