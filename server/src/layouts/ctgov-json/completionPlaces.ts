import type { StudyRecord } from "../../study/record.ts";
import type { CompletionPlaces } from "../completionPlaces.ts";
import { namePlaces } from "./completion/names.ts";
import { spotAt } from "./completion/spot.ts";
import { valuePlace } from "./completion/values.ts";
import { JsonSourceMap } from "./jsonSourceMap.ts";

/** The values of the registry's elements, and in its objects the names that are not there yet. */
export function jsonCompletionPlaces(
  text: string,
  { source }: StudyRecord,
  offset: number,
): CompletionPlaces {
  const nothing = { values: [], lines: [] };
  if (!(source instanceof JsonSourceMap)) return nothing;
  const spot = spotAt(source, offset);
  if (!spot) return nothing;
  if (spot.kind === "name") return { values: [], lines: namePlaces(source, spot, offset) };
  const value = valuePlace(text, spot, offset);
  return value ? { values: [value], lines: [] } : nothing;
}
