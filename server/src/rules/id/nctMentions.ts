import { findNctNumbers, findRegistryNumbers } from "../../catalogue/registryNumbers.ts";
import type { Path } from "../../study/path.ts";
import type { Span } from "../../study/sourceMap.ts";
import type { Study } from "../../study/study.ts";
import type { CheckedRecord } from "../checkedRecord.ts";
import { isFillIn } from "../fillIn.ts";
import { perRecord } from "../perRecord.ts";
import { isProse, pathOfProse } from "../text/prose.ts";
import { textsOf, watchWords } from "../text/watchWords.ts";
import { watchStrings } from "../watchValues.ts";

/** A place where the record writes an NCT number, well or badly. */
export interface NctMention {
  readonly path: Path;
  /** The stretch of the value at `path`, or undefined where the whole value is meant. */
  readonly span: Span | undefined;
  readonly text: string;
  /** The number as the registry writes it, where exactly eight digits follow the letters NCT. */
  readonly canonical: string | undefined;
  /** True in an element that holds an NCT number and nothing else. */
  readonly field: boolean;
}

const identification = ["protocolSection", "identificationModule"];
const nctId: Path = [...identification, "nctId"];
const expandedAccessNct: Path = ["protocolSection", "statusModule", "expandedAccessInfo", "nctId"];

/**
 * The NCT numbers of a record that are not plainly right, NCT0 and seven digits: in the elements made
 * for them, in secondary IDs and in its texts.
 */
export const doubtfulMentions = perRecord((record): readonly NctMention[] => {
  const mentions: NctMention[] = [];
  addFields(record.study, mentions);
  addTexts(record, mentions);
  return mentions;
});

export function isWellFormed(text: string): boolean {
  return wellFormed.test(text);
}

const wellFormed = /^NCT\d{8}$/;
const plain = /^NCT0\d{7}$/;

function addFields({ protocolSection, relatedTrials }: Study, to: NctMention[]): void {
  const { identificationModule: ids, statusModule: status } = protocolSection;
  addField(ids?.nctId, nctId, to);
  ids?.nctIdAliases?.forEach((alias, i) => {
    addField(alias, [...identification, "nctIdAliases", i], to);
  });
  addField(status?.expandedAccessInfo?.nctId, expandedAccessNct, to);
  relatedTrials?.forEach((trial, i) => {
    addField(trial.nctId, ["relatedTrials", i, "nctId"], to);
  });
}

function addField(text: unknown, path: Path, to: NctMention[]): void {
  if (typeof text !== "string" || text === "" || plain.test(text)) return;
  if (isWellFormed(text)) {
    to.push({ path, span: undefined, text, canonical: text, field: true });
    return;
  }
  if (isFillIn(text) || isForeign(text)) return;
  const found = findNctNumbers(text);
  const only = found.length === 1 ? found[0] : undefined;
  to.push({ path, span: undefined, text, canonical: only?.canonical, field: true });
}

/** True for a number of another registry, and for text that is not like an NCT number at all. */
function isForeign(text: string): boolean {
  if (/^\W*(?:n\W*c\W*t|n\W*t\W*c|c\W*n\W*t)/i.test(text) || /^\W*\d[\d\W]*$/.test(text))
    return findRegistryNumbers(text).some(
      (number) => number.scheme.id !== "nct" && number.length >= text.trim().length - 2,
    );
  return true;
}

function addTexts(record: CheckedRecord, to: NctMention[]): void {
  for (const prose of textsOf(lettersIn(record))) addText(prose.text, pathOfProse(prose), to);
  for (const { text, path } of otherTexts(record))
    if (!path.includes("orgStudyIdInfo")) addText(text, path, to);
}

function addText(text: string, path: Path, to: NctMention[]): void {
  for (const { index, length, text: written, canonical } of findNctNumbers(text))
    if (!plain.test(written) && !isInAddress(text, index))
      to.push({ path, span: [index, index + length], text: written, canonical, field: false });
}

const lettersIn = watchWords(["nct*"]);

/** The elements made for numbers, and tokens. */
const notForUs = new Set(["nctId", "nctIdAliases", "type", "class"]);

/** Not the names of sites, nor what others have written. */
const notOurs = new Set([
  "contactsLocationsModule",
  "referencesModule",
  "registrationSection",
  "relatedTrials",
]);

const otherTexts = watchStrings({
  looksAt: (part, element) =>
    !notOurs.has(part) && !notForUs.has(element) && !isProse(part, element),
  wanted: mayHoldOne,
});

/** Most texts that hold the three letters hold them in "function" or "distinct". */
function mayHoldOne(text: string): boolean {
  return text.length >= 8 && !isDay(text) && letters.test(text) && lettersAndDigit.test(text);
}

const letters = /nct/i;
const lettersAndDigit = /nct[\W_]{0,6}\d/i;

/** True for what is like 2024-02-28, which has no room for a number; a record has many. */
function isDay(text: string): boolean {
  return text.length === 10 && text.charCodeAt(4) === hyphen && text.charCodeAt(7) === hyphen;
}

const hyphen = 45;

function isInAddress(text: string, index: number): boolean {
  const before = text.slice(0, index);
  return /(?:https?:\/\/|www\.)\S*$/i.test(before.slice(-300));
}
