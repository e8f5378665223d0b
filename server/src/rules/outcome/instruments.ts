import type { Span } from "../../study/sourceMap.ts";
import type { CheckedRecord } from "../checkedRecord.ts";
import type { Prose } from "../text/prose.ts";
import { type WordMark, watchWords } from "../text/watchWords.ts";
import { isDigit, letterOf, WordNumbers, withLetter } from "../words.ts";
import { outcomeOfProse, type PlacedOutcome } from "./outcomes.ts";

/** What is measured on a scale, before at most two further words and the word for the scale. */
const topics =
  "fatigue|distress|stress|pain|fear|satisfaction|self-efficacy|usability|quality of life|activities|independence|function|functional|disability|symptom|symptoms|severity|comfort|craving|burden|empowerment|resilience|knowledge|attitude|attitudes|adherence|support|catastrophizing|kinesiophobia|loneliness|sleepiness|impression|self-care|self-esteem|coping|illness|incontinence|well-being|wellbeing|euroqol|verbal|social|fatigability|oswestry|management|acceptance";
/**
 * Instruments whose scores mean nothing without their range: rating scales and questionnaires. Their
 * names as written in full or as acronyms; not grades of diseases (ECOG, TNM, Gleason), not counts,
 * and not indices of the body (body mass, HOMA-IR). By the words with which a name begins.
 */
const fullNames: readonly (readonly [words: string, name: string])[] = [
  ["visual", "visual (?:analog|analogue)(?: pain)? scale"],
  ["numeric numerical", "(?:numeric|numerical)(?: pain)? rating scale"],
  ["likert", "(?:\\d{1,2}[- ]point )?likert(?:[- ]type)? scale"],
  ["face faces", "(?:face|faces) pain (?:rating )?scale"],
  ["disability", "disability index"],
  ["impact", "impact index"],
  ["core", "core outcome measures? index"],
  ["insomnia", "insomnia severity index"],
  ["sleep", "sleep quality index"],
  ["well", "well-being index"],
  ["depression", "depression (?:rating )?(?:scale|inventory)"],
  ["anxiety", "anxiety (?:rating )?(?:scale|inventory)|anxiety and depression scale"],
  [topics, `(?:${topics})(?:[- ]\\w+){0,2} (?:scale|questionnaire|inventory|score)`],
  ["scale questionnaire inventory index", "(?:scale|questionnaire|inventory|index) scores?"],
  ["short", "short[- ]form(?:[- ]\\d{1,2})? health survey"],
  ["subscale subscales sub", "(?:subscale|subscales|sub-scale|sub-scales) scores?"],
];
const fullName = new RegExp(`(?:${fullNames.map(([, name]) => name).join("|")})\\b`, "iy");
/** Read backwards, as they are in the text. */
const wordsOfNames = new WordNumbers(
  fullNames
    .flatMap(([words]) => words.match(/[a-z]{3,}/g) ?? [])
    .map((word) => Array.from(word).reverse().join("")),
);

/** So many words before the last one may belong to a name, and one of the nearest of them is known. */
const wordsBeforeLast = 5;
const nearestWords = 3;

/** The last word of each full name begins so. */
const lastWords = [
  "scale",
  "questionnaire",
  "inventory",
  "index",
  "score",
  "survey",
  "subscale",
  "subscore",
];
/** Characters between two words of which the one may be the last of a name that the other stands in. */
const farthest = 80;

/** Acronyms that vary, by what they begin with as words. */
const forms: readonly (readonly [words: string, form: string])[] = [
  ["addqol*", "ADDQ[oO]L[\\w-]*"],
  ["adas", "ADAS-Cog\\d*"],
  ["bdi", "BDI(?:-II)?"],
  ["bpi", "BPI(?:-SF)?"],
  ["breast breastq", "BREAST-?Q"],
  ["cgi", "CGI-[SI]"],
  ["dass*", "DASS[\\w-]*"],
  ["dds", "DDS(?:-?17)?"],
  ["dn", "DN4"],
  ["dtsq dtsqc dtsqs", "DTSQ[sc]?"],
  ["eortc qlq*", "(?:EORTC-)?QLQ[\\w-]*"],
  ["eq", "EQ-?5D[\\w-]*"],
  ["facit*", "FACIT[\\w-]*"],
  ["fact", "FACT-[A-Z]\\w*"],
  ["fps fpsr", "FPS-?R"],
  ["gad", "GAD-?7"],
  ["ham hama hamd", "HAM-?[AD]"],
  ["hfs*", "HFS[\\w-]*"],
  ["iief*", "IIEF[\\w-]*"],
  ["mds updrs", "(?:MDS-)?UPDRS"],
  ["mmas", "MMAS-?8?"],
  ["phq", "PHQ-?[98]"],
  ["qor", "QoR-?(?:9|15|40)"],
  ["promis*", "PROMIS[\\w-]*"],
  ["pss", "PSS-?\\d*"],
  ["sf", "SF-?(?:36|12|6D|8)"],
  ["srs", "SRS-?22r?"],
  ["tsk*", "TSK[\\w-]*"],
  ["whodas*", "WHODAS[\\w-]*"],
  ["whoqol*", "WHOQOL[\\w-]*"],
  ["wpai*", "WPAI[\\w-]*"],
];
const plain =
  "BPRS COMI DASH DLQI EDSS ESAS FABQ FSFI HADS HOOS JOA KCCQ KOOS MADRS MENQOL MLHFQ MMSE MNSI NDI NPRS NRS ODI PAID PANSS PSQI RMDQ IPSS SGRQ STAI VAS WOMAC YMRS".split(
    " ",
  );
