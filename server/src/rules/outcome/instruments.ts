import type { Span } from "../../study/sourceMap.ts";
import type { CheckedRecord } from "../checkedRecord.ts";
import { perRecord } from "../perRecord.ts";
import { type WordMark, watchWords } from "../text/watchWords.ts";
import { outcomeOfProse, type PlacedOutcome } from "./outcomes.ts";

/**
 * Instruments whose scores mean nothing without their range: rating scales and questionnaires. Their
 * names as written in full or as acronyms; not grades of diseases (ECOG, TNM, Gleason), not counts,
 * and not indices of the body (body mass, HOMA-IR). Words that vary are written out: they are looked for.
 */
const fullNames =
  "visual (?:analog|analogue)(?: pain)? scale|(?:numeric|numerical)(?: pain)? rating scale|(?:\\d{1,2}[- ]point )?likert(?:[- ]type)? scale|(?:face|faces) pain (?:rating )?scale|disability index|impact index|insomnia severity index|sleep quality index|well-being index|depression (?:scale|inventory)|anxiety (?:scale|inventory)|anxiety and depression scale|(?:fatigue|distress|stress|pain|fear|satisfaction|self-efficacy|usability|quality of life|activities|independence|function|functional|disability|symptom|symptoms|severity|comfort|craving|burden|empowerment|resilience|knowledge|attitude|attitudes|adherence|support|catastrophizing|kinesiophobia|loneliness|sleepiness|impression)(?: \\w+){0,2} (?:scale|questionnaire|inventory|score)|(?:scale|questionnaire|inventory|index) scores?|(?:subscale|subscales|sub-scale|sub-scales) scores?";
const fullName = new RegExp(`\\b(?:${fullNames})\\b`, "i");
const longestName = 80;

/** The last word of each full name begins so. Of the words before it one is in `wordsOfNames`. */
const lastWords = ["scale", "questionnaire", "inventory", "index", "score", "subscale", "subscore"];
const wordsBeforeLast = 3;
const wordsOfNames: ReadonlySet<string> = new Set(fullNames.match(/(?<!\\)\b[a-z]{3,}/g));

/** Acronyms that vary, by what they begin with as words. */
const forms: readonly (readonly [words: string, form: string])[] = [
  ["addqol*", "ADDQ[oO]L.*"],
  ["adas", "ADAS-Cog\\d*"],
  ["bdi", "BDI(?:-II)?"],
  ["bpi", "BPI(?:-SF)?"],
  ["breast breastq", "BREAST-?Q"],
  ["cgi", "CGI-[SI]"],
  ["dds", "DDS(?:-?17)?"],
  ["dn", "DN4"],
  ["dtsq dtsqc dtsqs", "DTSQ[sc]?"],
  ["eortc qlq*", "(?:EORTC-)?QLQ.*"],
  ["eq", "EQ-?5D.*"],
  ["facit*", "FACIT.*"],
  ["fact", "FACT-[A-Z]\\w*"],
  ["fps fpsr", "FPS-?R"],
  ["gad", "GAD-?7"],
  ["ham hama hamd", "HAM-?[AD]"],
  ["hfs*", "HFS.*"],
  ["iief*", "IIEF.*"],
  ["ipaq*", "IPAQ.*"],
  ["mds updrs", "(?:MDS-)?UPDRS"],
  ["mmas", "MMAS-?8?"],
  ["phq", "PHQ-?[98]"],
  ["qor", "QoR-?(?:9|15|40)"],
  ["promis*", "PROMIS.*"],
  ["pss", "PSS-?\\d*"],
  ["sf", "SF-?(?:36|12|6D|8)"],
  ["srs", "SRS-?22r?"],
  ["tsk*", "TSK.*"],
  ["whodas*", "WHODAS.*"],
  ["whoqol*", "WHOQOL.*"],
  ["wpai*", "WPAI.*"],
];
const plain =
  "BPRS DASH DLQI EDSS FSFI HADS HOOS JOA KCCQ KOOS MADRS MENQOL MLHFQ MMSE MNSI MoCA NDI NPRS NRS ODI PAID PANSS PSQI PedsQL QuickDASH RMDQ IPSS SGRQ STAI VAS WOMAC YMRS mJOA";
const acronyms: ReadonlyMap<string, RegExp> = new Map([
  ...forms.flatMap(([words, form]) =>
    words.split(" ").map((word) => [word.replace("*", ""), new RegExp(`^(?:${form})$`)] as const),
  ),
  ...plain.split(" ").map((word) => [word.toLowerCase(), new RegExp(`^${word}$`)] as const),
]);
const acronymWords = [...forms.map(([words]) => words), plain.toLowerCase()].join(" ").split(" ");

const gradingCriteria = /^(?:(?:NCI-)?CTC(?:AE)?|RECIST)$/;
const gradingWords = ["nci", "ctc", "ctcae", "recist"];

const wordsIn = watchWords(
  [...lastWords.map((word) => `${word}*`), ...acronymWords, ...gradingWords],
  ["outcome title", "outcome"],
);
const isLastWord: ReadonlySet<string> = new Set(lastWords);

/** A stretch of the title or the description of an outcome. */
export interface Named {
  readonly element: "measure" | "description";
  readonly span: Span;
  readonly text: string;
}

