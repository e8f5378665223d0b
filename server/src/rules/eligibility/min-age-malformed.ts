import { rule } from "../rule.ts";
import { shortened } from "../shortened.ts";
import { repairAge } from "./ageRepair.ts";
import { ageLimitsOf } from "./ages.ts";

export default rule({
  code: "eligibility/min-age-malformed",
  title: "Age in a form that the registry does not take",
  kind: "form",
  severity: "error",
  source: "Public XML schema 2019.02.14, pattern of the age limits",
  check(record, report) {
    for (const { name, path, text, reading } of ageLimitsOf(record)) {
      if (reading.kind !== "malformed") continue;
      const repair = repairAge(text, reading.suggestion);
      report({
        at: path,
        message: `The ${name} is "${shortened(text)}", which the registry cannot read. It takes a whole number with a unit, such as "18 Years" or "6 Months", or N/A where there is no limit.`,
        fixes: repair
          ? [
              {
                title: `Change to "${repair.age}"`,
                safe: repair.safe,
                changes: [{ kind: "set", path, value: repair.age }],
              },
            ]
          : [],
      });
    }
  },
});
