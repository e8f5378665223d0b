import { rule } from "../rule.ts";
import { outcomesModulePath } from "./outcomes.ts";

const path = [...outcomesModulePath, "primaryOutcomes"];
const most = 5;

export default rule({
  code: "outcome/too-many-primary",
  title: "Many primary outcomes",
  kind: "wording",
  severity: "information",
  source: "Zarin et al., NEJM 2011: 5 % of results records had more than five primary outcomes",
  check({ protocol }, report) {
    const count = protocol.outcomesModule?.primaryOutcomes?.length ?? 0;
    if (count <= most) return;
    report({
      at: path,
      part: "key",
      message: `The record has ${count} primary outcomes. Each of them is a question that the study is sized to answer, and results are due for all of them: keep as primary what decides the study, and move the rest to the secondary outcomes.`,
    });
  },
});
