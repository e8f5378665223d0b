import { rule } from "../rule.ts";
import { shortened } from "../shortened.ts";
import { isChangeTitle } from "./changeTitle.ts";
import { nameOf, pathIn } from "./outcomes.ts";
import { outcomesAt, watchTitles } from "./watchTitles.ts";

const wordsIn = watchTitles(["change", "changes"]);

export default rule({
  code: "outcome/time-frame-change-no-baseline",
  title: "Change without its starting point",
  kind: "wording",
  severity: "information",
  source: "Outcome checklist of CU Anschutz (2020-06-11): a change has two time points",
  startsFrom: [wordsIn],
  check(record, report) {
    for (const placed of outcomesAt(record, wordsIn(record))) {
      const { measure = "" } = placed.outcome;
      const { text: timeFrame } = placed.timeFrame;
      // Most changes are from the baseline.
      if (timeFrame.includes("Baseline") || timeFrame.includes("baseline")) continue;
      if (!isChangeTitle(measure)) continue;
      if (startWords.test(timeFrame)) continue;
      if (ownStart.test(measure)) continue;
      const { points } = placed.timeFrame;
      if (points.length === 0 || points.some(({ days }) => days <= 1)) continue;
      const at = pathIn(placed, "timeFrame");
      const value = withBaseline(timeFrame);
      report({
        at,
        // Where the title names the start a reader has it, and of two points one may be meant as it.
        ...((points.length > 1 || /baseline/i.test(measure)) && { severity: "hint" as const }),
        message: `The title of ${nameOf(placed)} is a change, and its time frame names one end of it ("${shortened(timeFrame)}"). A change has two time points: name the start as well, such as "${shortened(value)}".`,
        fixes: [
          {
            title: `Change to "${shortened(value)}"`,
            safe: false,
            changes: [{ kind: "set", path: at, value }],
          },
        ],
      });
    }
  },
});

/** Titles of a course, or of a change from another start. */
const ownStart = /\bover time\b|\bfrom (?:week|day|month|visit|cycle|pre|before)/i;

/** Words for the start of a change, and for periods that have one. */
const startWords =
  /base ?-?line|\bfrom\b|\bpre\b|\bpre-|\bpreop|before|prior|\bto\b(?! ?\d)|\d\s*(?:to|-|–|—|~)\s*\d|between|admission|randomi[sz]|enrol|inclusion|screening|initia|start|begin|entry|visit 1|first|change|every|each|through|\bfollow|\bafter\b|\bpost\b|\bpost-|\bduring\b|\bover\b|\bacross\b|\b[dwmtv]\s?0\b|\bweek ?-/i;

function withBaseline(timeFrame: string): string {
  const rest = timeFrame.trim().replace(/^(?:at|in|measured at|assessed at)\s+(?:the\s+)?/i, "");
  return `Baseline, ${/^[A-Z][a-z]+ \d/.test(rest) ? rest : rest.charAt(0).toLowerCase() + rest.slice(1)}`;
}
