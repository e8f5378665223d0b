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
    const interventions = record.protocol.armsInterventionsModule?.interventions ?? [];
    if (conditions.length === 0 || interventions.length === 0) return;
    const byTerm = conditionsByTerm(record);
    if (!interventions.some(({ name }) => name && byTerm.has(sameTerm(name)))) return;
    const names = new Map(interventions.map(({ name = "" }, i) => [sameTerm(name), i]));
    names.delete("");
    for (const [i, condition] of conditions.entries()) {
      const number = names.get(sameTerm(condition));
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
