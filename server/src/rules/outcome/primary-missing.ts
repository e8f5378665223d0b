import { bySince } from "../families/bySince.ts";
import { fillIn } from "../fillIn.ts";
import { rule } from "../rule.ts";
import { outcomesModulePath } from "./outcomes.ts";

const path = [...outcomesModulePath, "primaryOutcomes"];

export default rule({
  code: "outcome/primary-missing",
  title: "Primary outcome missing",
  kind: "missing",
  severity: bySince("error", "warning"),
  source:
    "PRS data element definitions (2020-10-01), Primary Outcome Measure: at least one; WHO item 19",
  appliesTo: ["INTERVENTIONAL", "OBSERVATIONAL"],
  check(record, report) {
    if (record.protocol.outcomesModule?.primaryOutcomes?.length) return;
    if (record.presence(path) === "unread") return;
    report({
      at: path,
      message:
        "The record has no primary outcome. The registry requires at least one: name what is measured and the time point at which it is measured in each participant.",
      fixes: [
        {
          title: "Insert a primary outcome",
          safe: false,
          changes: [
            {
              kind: "insert",
              path: [...path, 0],
              value: {
                measure: fillIn("what is measured"),
                timeFrame: fillIn("when it is measured"),
              },
            },
          ],
        },
      ],
    });
  },
});
