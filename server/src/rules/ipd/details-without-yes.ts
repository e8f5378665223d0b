import { termOf } from "../../catalogue/vocabularies.ts";
import type { Path } from "../../study/path.ts";
import type { CheckedRecord } from "../checkedRecord.ts";
import { rule } from "../rule.ts";

const modulePath: Path = ["protocolSection", "ipdSharingStatementModule"];
const planPath: Path = [...modulePath, "ipdSharing"];

/** A description may stand with any answer: it can say why data are not shared. */
const details = [
  ["infoTypes", "supporting information"],
  ["timeFrame", "time frame"],
  ["accessCriteria", "access criteria"],
  ["url", "address"],
] as const;

export default rule({
  code: "ipd/details-without-yes",
  title: "Details of data sharing without a plan to share",
  kind: "consistency",
  severity: "error",
  source: "Upload schema v2018.05.08, IPD sharing statement: details only with a plan of Yes",
  check(record, report) {
    const plan = record.protocol.ipdSharingStatementModule;
    if (!plan || !hasDetails(plan) || mayMeanYes(plan.ipdSharing)) return;
    if (record.presence(planPath) === "unread") return;
    const given = details.filter(([name]) => isGiven(plan[name]));
    const [first] = given;
    if (first === undefined) return;
    const answer =
      plan.ipdSharing === undefined ? "is not given" : `is "${answerOf(plan.ipdSharing)}"`;
    report({
      at: [...modulePath, first[0]],
      message: `The statement on sharing individual participant data has ${listed(given.map(([, name]) => name))}, but the plan to share ${answer}. The registry takes these details only with Yes: set the plan to Yes, or remove them.`,
      related: [
        ...(plan.ipdSharing === undefined
          ? []
          : [{ at: planPath, message: `The plan to share ${answer}` }]),
        ...given.slice(1).map(([name, said]) => ({
          at: [...modulePath, name],
          message: `Also given: ${said}`,
        })),
      ],
      fixes: [
        {
          title: 'Set the plan to share to "Yes"',
          safe: false,
          changes: [{ kind: "set", path: planPath, value: "YES" }],
        },
        {
          title: `Remove ${listed(given.map(([, name]) => name))}`,
          safe: false,
          changes: given.map(([name]) => ({ kind: "remove", path: [...modulePath, name] })),
        },
      ],
    });
  },
});

type Plan = NonNullable<CheckedRecord["protocol"]["ipdSharingStatementModule"]>;

function hasDetails({ infoTypes, timeFrame, accessCriteria, url }: Plan): boolean {
  return Boolean(infoTypes || timeFrame || accessCriteria || url);
}

/** The registry's own form leaves a bare "http://" where no address was entered. */
function isGiven(value: string | readonly string[] | undefined): boolean {
  if (typeof value !== "string") return value !== undefined && value.length > 0;
  return !/^\s*(?:https?:\/\/)?\s*$/i.test(value);
}

/** What no vocabulary has is told by itself. */
function mayMeanYes(answer: string | undefined): boolean {
  if (answer === "YES") return true;
  if (!answer?.trim()) return false;
  const term = termOf("IpdSharing", answer);
  return term === undefined || term.token === "YES";
}

function answerOf(token: string): string {
  return token === "NO" ? "No" : token === "UNDECIDED" ? "Undecided" : token;
}

/** "a", "a and b", "a, b and c". */
function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? "";
  return names.length < 2 ? last : `${names.slice(0, -1).join(", ")} and ${last}`;
}
