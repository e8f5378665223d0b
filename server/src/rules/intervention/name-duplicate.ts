import type { Change } from "../../study/change.ts";
import type { Intervention } from "../../study/study.ts";
import { interventionsPath, matrixOf } from "../arm/linking.ts";
import { isFillIn } from "../fillIn.ts";
import { areDistinct, foldName } from "../foldName.ts";
import { type Fix, rule } from "../rule.ts";
import { shortened } from "../shortened.ts";

export default rule({
  code: "intervention/name-duplicate",
  title: "Intervention entered twice",
  kind: "consistency",
  severity: "warning",
  source:
    "Registry definition of Interventions: enter each once, and tie it to all its arms by the cross-reference",
  check(record, report) {
    const { interventions, names } = matrixOf(record);
    if (areDistinct(names)) return;
    const firstByName = new Map<string, number>();
    interventions.forEach(({ name, type }, index) => {
      if (!name?.trim() || isFillIn(name)) return;
      const folded = `${type}: ${foldName(name)}`;
      const first = firstByName.get(folded);
      if (first === undefined) {
        firstByName.set(folded, index);
        return;
      }
      report({
        at: [...interventionsPath, index, "name"],
        message: `Interventions ${first + 1} and ${index + 1} have the same type and the same name, "${shortened(name)}". Arms refer to an intervention by its name, so nobody can tell which of the two an arm receives. Enter it once, and say in the descriptions of the arms how its use differs; or say the difference in the name.`,
        related: [{ at: [...interventionsPath, first, "name"], message: "The same name" }],
        fixes: [join(interventions, first, index)],
      });
    });
  },
});

/** Puts into the first what only the second has, and removes the second. */
function join(interventions: readonly Intervention[], first: number, second: number): Fix {
  const path = [...interventionsPath, first];
  const [a, b] = [interventions[first], interventions[second]];
  const changes: Change[] = [];
  const [one = "", other = ""] = [a?.description, b?.description].map((text) => text?.trim());
  if (other !== "" && !one.includes(other)) {
    const value = one === "" ? other : `${one}\n\n${other}`;
    changes.push({ kind: "set", path: [...path, "description"], value });
  }
  for (const list of ["otherNames", "armGroupLabels"] as const) {
    const present = a?.[list] ?? [];
    const more = (b?.[list] ?? []).filter((item) => !present.includes(item));
    more.forEach((value, i) => {
      changes.push({ kind: "insert", path: [...path, list, present.length + i], value });
    });
  }
  changes.push({ kind: "remove", path: [...interventionsPath, second] });
  return { title: `Join interventions ${first + 1} and ${second + 1}`, safe: false, changes };
}
