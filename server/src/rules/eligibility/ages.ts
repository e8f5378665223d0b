import { readAge } from "../../study/age.ts";
import type { Path } from "../../study/path.ts";
import type { CheckedRecord } from "../checkedRecord.ts";
import { isFillIn } from "../fillIn.ts";
import { perRecord } from "../perRecord.ts";
import { eligibilityPath } from "./criteria.ts";

export const minimumAgePath: Path = [...eligibilityPath, "minimumAge"];
export const maximumAgePath: Path = [...eligibilityPath, "maximumAge"];

export interface AgeLimit {
  readonly name: "minimum age" | "maximum age";
  readonly path: Path;
  readonly text: string;
  readonly reading: ReturnType<typeof readAge>;
}

/** The age limits that the author has written, the minimum first. */
export const ageLimitsOf = perRecord(readLimits);

function readLimits({ protocol }: CheckedRecord): readonly AgeLimit[] {
  const { minimumAge, maximumAge } = protocol.eligibilityModule ?? {};
  const limits: AgeLimit[] = [];
  if (minimumAge?.trim() && !isFillIn(minimumAge))
    limits.push(limit("minimum age", minimumAgePath, minimumAge));
  if (maximumAge?.trim() && !isFillIn(maximumAge))
    limits.push(limit("maximum age", maximumAgePath, maximumAge));
  return limits;
}

function limit(name: AgeLimit["name"], path: Path, text: string): AgeLimit {
  return { name, path, text, reading: readAge(text) };
}

/** The two limits where the minimum is above the maximum, after conversion of their units. */
export function swappedLimitsOf(record: CheckedRecord): readonly [AgeLimit, AgeLimit] | undefined {
  const [minimum, maximum] = ageLimitsOf(record);
  if (minimum?.reading.kind !== "age" || maximum?.reading.kind !== "age") return undefined;
  return minimum.reading.minutes > maximum.reading.minutes ? [minimum, maximum] : undefined;
}
