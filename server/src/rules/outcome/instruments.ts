import type { Span } from "../../study/sourceMap.ts";
import type { CheckedRecord } from "../checkedRecord.ts";
import type { Prose } from "../text/prose.ts";
import { type WordMark, watchWords } from "../text/watchWords.ts";
import { isDigit, letterOf, WordNumbers, withLetter } from "../words.ts";
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
/** Read backwards, as they are in the text. */
const wordsOfNames = new WordNumbers(
  (fullNames.match(/(?<!\\)\b[a-z]{3,}/g) ?? []).map((word) => Array.from(word).reverse().join("")),
);

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
/** By the word, how the acronym is written. */
const acronyms: ReadonlyMap<string, string | RegExp> = new Map<string, string | RegExp>([
  ...forms.flatMap(([words, form]) =>
    words.split(" ").map((word) => [word.replace("*", ""), new RegExp(`^(?:${form})$`)] as const),
  ),
  ...plain.split(" ").map((word) => [word.toLowerCase(), word] as const),
]);
const acronymWords = [...forms.map(([words]) => words), plain.toLowerCase()].join(" ").split(" ");

const texts = ["outcome title", "outcome"] as const;
export const scaleWordsIn = watchWords(
  [...lastWords.map((word) => `${word}*`), ...acronymWords],
  texts,
);
const isLastWord: ReadonlySet<string> = new Set(lastWords);

const gradingCriteria: ReadonlySet<string> = new Set(
  "CTC CTCAE NCI-CTC NCI-CTCAE RECIST".split(" "),
);
export const gradingWordsIn = watchWords(["nci", "ctc", "ctcae", "recist"], texts);

/** What an outcome names to measure by, in its title or its description. */
export interface Instrument {
  readonly placed: PlacedOutcome;
  readonly element: "measure" | "description";
  readonly span: Span;
  readonly text: string;
}

/** The first rating scale of each outcome that names one. */
export function scalesOf(record: CheckedRecord): readonly Instrument[] {
  return firstOfEach(record, scaleWordsIn(record), scaleAt);
}

/** The first grading criteria of each outcome that names some. */
export function gradingCriteriaOf(record: CheckedRecord): readonly Instrument[] {
  return firstOfEach(record, gradingWordsIn(record), gradingCriteriaAt);
}

function firstOfEach(
  record: CheckedRecord,
  marks: readonly WordMark[],
  spanAt: (marks: readonly WordMark[], at: number) => Span | undefined,
): readonly Instrument[] {
  const all: Instrument[] = [];
  let last: Prose | undefined;
  for (let i = 0; i < marks.length; i++) {
    const { prose } = marks[i] as WordMark;
    // The title of an outcome comes first, then its description.
    if (last !== undefined && prose.index === last.index && prose.list === last.list) continue;
    const span = spanAt(marks, i);
    if (span === undefined) continue;
    last = prose;
    const placed = outcomeOfProse(record, prose);
    if (!placed) continue;
    const element = prose.element === "measure" ? "measure" : "description";
    all.push({ placed, element, span, text: prose.text.slice(span[0], span[1]) });
  }
  return all;
}

function scaleAt(marks: readonly WordMark[], at: number): Span | undefined {
  const mark = marks[at] as WordMark;
  if (isLastWord.has(mark.word))
    return isInSmallLetters(mark) && isNearName(marks, at) ? fullNameAround(mark) : undefined;
  const span = acronymAt(mark);
  const form = span && acronyms.get(mark.word);
  if (form === undefined) return undefined;
  const name = mark.prose.text.slice(span?.[0], span?.[1]);
  return (typeof form === "string" ? name === form : form.test(name)) ? span : undefined;
}

function gradingCriteriaAt(marks: readonly WordMark[], at: number): Span | undefined {
  const mark = marks[at] as WordMark;
  const span = acronymAt(mark);
  return span && gradingCriteria.has(mark.prose.text.slice(span[0], span[1])) ? span : undefined;
}

/** True where one of the words near it may be the last of a name. */
function isNearName(marks: readonly WordMark[], at: number): boolean {
  for (let i = at; isNear(marks, i, at); i++) if (mayEndName(marks[i] as WordMark)) return true;
  for (let i = at - 1; isNear(marks, i, at); i--) if (mayEndName(marks[i] as WordMark)) return true;
  return false;
}

function isNear(marks: readonly WordMark[], i: number, at: number): boolean {
  const mark = i >= 0 && i < marks.length ? marks[i] : undefined;
  const { prose, start } = marks[at] as WordMark;
  return mark?.prose === prose && Math.abs(mark.start - start) <= longestName;
}

function mayEndName({ prose: { text }, word, start }: WordMark): boolean {
  if (!isLastWord.has(word)) return false;
  let end = start;
  for (let count = 0; count < wordsBeforeLast; count++) {
    const gap = text.charCodeAt(end - 1);
    if (gap !== space && gap !== hyphen) return false;
    let number = 0;
    let code = text.charCodeAt(end - 2);
    for (end--; end > 0 && isOfWord(code); code = text.charCodeAt(end - 1)) {
      number = withLetter(number, letterOf(code));
      end--;
    }
    if (wordsOfNames.has(number)) return true;
  }
  return false;
}

const space = 0x20;
const hyphen = 0x2d;

/** As `\w` is. */
function isOfWord(code: number): boolean {
  return letterOf(code) > 0 || isDigit(code) || code === 0x5f;
}

/** All but the first letter; not part of an acronym ("WOMAC-score"). */
function isInSmallLetters({ prose: { text }, word, start }: WordMark): boolean {
  if (!text.startsWith(word, start) && !text.startsWith(word.slice(1), start + 1)) return false;
  const before = start > 0 ? text.charCodeAt(start - 1) : space;
  if (before !== hyphen && !isOfWord(before)) return true;
  return !/[A-Z]{2}[\w-]*$/.test(text.slice(Math.max(0, start - 20), start));
}

function fullNameAround({ prose: { text }, start: at }: WordMark): Span | undefined {
  const from = Math.max(0, at - longestName);
  const found = fullName.exec(text.slice(from, at + longestName));
  if (!found) return undefined;
  const start = from + found.index;
  return [start, start + found[0].length];
}

const inCapitals = /(?:[A-Z]{2}|QoR)[\w-]*|MoCA|PedsQL|QuickDASH|mJOA/y;

function acronymAt({ prose: { text }, start }: WordMark): Span | undefined {
  const before = start > 0 ? text.charCodeAt(start - 1) : space;
  if (before === hyphen || isOfWord(before)) return undefined;
  inCapitals.lastIndex = start;
  return inCapitals.test(text) ? [start, inCapitals.lastIndex] : undefined;
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
