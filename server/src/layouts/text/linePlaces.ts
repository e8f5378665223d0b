import type { Path } from "../../study/path.ts";
import type { LinePlace } from "../completionPlaces.ts";
import { type Caret, isEmpty, isOn, lineAbove, samePath } from "./caret.ts";
import { type Field, foldLabel, type Group } from "./field.ts";
import type { Entry } from "./textSourceMap.ts";

/** A label or heading that may be written, before it is known where. */
interface Beginning {
  readonly kind: "label" | "heading";
  readonly path: Path;
  readonly name: string;
  readonly newText: string;
}

/** Labels and headings that are still missing and may begin the line of the caret. */
export function linePlaces(caret: Caret): readonly LinePlace[] {
  const { labelled, line, content, offset, text, section } = caret;
  if (labelled?.key) {
    const { key } = labelled;
    if (offset < key.start || offset > key.end) return [];
    const names = [...labelsOf(caret), ...ownLabel(caret, labelled)];
    return names.map((beginning) => ({ ...beginning, replace: key, newText: beginning.name }));
  }
  if (offset < content.start || content.end - content.start > longestName) return [];
  const written = text.slice(content.start, content.end);
  if (section && isOn(line, section.heading)) {
    const replace = section.heading;
    if (offset < replace.start || offset > replace.end) return [];
    return headingsOf(caret).map((heading) => ({ ...heading, replace, newText: heading.name }));
  }
  const colon = written.indexOf(":");
  if (colon >= 0) {
    const replace = { start: content.start, end: content.start + colon };
    if (offset > replace.end || isFreeText(caret)) return [];
    return labelsOf(caret).map((label) => ({ ...label, replace, newText: label.name }));
  }
  const typed = text.slice(content.start, offset);
  if (awaitsValue(caret)) return [];
  const may = beginsHere(caret, typed);
  return [...labelsOf(caret), ...headingsOf(caret)]
    .filter(({ name }) => may(name))
    .map((beginning) => ({ ...beginning, replace: content }));
}

const longestName = 60;

function awaitsValue(caret: Caret): boolean {
  const above = lineAbove(caret);
  if (!above) return false;
  for (const { field, key, segments } of caret.source.entries.values())
    if (field && isOn(above, key))
      return segments.length === 0 || segments.every((segment) => isOn(caret.line, segment));
  return false;
}

/** True where the parser has read the line as words of the author's own. */
function isFreeText({ entries }: Caret): boolean {
  return entries.some(({ field }) => field?.kind === "line" || field?.kind === "prose");
}

/**
 * Which names may begin the line. Inside a text none may; at its end a line is still the text's
 * until it is a heading, so only what the line already begins is offered there.
 */
function beginsHere(caret: Caret, typed: string): (name: string) => boolean {
  const { content, line, offset } = caret;
  const prose = proseAround(caret);
  const last = prose?.segments.at(-1);
  if (last && last.start > line.end) return () => false;
  if (isEmpty(caret)) return () => true;
  const begun = typed.toLowerCase();
  if (!isFreeText(caret))
    return (name) =>
      name
        .toLowerCase()
        .split(/[\s/-]+/)
        .some((_, i, words) => words.slice(i).join(" ").startsWith(begun)) ||
      name.toLowerCase().startsWith(begun);
  const goesOn = prose !== undefined && isTextAbove(caret, prose);
  if (offset < content.end || (goesOn && typed.length < 2)) return () => false;
  return (name) => name.startsWith(typed);
}

/** The text over several lines that the line belongs to, or stands below. */
function proseAround({ entries, group, source, offset }: Caret): Entry | undefined {
  const own = entries.find(({ field }) => field?.kind === "prose");
  if (own) return own;
  if (group?.body?.kind === "prose") return source.entry(group.body.path);
  for (const entry of source.entries.values())
    if (entry.field?.kind === "prose" && entry.whole.start < offset && offset < entry.whole.end)
      return entry;
  return undefined;
}

