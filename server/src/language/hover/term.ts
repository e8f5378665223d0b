import {
  nearestTerm,
  phaseChoices,
  type Term,
  termOf,
  type VocabularyName,
} from "../../catalogue/vocabularies.ts";
import { vocabularyAt } from "../../catalogue/vocabularyAt.ts";
import { blocks, bold, bullets, code, escapeMarkdown } from "../markdown.ts";
import { studyTypeOf } from "../requirement.ts";
import type { Hovered } from "./hovered.ts";

/** The meaning of the terms that stand as the value, one block for each. */
export function termText({ path, value, record }: Hovered): string | undefined {
  const type = studyTypeOf(record.study);
  const isList = Array.isArray(value);
  const vocabulary = vocabularyAt(isList ? [...path, 0] : path, type);
  if (vocabulary === undefined || value === undefined) return undefined;
  const words = (isList ? (value as readonly unknown[]) : [value]).map(String);
  const choice = vocabulary === "Phase" && words.length > 1 ? phaseChoice(words) : undefined;
  return blocks(choice, ...words.map((word) => oneTerm(vocabulary, word, choice !== undefined)));
}

function oneTerm(vocabulary: VocabularyName, word: string, isPart: boolean): string {
  // A study type may narrow the vocabulary; what stands here is explained all the same.
  const term = termOf(vocabulary, word) ?? wider(vocabulary, word);
  if (!term) return unknownWord(vocabulary, word);
  const { display, meaning, computed, legacy } = term;
  if (isPart) return `${bold(display)}: ${escapeMarkdown(meaning ?? "")}`;
  return blocks(
    bold(display),
    meaning && escapeMarkdown(meaning),
    bullets([
      writings(term),
      computed && "Set by the registry alone: nobody can enter it.",
      legacy && "Found in old records only; the registry does not offer it any more.",
    ]),
  );
}

function wider(vocabulary: VocabularyName, word: string): Term | undefined {
  return vocabulary === "ExpandedAccessStatus" ? termOf("Status", word) : undefined;
}

function writings({ token, upload }: Term): string {
  const inUpload = upload === undefined ? "no word of its own" : code(upload);
  return `API token ${code(token)}, in an upload ${inUpload}`;
}

function phaseChoice(tokens: readonly string[]): string | undefined {
  const choice = phaseChoices.find(({ phases }) => phases.join() === tokens.join());
  if (!choice) return undefined;
  return blocks(
    bold(choice.display),
    bullets([`API tokens ${tokens.map(code).join(" and ")}, in an upload ${code(choice.upload)}`]),
  );
}

function unknownWord(vocabulary: VocabularyName, word: string): string {
  const near = nearestTerm(vocabulary, word);
  const hint = near ? ` Perhaps ${bold(near.display)} (${code(near.token)}) is meant.` : "";
  return `${code(word)} is none of the registry's values here.${hint}`;
}
