import { rule } from "../rule.ts";
import { ageLimitsOf, swappedLimitsOf } from "./ages.ts";

export default rule({
  code: "eligibility/age-zero",
  title: "Age of zero",
  kind: "form",
  severity: "warning",
  source: "Public XML schema 2019.02.14, pattern of the age limits: the first digit is not 0",
  check(record, report) {
    for (const { name, path, text, reading } of ageLimitsOf(record)) {
      if (reading.kind !== "age" || reading.count > 0) continue;
      if (name === "minimum age")
        report({
          at: path,
          message: `The minimum age is "${text.trim()}", and the registry's form of an age does not begin with 0. Nobody is younger, so it is no limit: enter N/A.`,
          fixes: [
            {
              title: 'Change to "N/A"',
              safe: true,
              changes: [{ kind: "set", path, value: "N/A" }],
            },
          ],
        });
      else if (!swappedLimitsOf(record))
        report({
          at: path,
          message: `The maximum age is "${text.trim()}", and the registry's form of an age does not begin with 0. For newborns give the limit in days or hours, such as "1 Day"; where there is no limit, enter N/A.`,
        });
    }
  },
});
