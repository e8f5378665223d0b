import { vocabularies } from "../../catalogue/vocabularies.ts";
import { type AgeUnit, ageUnits, formatAge, readAge } from "../../study/age.ts";
import { blocks, bold, bullets, code, escapeMarkdown } from "../markdown.ts";
import type { Hovered } from "./hovered.ts";

/** The age in other units, and the age groups that follow from both limits. */
export function ageText({ value, record }: Hovered): string | undefined {
  if (typeof value !== "string" || value === "") return undefined;
  const { minimumAge, maximumAge } = record.study.protocolSection.eligibilityModule ?? {};
  return blocks(bold(value), bullets([reading(value), groupsLine(minimumAge, maximumAge)]));
}

function reading(text: string): string {
  const age = readAge(text);
  switch (age.kind) {
    case "age": {
      const others = inOtherUnits(age.minutes, age.unit);
      return others.length === 0 ? "" : `The same as ${others.join(" or ")}`;
    }
    case "noLimit":
      return "No limit; the API then leaves the element out";
    case "unitMissing":
      return `A number without a unit: write ${code(formatAge(age.count, "Years"))} if years are meant`;
    case "malformed":
      return age.suggestion === undefined
        ? "Not an age that the registry takes: a whole number and a unit, or N/A"
        : `Not as the registry writes an age; perhaps ${code(age.suggestion)} is meant`;
  }
}

/** Units in which the age is a number that says something; "about" where it is rounded. */
function inOtherUnits(minutes: number, own: AgeUnit): readonly string[] {
  return ageUnits.flatMap((unit) => {
    const one = readAge(formatAge(1, unit));
    if (unit === own || one.kind !== "age") return [];
    const number = minutes / one.minutes;
    if (number < 0.5 || number > 1500) return [];
    const shown = number < 10 ? Math.round(number * 10) / 10 : Math.round(number);
    const about = Math.abs(number - shown) < 0.001 ? "" : "about ";
    return [about + formatAge(shown, unit).toLowerCase()];
  });
}

const year = minutesOf("1 Year");
/** Ages in years at which the registry's groups begin and end (`StandardAge`). */
const bounds: { readonly [token: string]: readonly [from: number, below: number] } = {
  CHILD: [0, 18],
  ADULT: [18, 65],
  OLDER_ADULT: [65, Number.POSITIVE_INFINITY],
};

/** The age groups that follow from both limits, in words. */
export function groupsLine(minimum: string | undefined, maximum: string | undefined): string {
  const lowest = limit(minimum, 0);
  const highest = limit(maximum, Number.POSITIVE_INFINITY);
  if (lowest === undefined || highest === undefined)
    return "**Age groups:** cannot be derived until both limits can be read";
  if (lowest > highest) return "**Age groups:** none, since the minimum is above the maximum";
  const groups = vocabularies.StandardAge.filter(({ token }) => {
    const [from, below] = bounds[token] ?? [0, 0];
    return lowest < below * year && highest >= from * year;
  });
  const words = groups.map(({ aliases, display }) => escapeMarkdown(aliases?.[0] ?? display));
  return `**Age groups** that the registry derives from both limits: ${words.join(", ")}`;
}

function limit(text: string | undefined, none: number): number | undefined {
  if (text === undefined || text.trim() === "") return none;
  const age = readAge(text);
  if (age.kind === "noLimit") return none;
  return age.kind === "age" ? age.minutes : undefined;
}

function minutesOf(text: string): number {
  const age = readAge(text);
  return age.kind === "age" ? age.minutes : 0;
}
