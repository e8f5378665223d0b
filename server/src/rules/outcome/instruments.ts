import type { Span } from "../../study/sourceMap.ts";
import type { Study } from "../../study/study.ts";
import type { CheckedRecord } from "../checkedRecord.ts";
import { outcomesOf } from "./outcomes.ts";

/**
 * Instruments whose scores mean nothing without their range: rating scales and questionnaires. Their
 * names as written in full or as acronyms; not grades of diseases (ECOG, TNM, Gleason), not counts,
 * and not indices of the body (body mass, HOMA-IR).
 */
const fullNames =
  "visual analog(?:ue)?(?: pain)? scale|numeric(?:al)?(?: pain)? rating scale|(?:\\d{1,2}[- ]point )?likert(?:[- ]type)? scale|faces? pain (?:rating )?scale|disability index|impact index|insomnia severity index|sleep quality index|well-being index|depression (?:scale|inventory)|anxiety (?:scale|inventory)|anxiety and depression scale|(?:fatigue|distress|stress|pain|fear|satisfaction|self-efficacy|usability|quality of life|activities|independence|function(?:al)?|disability|symptoms?|severity|comfort|craving|burden|empowerment|resilience|knowledge|attitudes?|adherence|support|catastrophizing|kinesiophobia|loneliness|sleepiness|impression)(?: \\w+){0,2} (?:scale|questionnaire|inventory|score)|(?:scale|questionnaire|inventory|index) scores?|sub-?scales? scores?";
const fullName = new RegExp(`\\b(?:${fullNames})\\b`, "i");

/** The words of which each full name has one, and words with two capitals or of such a kind. */
const signs =
  /[Ss]cale|[Qq]uestionnaire|[Ii]nventory|[Ii]ndex|[Ss]core|[A-Z]{2}[\w-]*|MoCA|Quick(?=DASH)|QoR[\w-]*|PedsQL/g;
const longestName = 80;
const gradingCriteria = /^(?:(?:NCI-)?CTC(?:AE)?|RECIST)$/;
const acronym =
  /^(?:VAS|NP?RS|ODI|NDI|WOMAC|[KH]OOS|DASH|Quick|SF-?(?:36|12|6D|8)|EQ-?5D.*|(?:EORTC-)?QLQ.*|FACT-[A-Z]\w*|FACIT.*|PHQ-?[98]|GAD-?7|HADS|HAM-?[AD]|MADRS|BDI(?:-II)?|MMSE|MoCA|PSQI|DDS(?:-?17)?|PAID|DTSQ[sc]?|HFS.*|BPI(?:-SF)?|STAI|PSS-?\d*|DLQI|IIEF.*|IPSS|RMDQ|m?JOA|SRS-?22r?|KCCQ|MLHFQ|SGRQ|TSK.*|(?:MDS-)?UPDRS|EDSS|ADAS-Cog\d*|PANSS|BPRS|YMRS|CGI-[SI]|WHODAS.*|WHOQOL.*|PedsQL|PROMIS.*|IPAQ.*|MNSI|ADDQ[oO]L.*|QoR-?\d+|FPS-?R|WPAI.*|BREAST-?Q|MENQOL|FSFI|DN4|MMAS-?8?)$/;

/** A stretch of the title or the description of an outcome. */
export interface Named {
  readonly element: "measure" | "description";
  readonly span: Span;
  readonly text: string;
}

/** What an outcome names to measure by: the first rating scale, the first grading criteria. */
export interface Instruments {
  readonly scale?: Named;
  readonly criteria?: Named;
}

const read = new WeakMap<Study, readonly Instruments[]>();

/** For each outcome of the record; one pass over titles and descriptions for the rules that ask. */
export function instrumentsOf(record: CheckedRecord): readonly Instruments[] {
  let all = read.get(record.study);
  if (!all) {
    all = outcomesOf(record).map(({ outcome: { measure, description } }) => {
      const inTitle = measure ? scan(measure, "measure") : none;
      const inDescription = description ? scan(description, "description") : none;
      if (inDescription === none) return inTitle;
      return inTitle === none ? inDescription : { ...inDescription, ...inTitle };
    });
    read.set(record.study, all);
  }
  return all;
}

const none: Instruments = {};

function scan(text: string, element: Named["element"]): Instruments {
  let scale: Named | undefined;
  let criteria: Named | undefined;
  signs.lastIndex = 0;
  for (let sign = signs.exec(text); sign; sign = signs.exec(text)) {
    const [word] = sign;
    const name = { element, span: [sign.index, sign.index + word.length], text: word } as const;
    if (/^[a-z]|^[SQI][a-z]/.test(word)) scale ??= fullNameAround(text, sign.index, element);
    else if (/[\w-]/.test(text.charAt(sign.index - 1))) continue;
    else if (gradingCriteria.test(word)) criteria ??= name;
    else if (acronym.test(word)) scale ??= name;
  }
  if (!scale && !criteria) return none;
  return { ...(scale && { scale }), ...(criteria && { criteria }) };
}

function fullNameAround(text: string, index: number, element: Named["element"]): Named | undefined {
  const from = Math.max(0, index - longestName);
  const found = fullName.exec(text.slice(from, index + longestName));
  if (!found) return undefined;
  const start = from + found.index;
  return { element, span: [start, start + found[0].length], text: found[0] };
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
