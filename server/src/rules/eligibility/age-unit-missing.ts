import { formatAge } from "../../study/age.ts";
import { rule } from "../rule.ts";
import { ageLimitsOf } from "./ages.ts";

export default rule({
  code: "eligibility/age-unit-missing",
  title: "Age without a unit",
  kind: "form",
  severity: "error",
  source: "Public XML schema 2019.02.14, pattern of the age limits",
  check(record, report) {
    for (const { name, path, text, reading } of ageLimitsOf(record)) {
      if (reading.kind !== "unitMissing") continue;
      const { count } = reading;
      report({
        at: path,
        message: `The ${name} is "${text.trim()}", a number without a unit. The registry takes whole years, months, weeks, days, hours or minutes: add the unit, or enter N/A where there is no limit.`,
        fixes:
          count === 0
            ? [toNoLimit(path)]
            : unitsFor(count).map((unit) => toAge(path, formatAge(count, unit))),
      });
    }
  },
});

/** Years nearly always; from two years of life on the smaller units are rare. */
function unitsFor(count: number): readonly ("Years" | "Months" | "Weeks" | "Days")[] {
  return count > 36 ? ["Years"] : ["Years", "Months", "Weeks", "Days"];
}

function toAge(path: readonly (string | number)[], value: string) {
  return {
    title: `Change to "${value}"`,
    safe: false,
    changes: [{ kind: "set" as const, path, value }],
  };
}

/** No person is below age 0, so as a minimum it is no limit; the registry takes no 0. */
function toNoLimit(path: readonly (string | number)[]) {
  return toAge(path, "N/A");
}
