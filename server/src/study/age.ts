/** The units in which the registry takes an age limit (public.xsd 2019.02.14), as it prints them. */
export const ageUnits = ["Years", "Months", "Weeks", "Days", "Hours", "Minutes"] as const;
export type AgeUnit = (typeof ageUnits)[number];

export type AgeReading =
  | {
      readonly kind: "age";
      readonly count: number;
      readonly unit: AgeUnit;
      readonly minutes: number;
    }
  /** "N/A (No limit)"; the API leaves the element out instead. */
  | { readonly kind: "noLimit" }
  | { readonly kind: "unitMissing"; readonly count: number }
  /** `suggestion` is set where one reading is likely, such as `18 Years` for `18+`. */
  | { readonly kind: "malformed"; readonly suggestion?: string };

const minutesIn: { readonly [unit in AgeUnit]: number } = {
  Years: 365.25 * 24 * 60,
  Months: (365.25 / 12) * 24 * 60,
  Weeks: 7 * 24 * 60,
  Days: 24 * 60,
  Hours: 60,
  Minutes: 1,
};

/** Reads an age limit: a whole number and a unit ("14 Years", "1 Year", "6 Weeks"), or "N/A". */
export function readAge(text: string): AgeReading {
  return readYears(text) ?? readOther(text.trim());
}

/** As nearly all ages are written: "18 Years". */
function readYears(text: string): AgeReading | undefined {
  if (!text.endsWith(" Years")) return undefined;
  const digits = text.length - " Years".length;
  if (digits < 1 || digits > 3) return undefined;
  let count = 0;
  for (let i = 0; i < digits; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return undefined;
    count = count * 10 + digit;
  }
  return { kind: "age", count, unit: "Years", minutes: count * minutesIn.Years };
}

function readOther(trimmed: string): AgeReading {
  const parts = /^(\d{1,9})\s+([A-Za-z]+)$/.exec(trimmed);
  const unit = parts?.[2] === undefined ? undefined : unitOf(parts[2]);
  if (parts && unit) {
    const count = Number(parts[1]);
    return { kind: "age", count, unit, minutes: count * minutesIn[unit] };
  }
  if (/^(n\/?a|none|no limit|n\/a \(no limit\))$/i.test(trimmed)) return { kind: "noLimit" };
  const bare = /^\d{1,4}$/.exec(trimmed);
  if (bare) return { kind: "unitMissing", count: Number(trimmed) };
  return malformedAge(trimmed);
}

/** By their names as printed, and in small letters: "Years" and "year". */
const unitsByName: ReadonlyMap<string, AgeUnit> = new Map(
  ageUnits.flatMap((unit) =>
    [unit, unit.toLowerCase()].flatMap((name) => [
      [name, unit] as const,
      [name.slice(0, -1), unit] as const,
    ]),
  ),
);

function unitOf(word: string): AgeUnit | undefined {
  return unitsByName.get(word) ?? unitsByName.get(word.toLowerCase());
}

const units: readonly (readonly [RegExp, AgeUnit])[] = [
  [/^y(ea)?rs?\b|^y\b|^yo\b/i, "Years"],
  [/^mo(n(th)?)?s?\b/i, "Months"],
  [/^w(ee)?ks?\b/i, "Weeks"],
  [/^d(ay)?s?\b/i, "Days"],
  [/^h(ou)?rs?\b/i, "Hours"],
  [/^min(ute)?s?\b/i, "Minutes"],
];

const numberWords: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  five: 5,
  six: 6,
  twelve: 12,
  sixteen: 16,
  eighteen: 18,
  twenty: 20,
  twentyone: 21,
  fifty: 50,
  sixty: 60,
  sixtyfive: 65,
  seventy: 70,
  eighty: 80,
};

function malformedAge(text: string): AgeReading {
  const found = /^(?:[>≥=<≤\\]\s*)*(\d{1,3})\s*(?:\+|-)?\s*([A-Za-z.]*)/.exec(text);
  if (found?.[1] !== undefined) {
    const word = (found[2] ?? "").replaceAll(".", "");
    const unit = word === "" ? "Years" : units.find(([form]) => form.test(word))?.[1];
    return unit ? suggest(Number(found[1]), unit) : { kind: "malformed" };
  }
  const words = text.toLowerCase().split(/\s+/);
  const unit = units.find(([form]) => form.test(words.at(-1) ?? ""))?.[1];
  const number = numberWords[(unit ? words.slice(0, -1) : words).join("").replaceAll("-", "")];
  return number === undefined ? { kind: "malformed" } : suggest(number, unit ?? "Years");
}

function suggest(count: number, unit: AgeUnit): AgeReading {
  return { kind: "malformed", suggestion: formatAge(count, unit) };
}

/** The age as the registry prints it: "1 Year", "18 Years". */
export function formatAge(count: number, unit: AgeUnit): string {
  return `${count} ${count === 1 ? unit.slice(0, -1) : unit}`;
}
