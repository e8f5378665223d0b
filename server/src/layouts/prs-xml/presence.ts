import { type Path, samePath, valueAt } from "../../study/path.ts";
import type { Presence, Section } from "../../study/record.ts";
import type { Study } from "../../study/study.ts";
import type { RecordMap } from "./recordMap.ts";

/** How an element stands in a record of which all but its text is read. */
export function presenceOf(
  study: Study,
  source: RecordMap,
  sections: readonly Section[],
  path: Path,
): Presence {
  const entry = source.entry(path);
  if (entry?.raw !== undefined) return "unread";
  const value = valueAt(study, path);
  const isBlank =
    value === undefined ||
    value === "" ||
    (typeof value === "object" && value !== null && Object.keys(value).length === 0);
  if (!isBlank) return "present";
  if (entry) return entry.text && entry.text.value !== "" ? "present" : "empty";
  return sections.some((section) => samePath(section.path, path)) ? "empty" : "absent";
}
