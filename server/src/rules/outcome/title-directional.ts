import type { Path } from "../../study/path.ts";
import { type Fix, rule } from "../rule.ts";
import { shortened } from "../shortened.ts";
import { capitalised, numberOf, pathIn } from "./outcomes.ts";
import { outcomesAt, watchTitles } from "./watchTitles.ts";

const directions = ["reduction", "improvement", "decrease", "increase", "decline", "enhancement"];
/** Before what is to become so: "Improving sleep". "Lower" and "increase" are other words without "the". */
const verbs =
  "improve|improved|improving|reduce|reducing|decreasing|increasing|lowering|(?:lower|decrease|increase)(?= the )";
const hypotheses = ["superiority", "inferiority"];
const wordsIn = watchTitles([
  ...directions.flatMap((word) => [word, `${word}s`]),
  ...(verbs.match(/[a-z]{5,}/g) ?? []),
  ...hypotheses,
]);

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
        message: `${capitalised(numberOf(placed))} says in its title which way the result is to go ("${title.slice(found.start, found.end)}"). A title is neutral, because it may go either way: ${found.isDropped ? "name the quantity alone" : 'write "change"'}.`,
        fixes: [changeTo(at, found.neutral)],
      });
    }
  },
});

interface Found {
  readonly start: number;
  readonly end: number;
  /** The title with "change" in its place, or with the quantity alone. */
  readonly neutral: string;
  readonly isDropped: boolean;
}

const direction = directions.join("|");
const measure =
  "the|mean|average|median|percent|percentage|percentual|%|absolute|relative|overall|rate of|degree of|level of|amount of|extent of|assessment of|evaluation of|measurement of|clinical|significant|functional|symptomatic|maximum|maximal";
const opening = new RegExp(
  `^\\s*((?:[^:]{1,30}:\\s+)?(?:(?:${measure})\\s+)*)(${direction})s?\\s+(?:of|in|from)\\b`,
  "i",
);
const verb = new RegExp(`^\\s*(${verbs})\\s+(?=\\p{L})`, "iu");
const hypothesis = /^\s*((?:non-?)?(?:inferiority|superiority)) of\s+/i;
/** At the end of a title, or before the time or the means. */
const ending = new RegExp(
  `\\s(${direction})(?=\\s*(?:\\([^()]*\\))?[\\s.]*$|:\\s|\\s+(?:at|after|over|within|during|from baseline)\\b)`,
  "i",
);

/** Thresholds, and doses, which are reduced by rule. */
const threshold =
  /[≥≤<>%]\s*\d|\d\s*%|\d[\s-]*(?:points?|fold)\b|at least|more than|\bdos(?:e|es|age|ing)\b/i;
/** Counts of participants who reach one. */
const counted =
  /\b(?:number|proportion|incidence|percentage|percent|rate|frequency|time|need) (?:of|to|with|for)\b|\bparticipants?\b|\bsubjects\b|\bpatients (?:with|who|achiev)/i;
/** Reductions that are something else: of a bone, of an organ, of a risk. */
const otherSense =
  /\b(?:breast|mammoplasty|risk|open|closed|fracture|harm|noise|stress|joint|quality|process|dose|hernia|of|to|with|for|and|or|anatomic|anatomical|percent area|percentage area)$/i;
const reduced =
  /^\s*(?:the |a |an )?(?:\w+ )?(?:fracture|dislocat|sublux|luxat|hernia|intussuscep|spondylolisthes|slip|displace|prolaps)/i;
/** Declines that are the name of a state or of a slope. */
const declines = /\b(?:cognitive|functional|physical|rate of)\s*$/i;

function directional(title: string): Found | undefined {
  if (title.length > 300) return undefined;
  return opened(title) ?? hoped(title) ?? ended(title);
}

function opened(title: string): Found | undefined {
  const opens = opening.exec(title);
  if (!opens) return undefined;
  const [whole, before = "", word = ""] = opens;
  const rest = title.slice(whole.length);
  if (threshold.test(rest) || reduced.test(rest)) return undefined;
  if (word.toLowerCase() === "decline" && declines.test(before)) return undefined;
  const start = whole.indexOf(word, whole.length - whole.trimStart().length + before.length);
  if (isOfItself(rest) && before.trim() === "") return alone(title, start, word, rest);
  return found(title, start, word);
}

/** "Improving sleep", "Superiority of the response rate". */
function hoped(title: string): Found | undefined {
  const [whole = "", word = ""] = verb.exec(title) ?? hypothesis.exec(title) ?? [];
  const rest = title.slice(whole.length);
  if (word === "" || threshold.test(rest)) return undefined;
  const start = whole.indexOf(word);
  // Behind a hypothesis stand the groups that it compares.
  if (hypothesis.test(title))
    return alone(title, start, word, rest.replace(/\s+between\s.*$/i, ""));
  if (isOfItself(rest)) return alone(title, start, word, rest);
  const neutral = `${title.slice(0, start)}Change in ${rest}`;
  return { start, end: start + word.length, neutral, isDropped: false };
}

function ended(title: string): Found | undefined {
  const ends = ending.exec(title);
  if (!ends) return undefined;
  const before = title.slice(0, ends.index);
  const word = ends[1] ?? "";
  if (threshold.test(title) || counted.test(title) || otherSense.test(before)) return undefined;
  if (word.toLowerCase() === "decline" && declines.test(before)) return undefined;
  if (before.trim().split(/\s+/).length > 6) return undefined;
  return found(title, ends.index + 1, word);
}

/** True for what is counted or timed once, so that nothing of it changes: survival, deaths, incidences. */
function isOfItself(quantity: string): boolean {
  return /^\s*(?:the )?(?:(?:[\w-]+ )?(?:survival|mortality|deaths?)\b|(?:(?:overall|relative) )?(?:incidence|rates?|risk|numbers?|occurrence|frequency|prevalence|proportion|length|duration) (?:of|for)\b)/i.test(
    quantity,
  );
}

function alone(title: string, start: number, word: string, rest: string): Found {
  const quantity = rest.trim().replace(/^the /i, "");
  const neutral = title.slice(0, start) + capitalised(quantity);
  const isPlural = title.charAt(start + word.length) === "s";
  return { start, end: start + word.length + (isPlural ? 1 : 0), neutral, isDropped: true };
}

function found(title: string, start: number, word: string): Found {
  const plural = title.charAt(start + word.length) === "s" ? "s" : "";
  const end = start + word.length + plural.length;
  const change = `${/^\p{Lu}/u.test(word) ? "Change" : "change"}${plural}`;
  const neutral = title.slice(0, start) + change + title.slice(end);
  return { start, end, neutral, isDropped: false };
}

function changeTo(path: Path, value: string): Fix {
  return {
    title: `Change to "${shortened(value)}"`,
    safe: false,
    changes: [{ kind: "set", path, value }],
  };
}
