import { matrixOf } from "../arm/linking.ts";
import { rule } from "../rule.ts";
import { conditionsByTerm, sameTerm } from "./termKey.ts";

const path = ["protocolSection", "conditionsModule", "conditions"];

export default rule({
  code: "condition/is-intervention",
  title: "Condition that is an intervention",
  kind: "consistency",
  severity: "information",
  source: "Registry list of Major Comments, information disagrees with another part of the record",
  check(record, report) {
    const conditions = record.protocol.conditionsModule?.conditions ?? [];
    const { names } = matrixOf(record);
    if (conditions.length === 0 || names.length === 0) return;
    const terms = conditionsByTerm(record);
    if (!names.some((name) => name && terms.indexOf(name) !== undefined)) return;
    const byTerm = new Map(names.map((name = "", i) => [sameTerm(name), i]));
    byTerm.delete("");
    for (const [i, condition] of conditions.entries()) {
      const number = byTerm.get(sameTerm(condition));
      if (number === undefined) continue;
      report({
        at: [...path, i],
        message: `The condition "${condition}" is also intervention ${number + 1}, so one of the two is in the wrong place. A condition is what participants have or what is studied, an intervention is what is done to them: readers who search for a disease do not look for a treatment.`,
        related: [
          {
            at: ["protocolSection", "armsInterventionsModule", "interventions", number, "name"],
            message: `This is intervention ${number + 1}.`,
          },
        ],
      });
    }
  },
});
