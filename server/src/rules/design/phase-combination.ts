import { phaseChoices, termOf } from "../../catalogue/vocabularies.ts";
import { rule } from "../rule.ts";
import { wordFor } from "../wordFor.ts";
import { designOf } from "./design.ts";
import { phasesPath } from "./designPaths.ts";

export default rule({
  code: "design/phase-combination",
  title: "Combination of phases that the registry does not have",
  kind: "form",
  severity: "error",
  source: "Upload schema v2018.05.08, phase; ClinicalTrials.gov API v2: 1/2 and 2/3 only",
  appliesTo: ["INTERVENTIONAL"],
  check(record, report) {
    const phases = designOf(record).phases;
    if (
      !phases ||
      phases.length < 2 ||
      phaseChoices.some((choice) => isSame(phases, choice.phases))
    )
      return;
    const tokens = phases.map((phase) => termOf("Phase", phase)?.token);
    if (tokens.includes(undefined)) return;
    const stated = [...new Set(tokens as string[])].toSorted();
    if (phaseChoices.some((choice) => choice.phases.toSorted().join() === stated.join())) return;
    const near = phaseChoices.filter(({ phases: choice }) =>
      choice.every((phase) => stated.includes(phase)),
    );
    const words = stated.map((phase) => wordFor("Phase", phase));
    report({
      at: phasesPath,
      message: `The phases ${words.join(" and ")} are given together, but the registry takes one phase, Phase 1/Phase 2 or Phase 2/Phase 3. Choose the phase of the trial as it is registered.`,
      fixes: near.map((choice) => ({
        title: `Set the phase to ${choice.display}`,
        safe: false,
        changes: [{ kind: "set", path: phasesPath, value: choice.phases }],
      })),
    });
  },
});

/** The usual case, without a look at other spellings and orders. */
function isSame(stated: readonly string[], choice: readonly string[]): boolean {
  return stated.length === choice.length && choice.every((phase, i) => phase === stated[i]);
}
