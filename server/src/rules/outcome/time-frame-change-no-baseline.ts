import { rule } from "../rule.ts";
import { shortened } from "../shortened.ts";
import { isChangeTitle } from "./changeTitle.ts";
import { nameOf, pathIn } from "./outcomes.ts";
import type { TimeFrame } from "./timeFrame.ts";
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
    let latest: TimeFrame | undefined;
    let lacks = false;
    for (const placed of outcomesAt(record, wordsIn(record))) {
      // Nearly all outcomes of a record have one of few time frames, one after another.
      if (placed.timeFrame !== latest) {
        latest = placed.timeFrame;
        lacks = lacksStart(latest);
      }
      const { measure = "", description = "" } = placed.outcome;
      if (!lacks || !isChangeTitle(measure) || ownStart.test(measure)) continue;
      const { text: timeFrame, points } = placed.timeFrame;
      if (points.length === 0 || points.some(({ days }) => days <= 1)) continue;
      const at = pathIn(placed, "timeFrame");
      const value = withBaseline(timeFrame);
      report({
        at,
        // Where the text names the start a reader has it, and of two points one may be meant as it.
        ...((points.length > 1 || namesStart(measure) || namesStart(description)) && {
          severity: "hint" as const,
        }),
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

/** Titles of a course, of a change from another start, or of a change that is an event. */
const ownStart =
  /\bover time\b|\bfrom (?:week|day|month|visit|cycle|pre|before)|\bchanges? (?:in|of) (?:the )?(?:(?:treatment|therapy|medical|clinical|patient) )?(?:decisions?|plans?|management|care|diagnos[ie]s)\b/i;

function namesStart(text: string): boolean {
  return /baseline|\bpre-? ?(?:and|v|treatment|op|intervention)|\bbefore and after\b/i.test(text);
}

function lacksStart({ text }: TimeFrame): boolean {
  // A sentence may say it in words of its own.
  if (text.length > longestList && /\b(?:is|are|was|were|will)\b/i.test(text)) return false;
  // Most changes are from the baseline.
  if (text.includes("Baseline") || text.includes("baseline")) return false;
  return !startWords.test(text);
}

/** More than the moments takes a sentence. */
const longestList = 40;

/** Words for the start of a change, and for periods that have one. */
const startWords =
  /\b(?:(?:from|pre|to(?! ?\d)|post|during|over|across|[dwmtv]\s?0)\b|before|prior|between|randomi[sz]|enrol|inclusion|screening|initia|begin|entry|visit 1|first|every|through|pre-|preop|post-|follow|after\b|week ?-)|\d\s*(?:to|-|–|—|~)\s*\d|base ?-?line|admission|start|change|each/i;

function withBaseline(timeFrame: string): string {
  const rest = timeFrame.trim().replace(/^(?:at|in|measured at|assessed at)\s+(?:the\s+)?/i, "");
  return `Baseline, ${/^(?:Day|Week|Month|Year|Visit|Cycle)s? \d/.test(rest) ? rest : rest.charAt(0).toLowerCase() + rest.slice(1)}`;
}
