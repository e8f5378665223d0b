import type { Path } from "../../study/path.ts";
import { type Fix, rule } from "../rule.ts";
import { shortened } from "../shortened.ts";
import { capitalised, numberOf, pathIn } from "./outcomes.ts";
import { outcomesAt, watchTitles } from "./watchTitles.ts";

const directions = ["reduction", "improvement", "decrease", "increase", "decline", "enhancement"];
const wordsIn = watchTitles(directions.flatMap((word) => [word, `${word}s`]));

export default rule({
  code: "outcome/title-directional",
  title: "Outcome title presumes the result",
  kind: "wording",
  severity: "warning",
  source: "Outcome checklist of CU Anschutz (2020-06-11): titles are neutral in direction",
  startsFrom: [wordsIn],
  yieldsTo: ["outcome/title-is-aim"],
  check(record, report) {
    for (const placed of outcomesAt(record, wordsIn(record))) {
      const title = placed.outcome.measure ?? "";
      const found = directional(title);
      if (!found) continue;
      const at = pathIn(placed, "measure");
      report({
        at,
        span: [found.start, found.end],
        message: `${capitalised(numberOf(placed))} is titled by the hoped-for result ("${title.slice(found.start, found.end)}"). A title is neutral, because the result may go either way: write "change".`,
        fixes: [changeTo(at, found.neutral)],
      });
    }
  },
});

interface Found {
  readonly start: number;
  readonly end: number;
  /** The title with "change" in its place. */
  readonly neutral: string;
}

const direction = directions.join("|");
const measure =
  "the|mean|average|median|percent|percentage|percentual|%|absolute|relative|overall|rate of|degree of|level of|amount of|extent of|clinical|significant|functional|symptomatic|maximum|maximal";
const opening = new RegExp(
  `^\\s*((?:(?:${measure})\\s+)*)(${direction})s?\\s+(?:of|in|from)\\b`,
  "i",
);
const ending = new RegExp(`\\s(${direction})(?=\\s*(?:\\([^()]*\\))?[\\s.]*$)`, "i");

/** Counts of participants who reach a threshold, and reductions that are something else. */
const threshold =
  /[≥≤<>%]\s*\d|\d\s*%|at least|more than|\b(?:number|proportion|incidence|percentage|percent|rate|frequency|time|need) (?:of|to|with|for)\b|\bdos(?:e|age|ing)\b|\bparticipants?\b|\bsubjects\b|\bpatients (?:with|who|achiev)/i;
const otherSense =
  /\b(?:breast|mammoplasty|risk|open|closed|fracture|harm|noise|stress|joint|quality|process|dose|hernia)$/i;

function directional(title: string): Found | undefined {
  if (title.length > 300) return undefined;
  const opens = opening.exec(title);
  if (opens) {
    const [whole, before = "", word = ""] = opens;
    if (threshold.test(title.slice(whole.length))) return undefined;
    const start = whole.indexOf(word, whole.length - whole.trimStart().length + before.length);
    return found(title, start, word);
  }
  const ends = ending.exec(title);
  if (!ends || threshold.test(title) || otherSense.test(title.slice(0, ends.index)))
    return undefined;
  if (title.trim().split(/\s+/).length > 7) return undefined;
  return found(title, ends.index + 1, ends[1] ?? "");
}

function found(title: string, start: number, word: string): Found {
  const plural = title.charAt(start + word.length) === "s" ? "s" : "";
  const end = start + word.length + plural.length;
  const change = `${/^\p{Lu}/u.test(word) ? "Change" : "change"}${plural}`;
  return { start, end, neutral: title.slice(0, start) + change + title.slice(end) };
}

function changeTo(path: Path, value: string): Fix {
  return {
    title: `Change to "${shortened(value)}"`,
    safe: false,
    changes: [{ kind: "set", path, value }],
  };
}