/** What an outcome names to measure by: the first rating scale, the first grading criteria. */
export interface Instruments {
  readonly placed: PlacedOutcome;
  readonly scale?: Named;
  readonly criteria?: Named;
}

/** Of the outcomes that may name one; one pass over titles and descriptions for the rules that ask. */
export const instrumentsOf = perRecord((record) => instrumentsAt(wordsIn(record), record));

function instrumentsAt(marks: readonly WordMark[], record: CheckedRecord): readonly Instruments[] {
  const all: Found[] = [];
  let found: Found | undefined;
  for (let i = 0; i < marks.length; i++) {
    const { prose } = marks[i] as WordMark;
    if (prose !== marks[i - 1]?.prose) {
      // What the title names comes first.
      const placed = outcomeOfProse(record, prose);
      if (placed && placed !== found?.placed) {
        found = { placed };
        all.push(found);
      }
    }
    if (found) note(found, marks, i);
  }
  return all;
}

type Found = { -readonly [key in keyof Instruments]: Instruments[key] };

function note(found: Found, marks: readonly WordMark[], at: number): void {
  const mark = marks[at] as WordMark;
  if (isLastWord.has(mark.word)) {
    if (found.scale || !isInSmallLetters(mark) || !isNearName(marks, at)) return;
    const name = fullNameAround(mark);
    if (name) found.scale = name;
    return;
  }
  const name = acronymAt(mark);
  if (!name) return;
  if (gradingCriteria.test(name.text)) found.criteria ??= name;
  else if (!found.scale && acronyms.get(mark.word)?.test(name.text)) found.scale = name;
}

function isNearName(marks: readonly WordMark[], at: number): boolean {
  const { prose, start } = marks[at] as WordMark;
  const isNear = (mark: WordMark | undefined): mark is WordMark =>
    mark?.prose === prose && Math.abs(mark.start - start) <= longestName;
  for (const step of [1, -1])
    for (let i = at, mark = marks[i]; isNear(mark); i += step, mark = marks[i])
      if (isLastWord.has(mark.word) && mayEndName(mark)) return true;
  return false;
}

function mayEndName({ prose: { text }, start }: WordMark): boolean {
  let end = start;
  for (let word = 0; word < wordsBeforeLast; word++) {
    const gap = text.charAt(end - 1);
    if (gap !== " " && gap !== "-") return false;
    end--;
    let first = end;
    while (first > 0 && isOfWord(text.charCodeAt(first - 1))) first--;
    if (wordsOfNames.has(text.slice(first, end).toLowerCase())) return true;
    end = first;
  }
  return false;
}

/** As `\w` is. */
function isOfWord(code: number): boolean {
  const small = code | 0x20;
  return (small >= 0x61 && small <= 0x7a) || (code >= 0x30 && code <= 0x39) || code === 0x5f;
}

/** All but the first letter; not part of an acronym ("WOMAC-score"). */
function isInSmallLetters({ prose: { text }, word, start }: WordMark): boolean {
  if (!text.startsWith(word.slice(1), start + 1)) return false;
  if (!/[\w-]/.test(text.charAt(start - 1))) return true;
  return !/[A-Z]{2}[\w-]*$/.test(text.slice(Math.max(0, start - 20), start));
}

function fullNameAround({ prose: { text, element }, start: at }: WordMark): Named | undefined {
  const from = Math.max(0, at - longestName);
  const found = fullName.exec(text.slice(from, at + longestName));
  if (!found) return undefined;
  const start = from + found.index;
  return named(element, text, start, start + found[0].length);
}

const inCapitals = /(?:[A-Z]{2}|QoR)[\w-]*|MoCA|PedsQL|QuickDASH|mJOA/y;

function acronymAt({ prose: { text, element }, start }: WordMark): Named | undefined {
  inCapitals.lastIndex = start;
  const word = inCapitals.exec(text)?.[0];
  if (word === undefined || /[\w-]/.test(text.charAt(start - 1))) return undefined;
  return named(element, text, start, start + word.length);
}

function named(element: string | undefined, text: string, start: number, end: number): Named {
  return {
    element: element === "measure" ? "measure" : "description",
    span: [start, end],
    text: text.slice(start, end),
  };
}

/** Two numbers as the ends of a range, the words for them, or all values in a list. */
export function namesRange(text: string): boolean {
  return (
    /\d/.test(text) &&
    /\d\s*(?:=[^.;,]{1,40})?\s*(?:-|–|—|~|to|through|and|until|till|\/)\s*\+?-?\d|\brang|minimum|maximum|\bmin\b|\bmax\b|lowest|highest|0\s*[=(:]|out of \d|\bof \d+ (?:points|total)|\b0\b.{1,100}\b\d{1,3}\b/i.test(
      text,
    )
  );
}

/** Words that say what high or low scores mean. */
export function namesDirection(text: string): boolean {
  return /higher|greater|lower|larger|increas(?:ed|ing) scores?|worse|worst|better|\bbest\b|\bhigh(?:est)? (?:score|value)s?|\blow(?:est)? (?:score|value)s?|no pain|\d\s*[=(:]|\d,? (?:is |are |being )?(?:means?|meaning|indicat|represent|denot|defined)|the more|extreme|excellent|\bpoor\b|strongly|not at all|severe|perfect|maxim(?:um|al) /i.test(
    text,
  );
}
