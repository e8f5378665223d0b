import type { TimeFrame } from "./timeFrame.ts";

/**
 * Words that place an outcome in time, as found in the time frames of published records: spans,
 * visits and other planned moments, and events in a participant's life or care. Parts of words, so
 * that "preoperative", "hospitalization" or "post-cesarean" need no entry of their own.
 */
const spans =
  "year|month|week|day|hour|minute|seconds?\\b|daily|annual|yearly|night|morning|decade";
const plans =
  "baseline|basline|base line|enrol|recruit|inclusion|screening|randomi[sz]|consent|visit|session|cycle|trimester|follow|appointment|consultation|interview|time ?point|time zero|once|phase \\d|period \\d|stage \\d|study (completion|closure)|completion of|data cut|interim|final analysis";
const care =
  "admission|admit|discharge|hospital|stay\\b|surg|operat|intra-?op|peri-?op|pre-?op|post-?op|procedure|intervention|treatment|therapy|dos(e|ing)\\b|doses|medication|infusion|inject|administ|vaccin|immuni[sz]|application|transplant|ventilat|intubat|extubat|an[a]?esthe|sedation|dialysis|scan|imaging|mri\\b|biops|examination|diagnos|ectomy|otomy|ostomy|plasty|scopy|graphy|lavage|puncture|implant|insertion|removal|withdraw|discontinu|training|exercise|courses?\\b(?! of (the )?(study|trial))|half-li";
const life =
  "birth|born|deliver|labou?r|pregnan|gestation|partum|natal|cesarean|caesarean|abortion|miscarriage|menstru|menopaus|lifetime|(?<!quality of )life\\b|death|died|surviv(e|al until)|relapse|recurren|progress|remission|onset|recovery|healing|weaning|meal|prandial|fasting|sleep|awaken|school|semester|season|ovulation|retrieval|embryo";
const order =
  "immediate|before|after|prior|until|following|post\\b|post-|pre\\b|pre-|while|when|start|begin|initiation";
const seasons =
  "january|february|march|april|june|july|august|september|october|november|december|jan\\b|feb\\b|mar\\b|apr\\b|jun\\b|jul\\b|aug\\b|sept?\\b|oct\\b|nov\\b|dec\\b";

const words = new RegExp(`${spans}|${plans}|${care}|${life}|${order}|${seasons}`, "i");

/**
 * Numbers with a unit, points of a schedule (`D28`, `W 12`, `T1`, `H0+24`), calendar years, and the
 * same in scripts that have no spaces. A span's unit may be abbreviated or in another language.
 */
const points =
  /\d[\s-]*(y|yrs?|mos?|mths?|m|wks?|w|d|h|hrs?|mins?|s|secs?|sem|jours?|mois|ans?|dias|días|meses|semanas|monate|wochen|tage?)\b|\d\s*h\s*\d|\b(d|w|wk|m|mo|t|h|j|y|s|q|c\d+d)\s?[-+]?\d|\bv\d+(?!\.\d)|(?<!\d)(19|20)\d\d(?!\d)|\d\s*[年月周天日]/i;

/** Nobody reads on for longer, and the registry takes 254 characters. */
const longest = 2000;

/** True when a time frame names a time, a period or an event, however vaguely. */
export function saysWhen({ text: whole, namesUnit }: TimeFrame): boolean {
  // Nearly all do.
  if (namesUnit && whole.length <= longest) return true;
  const text = whole.length > longest ? whole.slice(0, longest) : whole;
  return words.test(text) || points.test(text);
}
