import { fillIn, isFillIn } from "../fillIn.ts";
import { rule } from "../rule.ts";
import { shortened } from "../shortened.ts";
import { forEachTimed, nameOf, pathIn, timeFramesWithoutNumber } from "./outcomes.ts";
import type { TimeFrame } from "./timeFrame.ts";

export default rule({
  code: "outcome/time-frame-vague-event",
  title: "Time frame ends with an event that has no limit",
  kind: "wording",
  severity: "information",
  source:
    "Outcome checklist of CU Anschutz (2020-06-11): an estimate for outcomes that run to an event",
  startsFrom: [timeFramesWithoutNumber],
  check(record, report) {
    forEachTimed(record, timeFramesWithoutNumber(record), endsOpen, (placed) => {
      const timeFrame = placed.timeFrame.text;
      const event = openEvent.exec(timeFrame);
      if (!event) return;
      const at = pathIn(placed, "timeFrame");
      const text = timeFrame.trim().replace(/[.;,]+$/, "");
      report({
        at,
        span: [event.index, event.index + event[0].length],
        message: `The time frame of ${nameOf(placed)} ends with an event that may come early, late or never ("${shortened(event[0])}"). Add how long that is on average or at most, such as "${example(text, event[0])}".`,
        fixes: [
          {
            title: "Replace with a time frame to fill in",
            safe: false,
            changes: [{ kind: "set", path: at, value: toFillIn(text) }],
          },
        ],
      });
    });
  },
});

/** The author's words stay, where they fit into a text to fill in. */
function toFillIn(text: string): string {
  const value = fillIn(`${text}, up to how long`);
  return isFillIn(value) ? value : fillIn("the event, and how long it takes on average or at most");
}

function example(text: string, event: string): string {
  if (event === "indefinite") return "Until death, up to 2 years";
  return `${shortened(text, 80)}, ${lengthOf(event)}`;
}

/** A length that readers would expect for the event. */
function lengthOf(event: string): string {
  if (/hospital|discharge|stay\b|\bicu\b/i.test(event)) return "an average of 5 days";
  return /treatment|therapy/i.test(event) ? "an average of 24 weeks" : "up to 2 years";
}

function endsOpen(timeFrame: TimeFrame): boolean {
  const { text } = timeFrame;
  if (text.length > 300) return false;
  return openEvent.test(text) && !exact.test(text) && timeFrame.points.length === 0;
}

const openEvent =
  /\b(?:until|till|to|at|upon|through|and|or|of|time of|date of)(?: the)?(?: first| date of| time of| documented| objective| end of| first documented| hospital| second| any| disease| tumou?r| patient| patient's| participant| maternal| icu)* (?:progression|death|relapse|recurrence|discharge|recovery|healing|remission)\b|\b(?:end|completion|discontinuation) of (?:the |all |protocol |study |neoadjuvant |adjuvant |chemo|radio|radiation |drug )*(?:treatment|therapy|chemotherapy|hospitali[sz]ation|stay|follow-?\s?up)\b|\bduring (?:the )?(?:hospital(?:i[sz]ation| stay)?|icu stay|follow-?\s?up|(?:\w+ )?treatment|therapy)\b|^(?:the )?(?:after|post)[- ]?(?:the )?(?:treatment|therapy|chemotherapy)$|^(?:hospital )?discharge\b|\blast follow-?\s?up\b|\blength of (?:hospital )?stay\b|\bindefinite/i;

/** Moments that need no limit. */
const exact =
  /\bbefore and (?:immediately )?after\b|\bsingle\b|immediate|\bday of\b|\bup to an? |\bone\b|\btwo\b|\bthree\b|\bsix\b|\btwelve\b|birth|deliver|neonat/i;
