import type { DataElement } from "../catalogue/element.ts";
import { elements } from "../catalogue/elements.ts";
import type { Profile } from "../rules/checkedRecord.ts";
import type { Severity } from "../rules/rule.ts";
import type { Path } from "../study/path.ts";
import type { StudyRecord } from "../study/record.ts";
import type { Snapshot } from "../workspace/snapshot.ts";
import { type CheckSettings, type PlacedFinding, profileIn } from "./findings.ts";

/** What an editor shows at a glance about a document. */
export interface DocumentStatus {
  readonly uri: string;
  /** None for a text that is no registry record. */
  readonly layout: string | undefined;
  /** The language in which editors open such a text. */
  readonly language: string | undefined;
  readonly records: number;
  /** The profile of the first record. */
  readonly profile: Profile | undefined;
  readonly counts: { readonly [severity in Severity]: number };
  /** Elements that the registry requires of the first record's study type, and those that have a value. */
  readonly required: { readonly present: number; readonly total: number };
}

export function statusOf(
  snapshot: Snapshot,
  findings: readonly PlacedFinding[],
  settings: CheckSettings,
): DocumentStatus {
  const [record] = snapshot.records;
  const count = (severity: Severity) =>
    findings.filter((finding) => finding.severity === severity).length;
  return {
    uri: snapshot.uri,
    layout: snapshot.layout?.name,
    language: snapshot.layout?.languages[0],
    records: snapshot.records.length,
    profile: record && profileIn(record, settings),
    counts: {
      error: count("error"),
      warning: count("warning"),
      information: count("information"),
      hint: count("hint"),
    },
    required: record ? requiredElements(record) : { present: 0, total: 0 },
  };
}

function requiredElements(record: StudyRecord): DocumentStatus["required"] {
  const type = record.study.protocolSection.designModule?.studyType;
  const paths = new Map<string, Path>();
  for (const element of elements)
    if (isRequired(element, type) && element.path)
      paths.set(listOf(element.path).join("/"), listOf(element.path));
  const present = [...paths.values()].filter((path) => {
    const presence = record.presence(path);
    return presence === "present" || presence === "unread";
  }).length;
  return { present, total: paths.size };
}

/** Private elements do not count: the public record has no place for them. */
function isRequired(
  { requirement, appliesTo, path }: DataElement,
  type: string | undefined,
): boolean {
  if (path?.[0] !== "protocolSection") return false;
  if (requirement !== "always" && requirement !== "fromFinalRule") return false;
  return type === undefined
    ? appliesTo.length === 3
    : appliesTo.some((applies) => applies === type);
}

/** An element of list items counts once, for the list. */
function listOf(path: readonly (string | "*")[]): Path {
  const star = path.indexOf("*");
  return star < 0 ? path : path.slice(0, star);
}
