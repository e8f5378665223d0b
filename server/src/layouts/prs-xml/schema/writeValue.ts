import {
  phaseChoices,
  type VocabularyName,
  vocabularies,
} from "../../../catalogue/vocabularies.ts";
import type { ValueDefinition } from "./definition.ts";

/** The text of a value; undefined where there is none or the format has no word for it. */
export function writeValue(definition: ValueDefinition, value: unknown): string | undefined {
  const { kind, vocabulary } = definition;
  if (value === undefined || value === null || value === "") return undefined;
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (kind === "phases") return Array.isArray(value) ? writePhases(value.map(String)) : undefined;
  if (typeof value !== "string" && typeof value !== "number") return undefined;
  const text = String(value);
  return kind === "term" && vocabulary ? writeTerm(vocabulary, text) : text;
}

function writePhases(phases: readonly string[]): string | undefined {
  if (phases.length === 0) return undefined;
  const joined = phases.join("/");
  return phaseChoices.find((choice) => choice.phases.join("/") === joined)?.upload ?? joined;
}

/**
 * The upload format's word of a token; the registry's word where the format has dropped the choice.
 * Words that only the registry itself may set are not written.
 */
export function writeTerm(vocabulary: VocabularyName, token: string): string | undefined {
  const term = vocabularies[vocabulary].find((candidate) => candidate.token === token);
  if (term === undefined) return token;
  return term.computed ? undefined : (term.upload ?? term.display);
}