/** True where the line right above belongs to the same text. */
function isTextAbove(caret: Caret, { segments }: Entry): boolean {
  const above = lineAbove(caret);
  const isNext = above && /^[\r\n]{1,2}$/.test(caret.text.slice(above.end, caret.line.start));
  return isNext === true && segments.some((segment) => isOn(above, segment));
}

/** The labels that the open section, or the open item of its list, still lacks. */
function labelsOf(caret: Caret): readonly Beginning[] {
  const { group, source, style } = caret;
  const labels = group ? scalarLabels(caret, group) : [];
  if (group?.item) labels.push(...itemLabels(caret, group.item.path, group.item.fields));
  // Labels of groups without a heading may stand in any section, and so may a line with a dash.
  for (const other of source.grammar.groups) {
    const isHeadless = style.heading(other).length === 0;
    if (other !== group && (isHeadless || (caret.dashed && !source.sectionOf(other.path))))
      labels.push(...scalarLabels(caret, other));
  }
  return labels.filter(({ path }) => !source.has(path));
}

/** Types have their place in brackets behind the value, so their labels are not offered. */
function scalarLabels(caret: Caret, group: Group): Beginning[] {
  return group.fields
    .filter((field) => !field.repeated && !caret.source.grammar.ownerOf(field))
    .map((field) => label(caret, field, field.path));
}

function itemLabels(caret: Caret, list: Path, fields: readonly Field[]): readonly Beginning[] {
  const { source, offset, section } = caret;
  let count = 0;
  let open = -1;
  for (let entry = source.entry([...list, 0]); entry; entry = source.entry([...list, count])) {
    if (entry.whole.start < offset && entry.whole.start >= (section?.whole.start ?? 0))
      open = count;
    count++;
  }
  return fields.flatMap((field, i) => {
    if (i === 0) {
      const unnamed = open >= 0 && !source.has([...list, open, ...field.path]);
      return [label(caret, field, [...list, unnamed ? open : count, ...field.path])];
    }
    if (open < 0) return [];
    const path = [...list, open, ...field.path.map((step) => (step === "*" ? 0 : step))];
    return [label(caret, field, field.repeated ? [...path, nextIndex(caret, path)] : path)];
  });
}

function nextIndex({ source }: Caret, list: Path): number {
  let count = 0;
  while (source.has([...list, count])) count++;
  return count;
}

function ownLabel(caret: Caret, { field, path }: Entry): readonly Beginning[] {
  return field ? [label(caret, field, path)] : [];
}

function label(caret: Caret, field: Field, path: Path): Beginning {
  const [first = "", ...rest] = caret.style.labelled(field, [""]);
  const name = first.replace(/^- /, "").replace(/:$/, "");
  const colon = first.endsWith(":") ? ": " : "";
  const lines = [`${caret.dashed ? name : first.replace(/:$/, "")}${colon}`, ...rest];
  return { kind: "label", path, name, newText: lines.join(caret.style.lineEnd) };
}

/** The headings that the text lacks, and the one that the caret stands in. */
function headingsOf(caret: Caret): readonly Beginning[] {
  const { record, source, line, style } = caret;
  const present = record.sections.filter(({ heading }) => !isOn(line, heading));
  return source.grammar.groups.flatMap((group) => {
    const [first] = style.heading(group);
    if (first === undefined || group.id === "identification") return [];
    // Some headings have no dash, and the one that is there would stay.
    if (caret.dashed && !first.startsWith("- ")) return [];
    if (present.some(({ path }) => samePath(path, group.path))) return [];
    const name = first.replace(/^- /, "");
    if (present.some(({ title }) => foldLabel(title) === foldLabel(name))) return [];
    const next = group.body?.kind === "prose" ? "" : style.bare("");
    const newText = (caret.dashed ? name : first) + style.lineEnd + next;
    return [{ kind: "heading", path: group.path, name, newText } as const];
  });
}
