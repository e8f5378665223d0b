import { type Hover, MarkupKind, type Position } from "vscode-languageserver-types";
import { elementAt } from "../catalogue/elements.ts";
import { findNctNumbers } from "../catalogue/registryNumbers.ts";
import { checkedRecord } from "../rules/check.ts";
import type { PartialDate } from "../study/partialDate.ts";
import { type Path, valueAt } from "../study/path.ts";
import type { StudyRecord } from "../study/record.ts";
import type { OffsetRange } from "../study/sourceMap.ts";
import type { Snapshot } from "../workspace/snapshot.ts";
import { ageText } from "./hover/age.ts";
import { dateText } from "./hover/date.ts";
import { elementText } from "./hover/element.ts";
import type { Hovered } from "./hover/hovered.ts";
import { otherText } from "./hover/otherPlaces.ts";
import {
  type NumberAt,
  nctText,
  registryNumberAt,
  registryNumberText,
} from "./hover/registryNumber.ts";
import { sectionText } from "./hover/section.ts";
import { termText } from "./hover/term.ts";
import type { KnownRecords } from "./knownRecords.ts";
import { shortSummary } from "./recordSummary.ts";
import { studyTypeOf } from "./requirement.ts";

export interface HoverOptions {
  readonly today: PartialDate;
  readonly known?: KnownRecords | undefined;
}

/** What there is to know of the element, the term, the number or the date at `position`. */
export function hoverAt(
  snapshot: Snapshot,
  position: Position,
  options: HoverOptions,
): Hover | undefined {
  const offset = snapshot.offsetAt(position);
  const number = registryNumberAt(snapshot.text, offset);
  const place = placeAt(snapshot, offset);
  if (!number && !place) return undefined;
  const hovered = place && hoveredAt(snapshot, place, options);
  const parts = [
    number && registryNumberText(number, contextOf(snapshot, place, options)),
    hovered && place && elementParts(hovered, place, number, contextOf(snapshot, place, options)),
  ].filter((part) => part !== undefined && part !== "");
  if (parts.length === 0) return undefined;
  return {
    contents: { kind: MarkupKind.Markdown, value: parts.join("\n\n---\n\n") },
    range: snapshot.rangeOf(number?.range ?? (place as Place).range),
  };
}

/** The label, the value or the heading that holds the offset. */
interface Place {
  readonly record: StudyRecord;
  readonly path: Path;
  readonly range: OffsetRange;
  readonly part: "key" | "value" | "heading";
}

function placeAt(snapshot: Snapshot, offset: number): Place | undefined {
  for (const record of snapshot.records) {
    const { source, sections } = record;
    const section = sections.find(({ heading }) => contains(heading, offset));
    if (section && section.path.length > 0)
      return { record, path: section.path, range: section.heading, part: "heading" };
    const path = source.pathAt(offset);
    if (!path || !source.has(path)) continue;
    for (const part of ["value", "key"] as const) {
      const range = source.rangeOf(path, part);
      if (contains(range, offset)) return { record, path, range, part };
    }
  }
  return undefined;
}

function contains({ start, end }: OffsetRange, offset: number): boolean {
  return start <= offset && offset <= end;
}

function hoveredAt(snapshot: Snapshot, place: Place, { today }: HoverOptions): Hovered {
  const { record, path } = place;
  const { start, end } = record.source.rangeOf(path);
  return {
    record,
    checked: checkedRecord(record, { profile: "auto", today }),
    path,
    value: valueAt(record.study, path),
    written: snapshot.text.slice(start, end),
    today,
  };
}

function contextOf(snapshot: Snapshot, place: Place | undefined, { known }: HoverOptions) {
  const record = place?.record ?? snapshot.records[0];
  const own = record?.study.protocolSection.identificationModule?.nctId;
  return { uri: snapshot.uri, own: own && findNctNumbers(own)[0]?.canonical, known };
}

type Context = ReturnType<typeof contextOf>;

function elementParts(
  hovered: Hovered,
  { record, path, part, range }: Place,
  number: NumberAt | undefined,
  context: Context,
): string | undefined {
  const element = elementAt(path, studyTypeOf(record.study));
  // A number inside a text is a matter of its own; where it is the value, the element belongs to it.
  if (number && (number.range.start > range.start || number.range.end < range.end))
    return undefined;
  if (part === "heading")
    return element ? elementText(element, hovered) : sectionText(path, hovered);
  const isDate = element ? element.kind === "date" : path.at(-1) === "date";
  const first =
    part === "key"
      ? undefined
      : isDate
        ? dateText(hovered)
        : element?.kind === "age"
          ? ageText(hovered)
          : element?.kind === "nct" && !number
            ? unreadNumber(hovered, context)
            : termText(hovered);
  const second = element ? elementText(element, hovered) : otherText(path);
  const third = isName(path) ? shortSummary(record, hovered.today) : undefined;
  return [first, second, third]
    .filter((text) => text !== undefined && text !== "")
    .join("\n\n---\n\n");
}

/** True for the title and the number, which stand for the whole record. */
function isName(path: Path): boolean {
  const [, module, element] = path;
  return module === "identificationModule" && (element === "briefTitle" || element === "nctId");
}

/** An element for an NCT number that holds something else, such as "NTC01763086". */
function unreadNumber({ value }: Hovered, context: Context): string | undefined {
  return typeof value === "string" && value !== "" ? nctText(value, undefined, context) : undefined;
}
