import { elementOf, type Path } from "../../study/path.ts";
import type { Span } from "../../study/sourceMap.ts";
import type { CheckedRecord } from "../checkedRecord.ts";
import { isFillIn } from "../fillIn.ts";
import { type Report, rule } from "../rule.ts";
import { watchStrings } from "../watchValues.ts";
import { fillInLines, type Placeholder, placeholderIn } from "./placeholders.ts";
import { pathOfProse } from "./prose.ts";
import { textsOf, type WordMark, watchWords } from "./watchWords.ts";

export default rule({
  code: "text/placeholder",
  title: "Placeholder instead of a value",
  kind: "missing",
  severity: "error",
  source: "PRS news, September 2018 (results); registry list of major comments (invalid data)",
  exclusive: true,
  check(record, report) {
    for (const { text, element, path } of placeholders(record)) {
      const placeholder = placeholderIn(text, element);
      if (placeholder) report(reportOf(path, text, placeholder));
    }
    for (const prose of textsOf(fillInsIn(record))) {
      if (isFillIn(prose.text)) continue;
      const path = pathOfProse(prose);
      for (const span of fillInLines(prose.text)) report(fillInReport(path, prose.text, span));
    }
    for (const path of answers) {
      const text = record.rawText(path);
      if (text === undefined) continue;
      const placeholder = placeholderIn(text, elementOf(path));
      if (placeholder) report(reportOf(path, text, placeholder));
    }
  },
});

const placeholders = watchStrings({
  wanted: (text, element) => placeholderIn(text, element) !== undefined,
});
const brackets = watchWords(["["]);

/** The brackets that stand where those of fill-ins do, which is seldom. */
function fillInsIn(record: CheckedRecord): readonly WordMark[] {
  return brackets(record).filter(({ prose, start }) => mayBeginFillIn(prose.text, start));
}

/** True before a small letter, with nothing before it on its line but perhaps the mark of an item. */
function mayBeginFillIn(text: string, bracket: number): boolean {
  if (!smallLetter.test(text.charAt(bracket + 1))) return false;
  let before = bracket - 1;
  while (text.charAt(before) === " " || text.charAt(before) === "\t") before--;
  return before < 0 || lineOrItem.test(text.charAt(before));
}

const smallLetter = /[a-z]/;
const lineOrItem = /[\n\r\u2028\u2029*•.)-]/;

function reportOf(path: Path, text: string, kind: Placeholder): Report {
  if (kind === "fill-in") return fillInReport(path, text);
  const value = text.trim();
  const removable = isOptional(path);
  return {
    at: path,
    message: `"${value}" is a placeholder, and the registry's reviewers send placeholders back. Enter the value${removable ? ", or leave the element out" : ""}.`,
    ...(kind === "nothing" && { severity: "warning" }),
    ...(removable && {
      fixes: [
        { title: `Remove "${value}"`, safe: false, changes: [{ kind: "remove" as const, path }] },
      ],
    }),
  };
}

function fillInReport(path: Path, text: string, span?: Span): Report {
  const value = (span ? text.slice(...span) : text).trim();
  return {
    at: path,
    ...(span && { span }),
    message: `${value} still waits for its text, which only the author knows. Replace it, brackets included.`,
  };
}

const optional = new Set([
  "acronym",
  "detailedDescription",
  "description",
  "domain",
  "genderDescription",
  "interventionModelDescription",
  "keywords",
  "link",
  "maskingDescription",
  "otherNames",
]);

/** True for an element that a record can do without, and for an entry of such a list. */
function isOptional(path: Path): boolean {
  return optional.has(elementOf(path));
}

const modules = {
  design: ["protocolSection", "designModule"],
  eligibility: ["protocolSection", "eligibilityModule"],
  oversight: ["protocolSection", "oversightModule"],
};

/** The numbers and answers of a record, which have no value while a placeholder stands for them. */
const answers: readonly Path[] = [
  [...modules.design, "enrollmentInfo", "count"],
  [...modules.design, "patientRegistry"],
  [...modules.eligibility, "healthyVolunteers"],
  [...modules.eligibility, "genderBased"],
  [...modules.oversight, "oversightHasDmc"],
  [...modules.oversight, "isFdaRegulatedDrug"],
  [...modules.oversight, "isFdaRegulatedDevice"],
  ["protocolSection", "statusModule", "expandedAccessInfo", "hasExpandedAccess"],
  [...modules.oversight, "isUnapprovedDevice"],
  ["registrationSection", "isIndStudy"],
  ["registrationSection", "numberOfArms"],
  ["registrationSection", "numberOfGroups"],
];
