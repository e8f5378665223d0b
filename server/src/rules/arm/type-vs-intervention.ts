import { areLinked } from "../../study/armLinks.ts";
import type { ArmGroup, Intervention } from "../../study/study.ts";
import type { CheckedRecord } from "../checkedRecord.ts";
import { perRecord } from "../perRecord.ts";
import { type Fix, rule } from "../rule.ts";
import { shortened } from "../shortened.ts";
import { wordFor } from "../wordFor.ts";
import { armName } from "./armWords.ts";
import { isInactive } from "./inactive.ts";
import { armGroupsPath, type Matrix, matrixOf } from "./linking.ts";

export default rule({
  code: "arm/type-vs-intervention",
  title: "Arm type and interventions disagree",
  kind: "consistency",
  severity: "warning",
  source: "Registry definitions of the arm types; NCI CTRP validator (June 2017), No Intervention",
  appliesTo: ["INTERVENTIONAL"],
  garbledInCopies: true,
  check(record, report) {
    const matrix = matrixOf(record);
    matrix.armGroups.forEach((arm, index) => {
      const found = contradiction(arm, matrix, record);
      if (!found) return;
      const at = [...armGroupsPath, index, "type"];
      report({
        at,
        message: `${armName(record, arm, index)} ${found.text}`,
        fixes: found.types.map(
          (value): Fix => ({
            title: `Set the arm type to ${wordFor("ArmGroupType", value)}`,
            safe: false,
            changes: [{ kind: "set", path: at, value }],
          }),
        ),
      });
    });
  },
});

function contradiction(arm: ArmGroup, matrix: Matrix, record: CheckedRecord) {
  switch (arm.type) {
    case "NO_INTERVENTION": {
      const given = matrix.interventions.find((intervention) => areLinked(arm, intervention));
      if (!given?.name) return undefined;
      return {
        text: `has the type No Intervention, but receives "${shortened(given.name)}". Give it the type of what it receives (usual care counts as an intervention where the record lists it), or take the intervention away.`,
        types: ["ACTIVE_COMPARATOR", "OTHER"],
      };
    }
    case "PLACEBO_COMPARATOR":
    case "SHAM_COMPARATOR": {
      // Without a link there is nothing to compare the type with: arm/intervention-unlinked.
      if (!matrix.interventions.some((intervention) => areLinked(arm, intervention)))
        return undefined;
      if (isInactive(arm, matrix)) return undefined;
      const [word, thing] =
        arm.type === "PLACEBO_COMPARATOR"
          ? ["Placebo", "an inactive substance that looks like the one under study"]
          : ["Sham", "a procedure or device that only seems to be the one under study"];
      return {
        text: `has the type ${word} Comparator, but nothing in it is described as a ${word.toLowerCase()}, ${thing}. If it is usual care or another treatment, the type is Active Comparator; if nothing is given, No Intervention; else say what the ${word.toLowerCase()} is.`,
        types: ["ACTIVE_COMPARATOR", "OTHER"],
      };
    }
    case "EXPERIMENTAL":
    case "ACTIVE_COMPARATOR":
      return inactiveOnly(arm, matrix, record);
    default:
      return undefined;
  }
}

/** An arm that is called a placebo or a sham and receives nothing else, beside others. */
function inactiveOnly(arm: ArmGroup, { interventions }: Matrix, record: CheckedRecord) {
  const [word] = inactive.exec(arm.label ?? "") ?? [];
  if (word === undefined || joined.test(arm.label ?? "")) return undefined;
  if (!hasActive(record).found) return undefined;
  const given = interventions.filter((intervention) => areLinked(arm, intervention));
  const isActive = ({ name = "" }: Intervention) => !inactive.test(name) || joined.test(name);
  if (given.length === 0 || given.some(isActive)) return undefined;
  const thing = word.toLowerCase();
  const type = thing === "sham" ? "SHAM_COMPARATOR" : "PLACEBO_COMPARATOR";
  return {
    text: `has the type ${wordFor("ArmGroupType", arm.type ?? "")}, but receives nothing but a ${thing}. By its definition such an arm is a ${wordFor("ArmGroupType", type)}, by which readers and programs know what the trial compares with.`,
    types: [type],
  };
}

/** Where all arms are called placebos, they may be what the trial is about. */
const hasActive = perRecord((record) => ({
  found: matrixOf(record).armGroups.some(({ label }) => !inactive.test(label ?? "")),
}));

const inactive = /\b(?:placebo|sham)\b/i;
/** More than one thing, of which the other may be active. */
const joined = /[/+,;]|\b(?:or|and|then|plus|with|followed|to)\b/i;