/** Acronyms that are told even with something behind them. */
const plainBeginnings = "MoCA PedsQL QuickDASH mJOA".split(" ");
/** By the word, how the acronym is written. */
const acronyms: ReadonlyMap<string, RegExp> = new Map([
  ...forms.flatMap(([words, form]) =>
    words.split(" ").map((word) => [word.replace("*", ""), wholeAcronym(form)] as const),
  ),
  ...plain.map((name) => [name.toLowerCase(), wholeAcronym(name)] as const),
  ...plainBeginnings.map((name) => [name.toLowerCase(), new RegExp(name, "y")] as const),
]);
const acronymWords = [
  ...forms.flatMap(([words]) => words.split(" ")),
  ...[...plain, ...plainBeginnings].map((name) => name.toLowerCase()),
];

function wholeAcronym(form: string): RegExp {
  return new RegExp(`(?:${form})(?!\\w|-(?!(?:questionnaire|scores?|scale)\\b))`, "y");
}

const texts = ["outcome title", "outcome"] as const;
export const scaleWordsIn = watchWords(
  [...lastWords.map((word) => `${word}*`), ...acronymWords],
  texts,
);
const isLastWord: ReadonlySet<string> = new Set(lastWords);

/** CTC alone are tumor cells in the blood. */
const gradingCriteria =
  /(?:(?:NCI[- ])?CTCAE|NCI[- ]CTC|RECIST)(?![\w-])|CTC(?=[ -](?:criteria|grad|toxic|scale|v))/y;
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
    return isInSmallLetters(mark) ? fullNameNear(marks, at) : undefined;
  const acronym = acronyms.get(mark.word);
  return acronym && acronymAt(mark, acronym);
}

function gradingCriteriaAt(marks: readonly WordMark[], at: number): Span | undefined {
  return acronymAt(marks[at] as WordMark, gradingCriteria);
}

/** The first name that ends with one of the words near that one. */
function fullNameNear(marks: readonly WordMark[], at: number): Span | undefined {
  let i = at;
  while (isNear(marks, i - 1, at)) i--;
  for (; isNear(marks, i, at); i++) {
    const span = fullNameTo(marks[i] as WordMark);
    if (span) return span;
  }
  return undefined;
}

function isNear(marks: readonly WordMark[], i: number, at: number): boolean {
  const mark = i >= 0 && i < marks.length ? marks[i] : undefined;
  const { prose, start } = marks[at] as WordMark;
  return mark?.prose === prose && Math.abs(mark.start - start) <= farthest;
}

/** The longest name that ends with that word, or goes on behind it. */
function fullNameTo({ prose: { text }, word, start }: WordMark): Span | undefined {
  if (!isLastWord.has(word)) return undefined;
  let span: Span | undefined;
  let words = nearestWords;
  let first = start;
  for (let i = 0; i < words; i++) {
    const gap = text.charCodeAt(first - 1);
    if (gap !== space && gap !== hyphen) break;
    let number = 0;
    for (first--; first > 0; first--) {
      const code = text.charCodeAt(first - 1);
      if (!isOfWord(code)) break;
      number = withLetter(number, letterOf(code));
    }
    // Before a name may be the number of its points: "5-point Likert scale".
    if (number === 0 ? !span : !wordsOfNames.has(number)) continue;
    words = wordsBeforeLast;
    fullName.lastIndex = first;
    if (fullName.test(text) && fullName.lastIndex > start) span = [first, fullName.lastIndex];
  }
  return span;
}

const space = 0x20;
const hyphen = 0x2d;

/** As `\w` is. */
function isOfWord(code: number): boolean {
  return letterOf(code) > 0 || isDigit(code) || code === 0x5f;
}

/** All but the first letter; not part of an acronym ("WOMAC-score"). */
function isInSmallLetters({ prose: { text }, word, start }: WordMark): boolean {
  for (let i = 1; i < word.length; i++)
    if (text.charCodeAt(start + i) !== word.charCodeAt(i)) return false;
  const before = start > 0 ? text.charCodeAt(start - 1) : space;
  if (before !== hyphen && !isOfWord(before)) return true;
  return !/[A-Z]{2}[\w-]*$/.test(text.slice(Math.max(0, start - 20), start));
}

function acronymAt({ prose: { text }, start }: WordMark, acronym: RegExp): Span | undefined {
  const before = start > 0 ? text.charCodeAt(start - 1) : space;
  if (before === hyphen || isOfWord(before)) return undefined;
  acronym.lastIndex = start;
  return acronym.test(text) ? [start, acronym.lastIndex] : undefined;
}
