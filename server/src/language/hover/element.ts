import type { DataElement } from "../../catalogue/element.ts";
import type { VocabularyName } from "../../catalogue/vocabularies.ts";
import { vocabularyAt } from "../../catalogue/vocabularyAt.ts";
import { textLength } from "../../rules/textLength.ts";
import { groupedDigits } from "../../study/groupedDigits.ts";
import { blocks, bold, bullets, escapeMarkdown } from "../markdown.ts";
import { offeredTerms } from "../offeredTerms.ts";
import { appliesTo, requirementSentence, studyTypeOf } from "../requirement.ts";
import type { Hovered } from "./hovered.ts";

/** What the registry says of the element: meaning, requirement, limit, values, source. */
export function elementText(element: DataElement, hovered: Hovered): string {
  const { record, checked, path } = hovered;
  const type = studyTypeOf(record.study);
  const facts = {
    type,
    startedSinceFinalRule: checked.dates.start ? checked.startedSinceFinalRule : undefined,
  };
  return blocks(
    bold(element.name),
    escapeMarkdown(element.definition),
    bullets([
      requirementSentence(element, facts),
      lengthLine(element, hovered),
      valuesLine(element, hovered),
      presenceLine(hovered),
      record.copy?.drops(path) && appliesTo(element, type)
        ? "**In this copy:** the listing site is known to drop it or a part of it, so compare the registry's own record."
        : undefined,
      element.whoItem === undefined
        ? undefined
        : `**WHO Trial Registration Data Set:** item ${element.whoItem}`,
      `**Source:** ${escapeMarkdown(element.source)}`,
      element.fromMemory &&
        "**Unconfirmed:** no source was found for the requirement or the limit.",
    ]),
  );
}

/** "23 of 300 characters", the Markdown escapes that the API adds not counted. */
function lengthLine(element: DataElement, { path, value }: Hovered): string | undefined {
  const { maxLength } = element;
  if (maxLength === undefined || vocabularyAt(path) !== undefined) return undefined;
  const limit = groupedDigits(maxLength);
  if (typeof value !== "string" || value === "") return `**Limit:** ${limit} characters`;
  const length = textLength(value);
  const over = length - maxLength;
  const excess = over > 0 ? `, ${groupedDigits(over)} too many` : "";
  return `**Length:** ${groupedDigits(length)} of ${limit} characters${excess}`;
}

/** So many values are shown; of longer lists the beginning, and the one that stands here. */
const mostValues = 12;

function valuesLine(element: DataElement, hovered: Hovered): string | undefined {
  const vocabulary = vocabularyOf(element, hovered);
  if (vocabulary === undefined) return undefined;
  const present = new Set(
    (Array.isArray(hovered.value) ? hovered.value : [hovered.value]).map(String),
  );
  const type = studyTypeOf(hovered.record.study);
  const terms = offeredTerms(vocabulary, type, present);
  const shown = terms.filter((term, i) => i < mostValues || present.has(term.token));
  const words = shown.map(({ token, display }) =>
    present.has(token) ? `**${escapeMarkdown(display)}** (here)` : escapeMarkdown(display),
  );
  const more = terms.length - shown.length;
  const name = element.kind === "age" || element.kind === "duration" ? "Units" : "Values";
  return `**${name}:** ${words.join("; ")}${more > 0 ? ` and ${more} more` : ""}`;
}

function vocabularyOf(element: DataElement, { path, record }: Hovered): VocabularyName | undefined {
  const type = studyTypeOf(record.study);
  return (
    vocabularyAt(path, type) ??
    vocabularyAt([...path, 0], type) ??
    (element.kind === "struct" || element.kind === "text" ? undefined : element.vocabulary)
  );
}

function presenceLine({ record, path }: Hovered): string | undefined {
  switch (record.presence(path)) {
    case "empty":
      return "**Here:** no value yet";
    case "unread":
      return "**Here:** the text could not be read as a value of this kind";
    default:
      return undefined;
  }
}
