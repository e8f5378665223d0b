import { rule } from "../rule.ts";
import { shortened } from "../shortened.ts";
import { textsOf, type WordMark, watchWords } from "../text/watchWords.ts";
import { capitalised, numberOf, outcomeOfProse, type PlacedOutcome, pathIn } from "./outcomes.ts";
import type { TimeFrame } from "./timeFrame.ts";
import { pointText, type TimePoint, timePointsIn } from "./timePoints.ts";

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
        message: `${capitalised(numberOf(placed))} is measured at ${pointText(other.point).toLowerCase()} by its ${where} and at "${shortened(time)}" by its time frame. A reader cannot tell which holds: make them agree.`,
        related: [
          { at: pathIn(placed, other.element), message: `The ${where} says "${other.text}".` },
        ],
      });
    }
  },
});

const countWords =
  "one|two|three|four|five|six|seven|eight|nine|ten|twelve|eighteen|twenty-four|thirty";
const moment = `(?:week|month|day|year)s?\\s+\\d{1,3}|\\d{1,3}[- ](?:day|week|month|year)s?|(?:${countWords})[- ](?:day|week|month|year)s?`;
/** From when it counts, which is the start of the study or near it. */
const since =
  "(?:[ -]?post-?|after |since |from |following )[ -]?(?:the )?(?:day 0|randomi[sz]ation|enrol+ment|baseline|surgery|operation|operati(?:ve|vely)|op|procedure|transplant(?:ation)?|treatment|implantation|infusion)";
const endOfTitle = new RegExp(`\\b(?:at|after|by)\\s+(${moment})(?=(?: ?${since})?[\\s.)]*$)`, "i");
/** "30-day mortality", "Two-year overall survival". */
const startOfTitle = new RegExp(
  `^((?:\\d{1,3}|${countWords})[- ](?:day|week|month|year))[- ](?:[a-z-]+ ){0,3}(?:mortality|survival|death|(?:re)?admission|recurrence|relapse|remission|patency|[PDRE]FS|OS)s?\\b`,
  "i",
);
const inDescription = new RegExp(
  `\\bat\\s+(?:the\\s+end\\s+of\\s+(?:the\\s+)?)?(${moment})\\b|\\bat\\s+the\\s+(${moment})(?=[- ](?:visit|follow|assessment|examination|time ?point|mark\\b))|\\bafter\\s+(${moment})(?= of (?:the )?(?:treatment|therapy|intervention|training|supplementation)\\b)`,
  "i",
);
const oneMoment = new RegExp(
  `^(?:baseline(?:,| and|, and| &) )?(?:at\\s+)?(?:${moment})(?: ?${since})?\\.?$`,
  "i",
);

interface Stated {
  readonly element: "measure" | "description";
  readonly text: string;
  readonly point: TimePoint;
}

/** Behind the unit, in a title. */
const restOfTitle = new RegExp(`(?:\\s+\\d{1,3})?(?: ?${since})?[\\s.)]*$`, "iy");
const longestRest = 40;
/** Before the unit, in a description: "at ", "at the end of " or "after ", and a number, of which the rest is looked at later. */
const at = /(?<=\b(?:at|after) (?:the (?:end of (?:the )?)?)?(?:[\da-z-]{1,11}[- ])?)/iy;

/** A look at what stands beside the unit: most are of something else. */
function mayBeOfMoment({ prose: { text, kind }, start, end }: WordMark): boolean {
  if (text.length > longest) return false;
  if (kind !== "outcome title") return isBehind(at, text, start);
  if (start <= longestCount && text.charCodeAt(start - 1) === hyphen) return true;
  return text.length - end <= longestRest && isBehind(restOfTitle, text, end);
}

function isBehind(expression: RegExp, text: string, place: number): boolean {
  expression.lastIndex = place;
  return expression.test(text);
}

const longestCount = "twenty-four-".length;
const hyphen = 0x2d;

/** The time in the title with which the time frame cannot be reconciled. */
function timeInTitle({ outcome: { measure = "" }, timeFrame }: PlacedOutcome): Stated | undefined {
  const words = momentOfTitle(measure);
  return words === undefined ? undefined : clashIn("measure", measure, words, timeFrame);
}

/** The same in the description, which says much else: only where both name one moment, and nothing more. */
function timeInDescription({ outcome, timeFrame }: PlacedOutcome): Stated | undefined {
  const { measure = "", description = "" } = outcome;
  if (!isOneMoment(timeFrame)) return undefined;
  const found = inDescription.exec(description);
  const words = found?.[1] ?? found?.[2] ?? found?.[3];
  const clash = words && clashIn("description", description, words, timeFrame);
  // A time in the title goes before.
  return clash && momentOfTitle(measure) === undefined ? clash : undefined;
}

function momentOfTitle(measure: string): string | undefined {
  return (endOfTitle.exec(measure) ?? startOfTitle.exec(measure))?.[1];
}

/** A longer text says more than a time. */
const longest = 1000;

/** The moment that the text names, if it names no other and the time frame has another. */
function clashIn(
  element: Stated["element"],
  text: string,
  words: string,
  timeFrame: TimeFrame,
): Stated | undefined {
  const small = words.toLowerCase();
  const whole = timeFrame.text.toLowerCase();
  // In the same words, alone or behind others, which most are.
  if (whole === small || whole.endsWith(` ${small}`)) return undefined;
  const [point] = timePointsIn(words);
  if (!point || !disagrees(point, timeFrame)) return undefined;
  if (timePointsIn(text).some((other) => isAnother(other, point))) return undefined;
  return { element, text: words, point };
}

/** Hours are those of a test: "2-hour glucose", "24-hour blood pressure". */
function isAnother({ unit, days }: TimePoint, point: TimePoint): boolean {
  return days !== point.days && unit !== "hour" && unit !== "minute" && unit !== "second";
}

/** A moment is said in fewer words than most of what else stands there. */
const longestMoment = 40;

function isOneMoment({ text, numbers }: TimeFrame): boolean {
  return numbers <= 2 && text.length < longestMoment && oneMoment.test(text.trim());
}

/** True when the stated moment lies clearly beyond all of the time frame, or is not its one moment. */
function disagrees(stated: TimePoint, timeFrame: TimeFrame): boolean {
  const { points } = timeFrame;
  const near = ({ days }: TimePoint) => Math.abs(days - stated.days) <= 0.12 * stated.days + 1;
  if (points.length === 0 || points.some(near)) return false;
  const latest = Math.max(...points.map(({ days }) => days));
  return stated.days > latest ? !relative.test(timeFrame.text) : isOneMoment(timeFrame);
}

/** Time frames that count from another moment than the start, or in rounds. */
const relative =
  /cycle|every|each|after|post|following|follow-?up|visit|annual|weekly|monthly|later|from (?!baseline|random|enrol)/i;
