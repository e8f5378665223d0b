import { isMissing } from "../missing.ts";
import { type Fix, rule } from "../rule.ts";
import { maximumAgePath, minimumAgePath } from "./ages.ts";
import { eligibilityPath } from "./criteria.ts";

export default rule({
  code: "eligibility/age-both-missing",
  title: "No age limits",
  kind: "missing",
  severity: ({ profile }) => (profile === "draft" || profile === "register" ? "warning" : "hint"),
  source:
    "PRS data element definitions, Minimum and Maximum Age: required, a number with unit or N/A",
  check(record, report) {
    if (!isMissing(record, minimumAgePath) || !isMissing(record, maximumAgePath)) return;
    // Without any eligibility the missing criteria say it all.
    if (record.presence(eligibilityPath) === "absent") return;
    // The registry has computed age groups: it knows the limits, and leaves out one that is N/A.
    if (record.protocol.eligibilityModule?.stdAges?.length) return;
    report({
      at: minimumAgePath,
      message:
        "The record has neither a minimum nor a maximum age. The registry wants both from its author, and people are searched for by age: enter the limits, or N/A where there is none.",
      fixes: [
        ageLimits('Enter "N/A" for both ages', "N/A"),
        ageLimits('Enter "18 Years" and "N/A"', "18 Years"),
      ],
    });
  },
});

function ageLimits(title: string, minimum: string): Fix {
  return {
    title,
    safe: false,
    changes: [
      { kind: "set", path: minimumAgePath, value: minimum },
      { kind: "set", path: maximumAgePath, value: "N/A" },
    ],
  };
}
