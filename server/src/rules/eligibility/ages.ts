import { readAge } from "../../study/age.ts";
import type { Path } from "../../study/path.ts";
import type { CheckedRecord } from "../checkedRecord.ts";
import { isWritten } from "../fillIn.ts";
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
  add(limits, "minimum age", minimumAgePath, minimumAge);
  add(limits, "maximum age", maximumAgePath, maximumAge);
  return limits;
}

function add(
  limits: AgeLimit[],
  name: AgeLimit["name"],
  path: Path,
  text: string | undefined,
): void {
  if (text === undefined) return;
  const reading = readAge(text);
  if (reading.kind === "age" || isWritten(text)) limits.push({ name, path, text, reading });
}

/** The two limits where the minimum is above the maximum, after conversion of their units. */
export function swappedLimitsOf(record: CheckedRecord): readonly [AgeLimit, AgeLimit] | undefined {
  const [minimum, maximum] = ageLimitsOf(record);
  if (minimum?.reading.kind !== "age" || maximum?.reading.kind !== "age") return undefined;
  return minimum.reading.minutes > maximum.reading.minutes ? [minimum, maximum] : undefined;
}
