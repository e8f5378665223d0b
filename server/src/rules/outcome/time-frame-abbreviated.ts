import { rule } from "../rule.ts";
import { shortened } from "../shortened.ts";
import { forEachTimed, nameOf, pathIn, timeFramesWithShortUnit } from "./outcomes.ts";
import type { TimeFrame } from "./timeFrame.ts";

export default rule({
  code: "outcome/time-frame-abbreviated",
  title: "Abbreviated unit in a time frame",
  kind: "wording",
  severity: "information",
  source: "Outcome checklist of CU Anschutz (2020-06-11): units are spelled out",
  startsFrom: [timeFramesWithShortUnit],
  check(record, report) {
    forEachTimed(record, timeFramesWithShortUnit(record), mayAbbreviate, (placed) => {
      const timeFrame = placed.timeFrame.text;
      const first = abbreviated(timeFrame);
      if (!first) return;
      const short = timeFrame.slice(...first);
      const at = pathIn(placed, "timeFrame");
      const value = spelledOut(timeFrame);
      report({
        at,
        span: first,
        message: `The time frame of ${nameOf(placed)} abbreviates its unit ("${short}"). The registry's readers are patients too${/mo/i.test(short) ? ', and "mo" can be minutes or months' : ""}: spell units out.`,
        fixes:
          value === timeFrame
            ? []
            : [
                {
                  title: `Change to "${shortened(value)}"`,
                  safe: true,
                  changes: [{ kind: "set", path: at, value }],
                },
              ],
      });
    });
  },
});

const names: { readonly [word: string]: string } = {
  d: "day",
  h: "hour",
  hr: "hour",
  min: "minute",
  mo: "month",
  mon: "month",
  mth: "month",
  sec: "second",
  w: "week",
  wk: "week",
  y: "year",
  yr: "year",
};

/** Written out beside it: "hours (h)", "Day (D)", "day 1 (D1)". */
const explained =
  /\((?:[DWMh]|hrs?|Hrs?|min|wks?|mo)\)|(?:[Dd]ay|[Ww]eek|[Mm]onth)s?\s?\d{0,3}\s?\([DWM]\s?\d/;
/** A notation of cycles, in which "D8" is read as one. */
const notation = /\bC\d|\bcycle/i;

const mayHaveOne =
  /\d\s?-?(?:[dhwy]|wks?|mos?|mons?|mths?|yrs?|hrs?|mins?|secs?)(?!\w)|\b(?:[DW]|wks?|mo)\s?-?\d/i;
function mayAbbreviate({ text }: TimeFrame): boolean {
  return mayHaveOne.test(text) && text.length <= 500 && !explained.test(text);
}

/** The number may be "1.5"; a unit ends a word. Capital D is for "2D". */
const afterNumber =
  /(?<![\w.+])((?:\d+(?:[.,]\d+)?|H0\+\d+))(\s?-?)(wks?|WKS?|Wks?|mos?|Mos?|MOS?|mons?|Mons?|MONS?|mths?|Mths?|MTHS?|yrs?|Yrs?|YRS?|hrs?|Hrs?|HRS?|mins?|Mins?|MINS?|secs?|Secs?|SECS?|[dhwyHW])(\.(?=\s|,|;|$))?(?![\w/+²³])/g;
/** "W12", "D 28", "wk 4", but not "C1D1" or "M0" of a staging. */
const beforeNumber = /(?<![\w/+.-])(W|D|wk|Wk|wks|Wks|mo|Mo)\s?-?(?=\d{1,3}(?![\w.]))/g;
const leading: { readonly [word: string]: string } = {
  d: "Day",
  w: "Week",
  wk: "Week",
  wks: "Weeks",
  mo: "Month",
};

function abbreviated(timeFrame: string): readonly [number, number] | undefined {
  const after = firstIn(timeFrame, afterNumber);
  const before = notation.test(timeFrame) ? null : firstIn(timeFrame, beforeNumber);
  const first = after && before && before.index < after.index ? before : (after ?? before);
  if (!first) return undefined;
  const rest = /^\d+/.exec(timeFrame.slice(first.index + first[0].length))?.[0] ?? "";
  const tail = first[0].match(/^\D/) && first[2] === undefined ? rest.length : 0;
  return [first.index, first.index + first[0].length + tail];
}

function firstIn(text: string, expression: RegExp): RegExpExecArray | null {
  expression.lastIndex = 0;
  return expression.exec(text);
}

function spelledOut(timeFrame: string): string {
  const spelled = timeFrame.replaceAll(
    afterNumber,
    (_, number: string, gap: string, unit: string) => {
      const short = unit.toLowerCase();
      const name = names[short] ?? names[short.replace(/s$/, "")] ?? unit;
      const adjective = gap.includes("-");
      const isOne = adjective || /^(?:H0\+)?0*1$/.test(number);
      return `${number}${adjective ? "-" : " "}${name}${isOne ? "" : "s"}`;
    },
  );
  if (notation.test(timeFrame)) return spelled;
  return spelled
    .replaceAll(beforeNumber, (_, unit: string) => `${leading[unit.toLowerCase()] ?? unit} `)
    .replaceAll(each, "every ");
}

/** "q 3 months", as prescriptions have it. */
const each = /\bq\.? ?(?=(?:\d{1,2}(?:-\d{1,2})? )?(?:hour|day|week|month|year)s?\b)/gi;
