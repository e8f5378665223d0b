import { beginDifferently, fold } from "../../catalogue/fold.ts";
import type { CheckedRecord } from "../checkedRecord.ts";
import { isFillIn } from "../fillIn.ts";
import { rule } from "../rule.ts";
import { shortened } from "../shortened.ts";
import { type Official, officialsOf, officialsPath } from "./officials.ts";

export default rule({
  code: "official/not-a-person",
  title: "Study official who is not a person",
  kind: "wording",
  severity: "information",
  source: "Chaturvedi et al., Trials 2019: 17 % of names of investigators were none",
  check(record, report) {
    const officials = officialsOf(record);
    for (let i = 0; i < officials.length; i++) {
      const { name, role } = officials[i] as Official;
      if (!name || !(anyOfThem.test(name) || mayBeSponsor(name, record))) continue;
      const what = isFillIn(name) ? undefined : whatInstead(name, record);
      if (what === undefined) continue;
      report({
        at: [...officialsPath, i, "name"],
        message: `The study official "${shortened(name)}" is ${what}, not a person. Readers look here for somebody who answers for the science of the study: enter a name and degree.`,
        // An investigator is a person by definition (42 CFR 11.10); companies name offices as directors.
        ...(role === "PRINCIPAL_INVESTIGATOR" && { severity: "warning" }),
      });
    }
  },
});

const degree = /^\s*(?:M\.?D|Ph\.?D|Prof|Dr|M\.?Sc|MBBS|Pharm\.?D)\b/;
const degrees = new RegExp(`${degree.source}[\\s.,]*(?:Ph\\.?D\\.?)?$`, "i");
const hotline =
  /\bcall\b.*\d|\bcall cent(?:er|re)\b|\bhotline\b|\d{3}[\s.-]\d{3,4}|https?:|^\s*\S+@\S+\.\w+\s*$/i;
/** Its words say nothing of a name that stands beside it. */
const address = /\S+@\S+\.\w+/;
const office =
  /\b(?:trials?|study|studies|clinical|medical|services|operations|transparency|cent(?:er|re)|department|dept|division|office|unit|team|group|hospital|universit\w+|institut\w*|clinic|foundation|registry|research|laborator\w+|sponsor|affairs|committee|drug safety|contact|information)\b/i;
const company =
  /\b(?:pharma\w*|biopharma\w*|therapeutics|biotech\w*|biosciences|inc|ltd|llc|gmbh|corp|corporation|company|oncology|diagnostics)\b/i;
const position =
  /\b(?:director|manager|monitor|coordinator|president|officer|lead|head|leader|chair|investigator)\b/i;

/** All of them at once, of which most names have none. */
const anyOfThem = new RegExp(
  [degree, hotline, office, company, position].map(({ source }) => source).join("|"),
  "i",
);

function whatInstead(name: string, record: CheckedRecord): string | undefined {
  // What follows a comma is a degree or a post: "Ann Roe, MD, Director of the Trials Unit".
  const [before = ""] = name.replace(address, "").split(",");
  const words = before.trim();
  if (degrees.test(words)) return "a degree";
  if (hotline.test(name)) return "a hotline";
  if (company.test(words) || isSponsor(words, record)) return "a company";
  if (office.test(words)) return position.test(words) ? "a position" : "an office";
  return position.test(words) && !isSurname(words, name) ? "a position" : undefined;
}

/** "Ann Head, MD": some positions are surnames, too. */
function isSurname(words: string, name: string): boolean {
  return surname.test(words) && degree.test(name.slice(name.indexOf(",") + 1));
}

const surname = /^(?:Dr\.? |Prof\.? )?\p{Lu}\p{Ll}+ (?:\p{Lu}\.? )?(?:Head|Lead|Leader|Chair)$/u;

/** The sponsor's own name or the beginning of it, where the sponsor is a company. */
function isSponsor(name: string, record: CheckedRecord): boolean {
  if (!mayBeSponsor(name, record)) return false;
  const own = fold(name);
  return own.length >= 4 && fold(companyIn(record) ?? "").startsWith(own);
}

function mayBeSponsor(name: string, record: CheckedRecord): boolean {
  const sponsor = companyIn(record);
  return sponsor !== undefined && !beginDifferently(name, sponsor);
}

function companyIn({ protocol }: CheckedRecord): string | undefined {
  const sponsor = protocol.sponsorCollaboratorsModule?.leadSponsor;
  return sponsor?.class === "INDUSTRY" ? sponsor.name : undefined;
}
