import { rule } from "../rule.ts";
import { ageLimitsOf, swappedLimitsOf } from "./ages.ts";

const yearInMinutes = 365.25 * 24 * 60;
/** In years: nobody is above the first, and a lower limit above the second leaves hardly anybody. */
const highest = { "maximum age": 120, "minimum age": 100 };

export default rule({
  code: "eligibility/age-implausible",
  title: "Age limit that nobody reaches",
  kind: "consistency",
  severity: "warning",
  source: "Proposed; ages such as 99 or 130 Years stand in for no limit in accepted records",
  check(record, report) {
    if (swappedLimitsOf(record)) return;
    for (const { name, path, text, reading } of ageLimitsOf(record)) {
      if (reading.kind !== "age" || reading.minutes <= highest[name] * yearInMinutes) continue;
      if (name === "maximum age")
        report({
          at: path,
          ...(standsForNone(reading) && { severity: "information" as const }),
          message: `The maximum age is ${text.trim()}, which nobody reaches, so it is no limit. ${standsForNone(reading) ? "The registry has a word for that: enter N/A." : "Readers take it for a slip: enter N/A where there is no upper limit, or correct the number or its unit."}`,
          fixes: [
            {
              title: 'Change to "N/A"',
              safe: false,
              changes: [{ kind: "set", path, value: "N/A" }],
            },
          ],
        });
      else
        report({
          at: path,
          message: `The minimum age is ${text.trim()}, so hardly anybody could take part. Correct the number or its unit.`,
        });
    }
  },
});

/** Round numbers that sponsors enter where their form asks for a number. */
const roundYears: readonly number[] = [125, 130, 140, 150, 200, 999];

function standsForNone({ count, unit }: { count: number; unit: string }): boolean {
  return unit === "Years" && roundYears.includes(count);
}
