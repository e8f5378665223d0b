import { compareDates } from "../../study/partialDate.ts";
import type { Path } from "../../study/path.ts";
import { type Fix, rule } from "../rule.ts";
import { shortened } from "../shortened.ts";
import { forEachTimed, nameOf, pathIn, timeFramesWithoutUnit } from "./outcomes.ts";
import type { TimeFrame } from "./timeFrame.ts";

/** 42 CFR Part 11; the registry's newer checks are strict for studies that complete from then on. */
const finalRule = { year: 2017, month: 1, day: 18 };

export default rule({
  code: "outcome/time-frame-number-only",
  title: "Time frame is a bare number",
  kind: "form",
  severity: ({ dates: { primaryCompletion } }) =>
    primaryCompletion === undefined || compareDates(primaryCompletion, finalRule) >= 0
      ? "error"
      : "warning",
  source: "PRS news, September 2018 (results): a time frame that is only a number",
  startsFrom: [timeFramesWithoutUnit],
  check(record, report) {
    forEachTimed(record, timeFramesWithoutUnit(record), isNumber, (placed) => {
      const timeFrame = placed.timeFrame.text.trim();
      const at = pathIn(placed, "timeFrame");
      report({
        at,
        message: `The time frame of ${nameOf(placed)} is "${shortened(timeFrame)}", a number without a unit. The registry does not take that, as it leaves open when the outcome is measured: add the unit, such as weeks or months.`,
        fixes: unitsFor(timeFrame).map((unit) => withUnit(at, timeFrame, unit)),
      });
    });
  },
});

const isNumber = ({ text, numbers }: TimeFrame) => numbers > 0 && isBareNumber(text);

/** Digits with nothing but marks between them (`12`, `0-24`, `4, 8, 12`), calendar years excepted. */
export function isBareNumber(timeFrame: string): boolean {
  return (
    /^[\d\s.,;:/&+()~–—-]*$/.test(timeFrame) &&
    /\d/.test(timeFrame) &&
    !/(?<!\d)(19|20)\d\d(?!\d)/.test(timeFrame)
  );
}

/** Weeks and months are counted in days by these. */
const inDays = new Set([7, 14, 21, 28, 30, 60, 90]);

/** The likeliest first: few follow-ups are counted in more than a hundred weeks. */
function unitsFor(timeFrame: string): readonly string[] {
  const last = Number(/(\d+)\D*$/.exec(timeFrame)?.[1]);
  if (last > 104) return ["days", "hours", "weeks"];
  if (inDays.has(last)) return ["days", "weeks", "months", "hours"];
  return ["weeks", "months", "days", "hours", "years"];
}

function withUnit(path: Path, timeFrame: string, unit: string): Fix {
  const value = `${timeFrame.replace(/[.,;:~–—-]+$/, "")} ${/^1\D*$/.test(timeFrame) ? unit.slice(0, -1) : unit}`;
  return {
    title: `Change to "${shortened(value)}"`,
    safe: false,
    changes: [{ kind: "set", path, value }],
  };
}
