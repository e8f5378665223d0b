import { fillIn } from "../fillIn.ts";
import { isMissing } from "../missing.ts";
import { rule } from "../rule.ts";

const conditions = ["protocolSection", "conditionsModule", "conditions"];

export default rule({
  code: "condition/missing",
  title: "Condition missing",
  kind: "missing",
  severity: "error",
  source: "PRS data element definitions (2020-10-01), Primary Disease or Condition: at least one",
  check(record, report) {
    if (record.protocol.conditionsModule?.conditions?.length) return;
    if (!isMissing(record, conditions)) return;
    report({
      at: conditions,
      message:
        "The record names no condition. The registry wants at least one disease, condition or focus of the study, and readers search by it: give one term a line, from MeSH if it has one.",
      fixes: [
        {
          title: "Insert a condition",
          safe: false,
          changes: [{ kind: "insert", path: [...conditions, 0], value: fillIn("condition") }],
        },
      ],
    });
  },
});
