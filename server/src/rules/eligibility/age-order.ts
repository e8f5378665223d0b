import { rule } from "../rule.ts";
import { swappedLimitsOf } from "./ages.ts";

export default rule({
  code: "eligibility/age-order",
  title: "Minimum age above maximum age",
  kind: "consistency",
  severity: "error",
  source: "CDISC conformance check CHK0198; PRS data element definitions, Minimum and Maximum Age",
  check(record, report) {
    const swapped = swappedLimitsOf(record);
    if (swapped === undefined) return;
    const [minimum, maximum] = swapped;
    report({
      at: minimum.path,
      message: `The minimum age, ${minimum.text}, is above the maximum age, ${maximum.text}, so nobody could take part. Swap the two or correct the one that is wrong.`,
      related: [{ at: maximum.path, message: `The maximum age is ${maximum.text}` }],
      fixes: [
        {
          title: "Swap the minimum and maximum age",
          safe: false,
          changes: [
            { kind: "set", path: minimum.path, value: maximum.text },
            { kind: "set", path: maximum.path, value: minimum.text },
          ],
        },
      ],
    });
  },
});
