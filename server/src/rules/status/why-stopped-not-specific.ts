import { isFillIn } from "../fillIn.ts";
import { foldName } from "../foldName.ts";
import { rule } from "../rule.ts";
import { shortened } from "../shortened.ts";
import { givesNoReason } from "./noReason.ts";
import { overallStatus, stoppedStatuses, whyStoppedPath } from "./overallStatus.ts";

/** No longer reason is a mere formula. */
const longest = 90;

const who =
  "(?:the )?(?:sponsors?'?s?|company|pi|principal investigator'?s?|investigator'?s?|management|corporate|business|strategic(?: business)?|internal|administrative|portfolio|organi[sz]ational)";
const halt =
  "(?:terminat(?:ed|ion)|stopp(?:ed|ing)|withdrawn|withdrawal|suspended|suspension|halted|closed|discontinued|discontinuation|cancel(?:l?ed|lation)|ended|completed?|complete|finished)";
const formulas: readonly RegExp[] = [
  new RegExp(
    `^(?:due to |because of )?(?:an? |by )?${who}(?: ${who})? (?:decision|reasons?|choice|request|determination)$`,
  ),
  new RegExp(`^(?:decision|request) (?:of|by|from) ${who}$`),
  new RegExp(
    `^(?:the |this )?(?:study|trial)?(?: (?:was|is|has been))? ?(?:early |prematurely |permanently |administratively )?${halt}(?: early| prematurely)?(?: (?:by|of) ${who})?(?: of (?:the )?(?:study|trial))?$`,
  ),
  new RegExp(`^(?:study |early |premature )+${halt}(?: by ${who})?$`),
  /^(?:other|see (?:the )?(?:\w+ ){0,3}(?:detailed description|brief summary|description|summary|results|protocol|publication))$/,
  /^(?:recruiting or enrolling participants|participants are no longer) .{0,70}(?:will not resume|treated)$/,
];

const formula = new RegExp(formulas.map(({ source }) => source).join("|"));

export default rule({
  code: "status/why-stopped-not-specific",
  title: "Reason for stopping that gives no cause",
  kind: "wording",
  // A custom of review that no source confirms, and accepted records have it.
  severity: "information",
  source: "42 CFR 11.10, Why Study Stopped; that review sends it back is unconfirmed",
  appliesTo: ["INTERVENTIONAL", "OBSERVATIONAL"],
  check(record, report) {
    const text = record.protocol.statusModule?.whyStopped?.trim();
    const status = overallStatus(record);
    if (!text || text.length > longest || !status || !stoppedStatuses.includes(status)) return;
    if (isFillIn(text) || givesNoReason(text) || !isFormula(text)) return;
    report({
      at: whyStoppedPath,
      message: `"${shortened(text)}" says that the study stopped, but not why. Patients and reviewers ask whether it was harm, lack of effect, slow recruitment or lack of money: name the cause, without results.`,
    });
  },
});

function isFormula(text: string): boolean {
  return formula.test(foldName(text).replace(/[.!]+$/, ""));
}
