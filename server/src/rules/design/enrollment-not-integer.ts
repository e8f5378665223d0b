import type { CheckedRecord } from "../checkedRecord.ts";
import { fillIn, isFillIn } from "../fillIn.ts";
import { type Fix, rule } from "../rule.ts";
import { shortened } from "../shortened.ts";
import { designOf } from "./design.ts";
import { countPath } from "./designPaths.ts";

export default rule({
  code: "design/enrollment-not-integer",
  title: "Enrollment that is no whole number",
  kind: "form",
  severity: "error",
  source: "ClinicalTrials.gov API v2, EnrollmentInfo.count: integer; upload schema v2018.05.08",
  appliesTo: ["INTERVENTIONAL", "OBSERVATIONAL"],
  check(record, report) {
    const text = written(record);
    if (text === undefined || isFillIn(text)) return;
    const numbers = wholeNumbers(text);
    const [only] = numbers;
    const guess: Fix[] =
      numbers.length === 1 && only !== undefined
        ? [
            {
              title: `Set the enrollment to ${only}`,
              safe: false,
              changes: [{ kind: "set", path: countPath, value: only }],
            },
          ]
        : [];
    report({
      at: countPath,
      message: `The enrollment "${shortened(text)}" is no whole number, and the registry takes nothing else: give the total number of participants of the whole study, with all arms and sites. What must be explained about it belongs in the detailed description.`,
      fixes: [
        ...guess,
        {
          title: "Replace by a number to fill in",
          safe: false,
          changes: [{ kind: "set", path: countPath, value: fillIn("number of participants") }],
        },
      ],
    });
  },
});

/** What stands in the place of a number of participants, where it is none. */
function written(record: CheckedRecord): string | undefined {
  const { count } = designOf(record);
  if (count !== undefined)
    return Number.isSafeInteger(count) && count >= 0 ? undefined : String(count);
  if (record.presence(countPath) !== "unread") return undefined;
  return record.rawText(countPath)?.trim() || undefined;
}

function wholeNumbers(text: string): readonly number[] {
  const found = text.slice(0, 200).match(/\d[\d,.]*\d|\d/g) ?? [];
  return found.flatMap((digits) =>
    /^(?:\d{1,3}(?:,\d{3})+|\d{1,9})$/.test(digits) ? [Number(digits.replaceAll(",", ""))] : [],
  );
}
