import { termOf, vocabularies } from "../../catalogue/vocabularies.ts";
import type { CheckedRecord } from "../checkedRecord.ts";
import { wordFor } from "../wordFor.ts";
import { designOf } from "./design.ts";

/** The levels of masking by the number of masked roles that they mean. */
const levels: readonly string[] = ["NONE", "SINGLE", "DOUBLE", "TRIPLE", "QUADRUPLE"];

/** The level of masking that is right for so many roles. */
export function levelFor(roles: number): string {
  return levels[roles] ?? "QUADRUPLE";
}

/** The number of roles that the level means; undefined for one that is none. */
export function rolesMeant(level: string | undefined): number | undefined {
  const index = level === undefined ? -1 : levels.indexOf(level);
  return index < 0 ? undefined : index;
}

const roles: readonly string[] = vocabularies.WhoMasked.map(({ token }) => token);

/** The masked roles, each once; undefined when there is none or one of them is not understood. */
export function maskedRoles(record: CheckedRecord): readonly string[] | undefined {
  const stated = designOf(record).whoMasked;
  if (!stated?.length) return undefined;
  if (stated.every((role, i) => roles.includes(role) && stated.indexOf(role) === i)) return stated;
  const tokens = new Set(stated.map((role) => termOf("WhoMasked", role)?.token));
  return tokens.has(undefined) ? undefined : ([...tokens] as string[]);
}

export function roleWords(roles: readonly string[]): string {
  return roles.map((role) => wordFor("WhoMasked", role)).join(", ");
}
