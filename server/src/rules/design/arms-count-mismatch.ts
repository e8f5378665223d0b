import type { Path } from "../../study/path.ts";
import { armGroupsPath, matrixOf } from "../arm/linking.ts";
import { rule } from "../rule.ts";
import { designOf } from "./design.ts";

export default rule({
  code: "design/arms-count-mismatch",
  title: "Number of arms and described arms disagree",
  kind: "consistency",
  severity: "error",
  source: "NCI CTRP validator (June 2017), number of arms; upload schema v2018.05.08",
  appliesTo: ["INTERVENTIONAL", "OBSERVATIONAL"],
  check(record, report) {
    const { registrationSection } = record.study;
    if (!registrationSection || record.copy) return;
    const { length } = matrixOf(record).armGroups;
    if (length === 0) return;
    const observational = designOf(record).studyType === "OBSERVATIONAL";
    const [name, what] = observational ? ["numberOfGroups", "groups"] : ["numberOfArms", "arms"];
    const stated = registrationSection[name];
    if (typeof stated !== "number" || stated === length) return;
    const at: Path = ["registrationSection", name];
    report({
      at,
      message: `The number of ${what} is ${stated}, but ${length} ${length === 1 ? "is" : "are"} described. The registry wants each of the ${what} described once: describe the missing ones, or correct the number.`,
      related: [{ at: armGroupsPath, message: `Described here: ${length}` }],
      fixes: [
        {
          title: `Set the number of ${what} to ${length}`,
          safe: false,
          changes: [{ kind: "set", path: at, value: length }],
        },
      ],
    });
  },
});
