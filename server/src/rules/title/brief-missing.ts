import { fillIn } from "../fillIn.ts";
import { isMissing } from "../missing.ts";
import { rule } from "../rule.ts";

const briefTitle = ["protocolSection", "identificationModule", "briefTitle"];

export default rule({
  code: "title/brief-missing",
  title: "Brief title missing",
  kind: "missing",
  severity: "error",
  source: "PRS data element definitions (2020-10-01), Brief Title: required",
  check(record, report) {
    if (!isMissing(record, briefTitle)) return;
    report({
      at: briefTitle,
      message:
        "The record has no brief title. It is the name under which the public finds the study, and the registry refuses a record without it: give participants, condition and intervention in plain words, in at most 300 characters.",
      fixes: [
        {
          title: "Insert a brief title",
          safe: false,
          changes: [{ kind: "set", path: briefTitle, value: fillIn("brief title") }],
        },
      ],
    });
  },
});
