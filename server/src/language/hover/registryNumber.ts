import {
  type FoundRegistryNumber,
  findRegistryNumbers,
  numberSchemeById,
} from "../../catalogue/registryNumbers.ts";
import { phaseChoices, termOf, type VocabularyName } from "../../catalogue/vocabularies.ts";
import type { OffsetRange } from "../../study/sourceMap.ts";
import type { KnownRecord, KnownRecords } from "../knownRecords.ts";
import { blocks, bold, bullets, code, escapeMarkdown, link } from "../markdown.ts";

export interface NumberAt extends FoundRegistryNumber {
  readonly range: OffsetRange;
}

/** No number with its marks is longer. */
const reach = 120;

/** The registry number that holds `offset`, well or badly written. */
export function registryNumberAt(text: string, offset: number): NumberAt | undefined {
  const from = Math.max(0, offset - reach);
  for (const number of findRegistryNumbers(text.slice(from, offset + reach))) {
    const start = from + number.index;
    const range = { start, end: start + number.length };
    // A number at the very edge may be the rest of a longer one.
    const isCut = start === from && from > 0;
    if (!isCut && range.start <= offset && offset <= range.end) return { ...number, range };
  }
  return undefined;
}

/** Where a number is looked up from. */
interface NumberContext {
  readonly uri: string;
  /** The number of the document's own record. */
  readonly own: string | undefined;
  readonly known: KnownRecords | undefined;
}

export function registryNumberText(number: NumberAt, context: NumberContext): string {
  const { scheme, canonical, text } = number;
  return scheme.id === "nct"
    ? nctText(text, canonical, context)
    : blocks(
        bold(canonical ?? text),
        escapeMarkdown(`A number of ${scheme.registry}.`),
        canonical !== undefined && canonical !== text
          ? `Written ${code(text)}; its issuer writes ${code(canonical)}.`
          : undefined,
        pageLink(scheme.recordUrl(canonical ?? text), canonical ?? text, scheme.registry),
      );
}

/** What is known of an NCT number, or what is wrong with it. */
export function nctText(
  text: string,
  canonical: string | undefined,
  context: NumberContext,
): string {
  if (canonical === undefined) return blocks(`${code(text)} is no NCT number`, wrongDigits(text));
  return blocks(
    bold(canonical),
    text === canonical
      ? undefined
      : `Written ${code(text)}: the registry writes the letters NCT and eight digits with nothing between them, ${code(canonical)}.`,
    canonical === context.own ? "The number of this record." : undefined,
    recordsText(canonical, context),
    pageLink(numberSchemeById("nct")?.recordUrl(canonical), canonical, "ClinicalTrials.gov"),
  );
}

function wrongDigits(text: string): string {
  const digits = text.replace(/\D/g, "").length;
  const found =
    digits === 8
      ? "this is not of that form"
      : `this has ${digits} ${digits === 1 ? "digit" : "digits"}`;
  return `An NCT number has the letters NCT and eight digits; ${found}. Nobody can find a record by it.`;
}

function pageLink(url: string | undefined, number: string, registry: string): string | undefined {
  return url === undefined ? undefined : link(`${number} at ${registry}`, url);
}

/** More records with one number than these are named by their count. */
const mostRecords = 3;

function recordsText(nctId: string, { uri, own, known }: NumberContext): string | undefined {
  const all = known?.withNctId(nctId) ?? [];
  const records = all.filter((record) => record.uri !== uri);
  if (records.length === 0)
    return nctId === own || all.length > 0
      ? undefined
      : "No file of the workspace holds this record.";
  const more = records.length - mostRecords;
  return blocks(
    nctId === own ? "Other files of the workspace carry it too:" : undefined,
    ...records.slice(0, mostRecords).map(recordText),
    more > 0 ? `and ${more} more files with this number.` : undefined,
  );
}

function recordText({
  uri,
  title,
  overallStatus,
  phases,
  leadSponsor,
  studyType,
}: KnownRecord): string {
  return blocks(
    link(title ?? "A record without a title", uri),
    bullets([
      overallStatus && `Status: ${escapeMarkdown(display("Status", overallStatus))}`,
      phases.length > 0 ? `Phase: ${escapeMarkdown(phaseWords(phases))}` : undefined,
      studyType && `Study type: ${escapeMarkdown(display("StudyType", studyType))}`,
      leadSponsor && `Sponsor: ${escapeMarkdown(leadSponsor)}`,
    ]),
  );
}

/** The word that the registry's pages show; the author's own where it is none of the registry's. */
function display(vocabulary: VocabularyName, word: string): string {
  return termOf(vocabulary, word)?.display ?? word;
}

function phaseWords(phases: readonly string[]): string {
  const choice = phaseChoices.find((offered) => offered.phases.join() === phases.join());
  return choice?.display ?? phases.map((phase) => display("Phase", phase)).join("/");
}
