import { type Path, valueAt } from "../../study/path.ts";
import type { CheckedRecord } from "../checkedRecord.ts";
import { shortened } from "../shortened.ts";

/** What an item of a list is called in a sentence. */
const nouns: { readonly [list: string]: string } = {
  armGroups: "arm",
  centralContacts: "central contact",
  collaborators: "collaborator",
  conditions: "condition",
  contacts: "contact",
  interventions: "intervention",
  keywords: "keyword",
  locations: "site",
  otherOutcomes: "other outcome",
  overallOfficials: "study official",
  phases: "phase",
  primaryOutcomes: "primary outcome",
  references: "reference",
  secondaryIdInfos: "secondary ID",
  secondaryOutcomes: "secondary outcome",
  seeAlsoLinks: "link",
};

const titles = ["label", "name", "measure", "facility", "id", "url"];

/** The innermost list item on the path, by number: `primary outcome 3`. Undefined outside of lists. */
export function itemNumber(record: CheckedRecord, path: Path): string | undefined {
  const last = path.findLastIndex((step) => typeof step === "number");
  const list = path[last - 1];
  if (typeof list !== "string") return undefined;
  const ofGroup =
    list === "armGroups" && record.protocol.designModule?.studyType === "OBSERVATIONAL";
  return `${ofGroup ? "group" : (nouns[list] ?? "entry")} ${Number(path[last]) + 1}`;
}

/** The same with what the item calls itself: `arm 2 ("Placebo")`. */
export function itemName(record: CheckedRecord, path: Path): string | undefined {
  const number = itemNumber(record, path);
  if (number === undefined) return undefined;
  const end = path.findLastIndex((step) => typeof step === "number") + 1;
  const item = valueAt(record.study, path.slice(0, end));
  const title = titles.map((key) => valueAt(item, [key])).find(isWritten);
  return title === undefined ? number : `${number} ("${shortened(title)}")`;
}

function isWritten(value: unknown): value is string {
  return typeof value === "string" && value.trim() !== "";
}
