import { fillIn } from "../fillIn.ts";
import { isMissing } from "../missing.ts";
import { rule } from "../rule.ts";

const briefSummary = ["protocolSection", "descriptionModule", "briefSummary"];

export default rule({
  code: "summary/missing",
  title: "Brief summary missing",
  kind: "missing",
  severity: "error",
  source: "PRS data element definitions (2020-10-01), Brief Summary: required",
  check(record, report) {
    if (!isMissing(record, briefSummary)) return;
    report({
      at: briefSummary,
      message:
        "The record has no brief summary. The registry refuses a record without one: say in plain language what the study tests and why, in at most 5,000 characters and without results.",
      fixes: [
        {
          title: "Insert a brief summary",
          safe: false,
          changes: [
            { kind: "set", path: briefSummary, value: fillIn("what the study tests and why") },
          ],
        },
      ],
    });
  },
});
