import { findNctNumbers, findRegistryNumbers } from "../../catalogue/registryNumbers.ts";
import { elementOf, type Path, valueAt } from "../../study/path.ts";
import type { Span } from "../../study/sourceMap.ts";
import type { Study } from "../../study/study.ts";
import type { CheckedRecord } from "../checkedRecord.ts";
import { isFillIn } from "../fillIn.ts";
import { perRecord } from "../perRecord.ts";
import { pathOfProse, proseElements } from "../text/prose.ts";
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

/** All NCT numbers of a record: in the elements made for them, in secondary IDs and in its texts. */
export const nctMentions = perRecord((record): readonly NctMention[] => [
  ...fieldMentions(record.study),
  ...textMentions(record),
]);

export function isWellFormed(text: string): boolean {
  return /^NCT\d{8}$/.test(text);
}

function nctFields(study: Study): readonly Path[] {
  const aliases = study.protocolSection.identificationModule?.nctIdAliases ?? [];
  return [
    [...identification, "nctId"],
    ...aliases.map((_, i) => [...identification, "nctIdAliases", i]),
    ["protocolSection", "statusModule", "expandedAccessInfo", "nctId"],
    ...(study.relatedTrials ?? []).map((_, i) => ["relatedTrials", i, "nctId"]),
  ];
}

function* fieldMentions(study: Study): Iterable<NctMention> {
  for (const path of nctFields(study)) {
    const text = valueAt(study, path);
    if (typeof text !== "string" || text === "") continue;
    if (isWellFormed(text)) {
      yield { path, span: undefined, text, canonical: text, field: true };
      continue;
    }
    if (isFillIn(text) || isForeign(text)) continue;
    const found = findNctNumbers(text);
    const only = found.length === 1 ? found[0] : undefined;
    yield { path, span: undefined, text, canonical: only?.canonical, field: true };
  }
}

/** True for a number of another registry, and for text that is not like an NCT number at all. */
function isForeign(text: string): boolean {
  if (/^\W*(?:n\W*c\W*t|n\W*t\W*c|c\W*n\W*t)/i.test(text) || /^\W*\d[\d\W]*$/.test(text))
    return findRegistryNumbers(text).some(
      (number) => number.scheme.id !== "nct" && number.length >= text.trim().length - 2,
    );
  return true;
}

function textMentions(record: CheckedRecord): readonly NctMention[] {
  const mentions: NctMention[] = [];
  for (const prose of textsOf(lettersIn(record))) {
    const path = pathOfProse(prose);
    if (proseElements.has(elementOf(path))) mentions.push(...mentionsIn(prose.text, path));
  }
  for (const { text, path } of otherTexts(record))
    if (!path.includes("orgStudyIdInfo")) mentions.push(...mentionsIn(text, path));
  return mentions;
}

function* mentionsIn(text: string, path: Path): Iterable<NctMention> {
  for (const { index, length, text: written, canonical } of findNctNumbers(text)) {
    if (isInAddress(text, index)) continue;
    yield { path, span: [index, index + length], text: written, canonical, field: false };
  }
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

const otherTexts = watchStrings(
  (text, element) =>
    text.length >= 8 && !proseElements.has(element) && mayHoldOne(text) && !notForUs.has(element),
  notOurs,
);

/** Most texts that hold the three letters hold them in "function" or "distinct". */
function mayHoldOne(text: string): boolean {
  return letters.test(text) && lettersAndDigit.test(text);
}

const letters = /nct/i;
const lettersAndDigit = /nct[\W_]{0,6}\d/i;

function isInAddress(text: string, index: number): boolean {
  const before = text.slice(0, index);
  return /(?:https?:\/\/|www\.)\S*$/i.test(before.slice(-300));
}
