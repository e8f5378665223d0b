import type { DataElement } from "../../catalogue/element.ts";
import { elements } from "../../catalogue/elements.ts";
import { isWithin, type Path, valueAt } from "../../study/path.ts";
import { blocks, bullets, escapeMarkdown } from "../markdown.ts";
import { appliesTo, shortRequirement, studyTypeOf } from "../requirement.ts";
import type { Hovered } from "./hovered.ts";
import { otherText } from "./otherPlaces.ts";

/** Under a heading that is no element itself: the elements that belong there, and which are missing. */
export function sectionText(path: Path, hovered: Hovered): string | undefined {
  const type = studyTypeOf(hovered.record.study);
  const here = elements.filter(
    (element) => element.path && isWithin(element.path, path) && appliesTo(element, type),
  );
  if (here.length === 0) return otherText(path);
  return blocks(
    "**What belongs here**",
    bullets(here.map((element) => elementLine(element, path, hovered))),
  );
}

function elementLine(element: DataElement, section: Path, { record }: Hovered): string {
  const own = element.path ?? [];
  const line = `${escapeMarkdown(element.name)}: ${shortRequirement(element)}`;
  if (own.includes("*")) {
    const list = valueAt(record.study, section);
    if (!Array.isArray(list)) return line;
    const [, ...inItem] = own.slice(section.length);
    const rest = inItem.slice(0, inItem.includes("*") ? inItem.indexOf("*") : inItem.length);
    const lacking = list.filter((item) => valueAt(item, rest) === undefined).length;
    const isRequired = element.requirement === "always" || element.requirement === "fromFinalRule";
    return isRequired && lacking > 0 ? `${line}, missing in ${lacking} of ${list.length}` : line;
  }
  const isMissing = !["present", "unread"].includes(record.presence(own));
  return isMissing && element.requirement !== "computed" ? `${line}, not given here` : line;
}
