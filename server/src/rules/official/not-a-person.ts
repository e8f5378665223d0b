import { fold } from "../../catalogue/fold.ts";
import type { CheckedRecord } from "../checkedRecord.ts";
import { isFillIn } from "../fillIn.ts";
import { rule } from "../rule.ts";
import { shortened } from "../shortened.ts";
import { officialsOf, officialsPath } from "./officials.ts";

export default rule({
  code: "official/not-a-person",
  title: "Study official who is not a person",
  kind: "wording",
  severity: "information",
  source: "Chaturvedi et al., Trials 2019: 17 % of names of investigators were none",
  check(record, report) {
    for (const [i, { name, role }] of officialsOf(record).entries()) {
      if (!name?.trim() || isFillIn(name)) continue;
      const what = whatInstead(name, record);
      if (what === undefined) continue;
      report({
        at: [...officialsPath, i, "name"],
        message: `The study official "${shortened(name)}" is ${what} and no person. Readers look here for somebody who answers for the science of the study: enter a name and degree.`,
        // An investigator is a person by definition (42 CFR 11.10); companies name offices as directors.
        ...(role === "PRINCIPAL_INVESTIGATOR" && { severity: "warning" }),
      });
    }
  },
});

const degrees = /^(?:M\.?D|Ph\.?D|Prof|Dr|M\.?Sc|MBBS|Pharm\.?D)\b[\s.,]*(?:Ph\.?D\.?)?$/i;
const hotline = /\bcall\b.*\d|\bcall cent(?:er|re)\b|\bhotline\b|\d{3}[\s.-]\d{3,4}|https?:/i;
const office =
  /\b(?:trials?|study|studies|clinical|medical|services|operations|transparency|cent(?:er|re)|department|dept|division|office|unit|team|group|hospital|universit\w+|institut\w*|clinic|foundation|registry|research|laborator\w+|sponsor)\b/i;
const company =
  /\b(?:pharma\w*|biopharma\w*|therapeutics|biotech\w*|biosciences|inc|ltd|llc|gmbh|corp|corporation|company|oncology|diagnostics)\b/i;
const position =
  /\b(?:director|manager|monitor|coordinator|president|officer|lead|head|leader|chair|investigator)\b/i;

function whatInstead(name: string, record: CheckedRecord): string | undefined {
  // What follows a comma is a degree or a post: "Ann Roe, MD, Director of the Trials Unit".
  const [before = ""] = name.split(",");
  const words = before.trim();
  if (degrees.test(words)) return "a degree";
  if (hotline.test(name)) return "a hotline";
  if (company.test(words) || isSponsor(words, record)) return "a company";
  if (office.test(words)) return position.test(words) ? "a position" : "an office";
  return position.test(words) ? "a position" : undefined;
}

/** The sponsor's own name or the beginning of it, where the sponsor is a company. */
function isSponsor(name: string, { protocol }: CheckedRecord): boolean {
  const sponsor = protocol.sponsorCollaboratorsModule?.leadSponsor;
  if (sponsor?.class !== "INDUSTRY" || !sponsor.name) return false;
  const own = fold(name);
  return own.length >= 4 && fold(sponsor.name).startsWith(own);
}
