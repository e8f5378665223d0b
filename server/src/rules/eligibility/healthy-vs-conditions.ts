import type { Path } from "../../study/path.ts";
import { armGroupsPath } from "../arm/linking.ts";
import type { CheckedRecord } from "../checkedRecord.ts";
import { type Report, rule } from "../rule.ts";
import { shortened } from "../shortened.ts";
import { watchWords } from "../text/watchWords.ts";
import { letterOf } from "../words.ts";
import { criteriaPath, eligibilityPath, writtenCriteria } from "./criteria.ts";
import { criteriaPartsOf } from "./criteriaParts.ts";

const answerPath: Path = [...eligibilityPath, "healthyVolunteers"];
const conditionsPath: Path = ["protocolSection", "conditionsModule", "conditions"];

const people =
  "volunteers?|subjects?|participants?|individuals?|controls?|adults?|persons?|people|m[ae]n|wom[ae]n|males?|females?|children|smokers|non-?smokers";
const healthyFirst = /^healthy/i;
/** Dear to compile, so it is looked for only behind that word. */
const healthyCondition = new RegExp(`^healthy(?: (?:\\p{L}+ ){0,3}(?:${people}))?$`, "iu");
/** "Healthy male or female volunteers" as a criterion; "otherwise healthy" people have something. */
const healthyPeople = new RegExp(
  `^[ \\t]*(?:[*•·-][ \\t]*|\\(?\\d{1,2}\\\\?[.)][ \\t]*)?((?:(?:overtly|generally|apparently|normal),? )?healthy,? (?:(?:adult|young|elderly|japanese|chinese|caucasian|non-?smoking|male|female|men|women|and|or|/),? ){0,4}(?:${people}))\\b`,
  "imu",
);
const healthyIn = watchWords(["healthy"], ["criteria"]);

export default rule({
  code: "eligibility/healthy-vs-conditions",
  title: "Healthy volunteers are not accepted, but asked for",
  kind: "consistency",
  severity: "warning",
  source: "Registry list of Major Comments, information disagrees with another part of the record",
  check(record, report) {
    if (record.protocol.eligibilityModule?.healthyVolunteers !== false) return;
    const said = inConditions(record) ?? inArms(record) ?? inCriteria(record);
    if (said === undefined) return;
    report({
      ...said,
      related: [{ at: answerPath, message: "Healthy volunteers: No" }],
      fixes: [
        {
          title: 'Answer "Yes" to healthy volunteers',
          safe: false,
          changes: [{ kind: "set", path: answerPath, value: true }],
        },
      ],
    });
  },
});

const why =
  "People without the condition are searched for by that field, so both places must say the same: answer Yes, or correct";

function inConditions({ protocol }: CheckedRecord): Report | undefined {
  const conditions = protocol.conditionsModule?.conditions ?? [];
  const index = conditions.findIndex((condition) => isHealthy(condition));
  if (index < 0) return undefined;
  return {
    at: [...conditionsPath, index],
    message: `"${shortened(conditions[index] ?? "")}" is among the conditions, but healthy volunteers are not accepted. ${why} the condition.`,
  };
}

function inArms({ protocol }: CheckedRecord): Report | undefined {
  const arms = protocol.armsInterventionsModule?.armGroups ?? [];
  const index = arms.findIndex(({ label = "" }) => isHealthy(label, ofArm));
  if (index < 0) return undefined;
  return {
    at: [...armGroupsPath, index, "label"],
    message: `"${shortened(arms[index]?.label ?? "")}" is among the arms and groups, but healthy volunteers are not accepted. ${why} the name of the group.`,
  };
}

const ofArm = /\s+(?:arm|group|cohort)$/i;

/** `rest` is what may stand behind it. */
function isHealthy(condition: string, rest?: RegExp): boolean {
  // Nearly all conditions begin with another letter.
  const letter = letterOf(condition.charCodeAt(0));
  if (letter !== 0 && letter !== letterH) return false;
  const words = condition.trim();
  if (!healthyFirst.test(words)) return false;
  return healthyCondition.test(rest ? words.replace(rest, "") : words);
}

const letterH = 8;

function inCriteria(record: CheckedRecord): Report | undefined {
  const criteria = writtenCriteria(record);
  if (criteria === undefined || healthyIn(record).length === 0) return undefined;
  for (const { list, body } of criteriaPartsOf(record)) {
    if (list !== "inclusion") continue;
    const match = healthyPeople.exec(criteria.slice(...body));
    const words = match?.[1];
    if (!match || words === undefined) continue;
    const start = body[0] + match.index + match[0].length - words.length;
    return {
      at: criteriaPath,
      span: [start, start + words.length],
      message: `The criteria ask for "${shortened(words)}", but healthy volunteers are not accepted. ${why} the criterion.`,
    };
  }
  return undefined;
}
