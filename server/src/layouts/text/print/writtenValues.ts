import { type Path, samePath, toPointer, valueAt } from "../../../study/path.ts";
import type { Section, StudyRecord } from "../../../study/record.ts";
import type { OffsetRange } from "../../../study/sourceMap.ts";
import type { Entry } from "../entry.ts";
import type { Field, Group } from "../field.ts";
import type { Grammar } from "../grammar.ts";
import { readValue } from "../readValue.ts";
import { sameValue } from "../sameValue.ts";
import type { TextSourceMap } from "../textSourceMap.ts";
import type { TextStyle } from "../textStyle.ts";
import { typeInBrackets } from "./brackets.ts";
import type { Protection } from "./protection.ts";
import type { RecordValues } from "./recordRows.ts";

/** The values of a record in its author's words, to be written anew. */
export class WrittenValues implements RecordValues {
  readonly grammar: Grammar;
  readonly style: TextStyle;
  readonly siteCount: number | undefined;
  readonly #text: string;
  readonly #record: StudyRecord;
  readonly #source: TextSourceMap;
  readonly #protection: Protection;
  /** Elements that stand in the text as JSON. */
  readonly #asJson: ReadonlyMap<string, Entry>;
  readonly #strays: Strays;

  /** The study has the raw text of what could not be read. */
  constructor(
    text: string,
    record: StudyRecord & { readonly source: TextSourceMap },
    style: TextStyle,
    protection: Protection,
  ) {
    const { source } = record;
    this.grammar = source.grammar;
    this.style = style;
    this.siteCount = record.study.locationCount;
    this.#text = text;
    this.#record = record;
    this.#source = source;
    this.#protection = protection;
    const json = source.entries.filter(({ field }) => field?.kind === "json");
    this.#asJson = new Map(json.map((entry) => [toPointer(entry.path), entry]));
    this.#strays = straysOf(record, source);
  }

  valueAt(path: Path): unknown {
    if (this.#asJson.size > 0 && this.#asJson.has(toPointer(path))) return undefined;
    return valueAt(this.#record.study, path);
  }

  lines(field: Field, path: Path, value: unknown): readonly string[] {
    const written = this.#written(path);
    if (written === undefined || this.#protection.touches(path, 1))
      return this.#protection.lines(field, path, value);
    const isRaw = this.#source.entry(path)?.raw !== undefined;
    const isText = field.kind === "line" || field.kind === "prose";
    const isValue = !isText && sameValue(readValue(field, written)?.value, value);
    return isRaw || isValue ? [written] : this.#protection.lines(field, path, value);
  }

  /** The text of an element that has one line without a bar. */
  #written(path: Path): string | undefined {
    const [segment, another] = this.#source.entry(path)?.segments ?? [];
    if (!segment || another || segment.barred) return undefined;
    return this.#text.slice(segment.start, segment.end);
  }

  inBrackets(owner: Field, line: string): string | undefined {
    const type = owner.type && this.valueAt(owner.type);
    if (!owner.type || this.#protection.touches(owner.type, 1)) return undefined;
    return typeInBrackets(owner, line, type, this.#written(owner.type));
  }

  isEmpty(path: Path): boolean {
    const entry = this.#source.entry(path);
    return entry?.field !== undefined && entry.segments.length === 0;
  }

  hasHeading({ path, id }: Group): boolean {
    return id !== "identification" && this.#source.sectionOf(path) !== undefined;
  }

  after(path: Path): readonly string[] {
    if (this.#strays.behind.size === 0) return [];
    return this.#slices(this.#strays.behind.get(toPointer(path)));
  }

  rest({ id, path }: Group): readonly string[] {
    const strays = this.#strays.below.get(id === "identification" ? "" : toPointer(path)) ?? [];
    if (id !== "otherElements") return this.#slices(strays);
    const own = [...this.#asJson.values()].map(({ whole }) => whole);
    return this.#slices([...own, ...strays].toSorted((a, b) => a.start - b.start));
  }

  #slices(ranges: readonly OffsetRange[] = []): readonly string[] {
    return ranges.map(({ start, end }) => this.#text.slice(start, end).trim());
  }
}

/** Lines that no element takes: behind an element of the same section, or anywhere in a section. */
interface Strays {
  readonly behind: ReadonlyMap<string, readonly OffsetRange[]>;
  readonly below: ReadonlyMap<string, readonly OffsetRange[]>;
}

function straysOf(
  { unrecognised, sections }: StudyRecord,
  { entries, grammar }: TextSourceMap,
): Strays {
  const behind = new Map<string, OffsetRange[]>();
  const below = new Map<string, OffsetRange[]>();
  if (unrecognised.length === 0) return { behind, below };
  const own = entries.filter(({ field }) => field !== undefined && field.kind !== "json");
  for (const range of unrecognised) {
    const section = sections.findLast(({ whole }) => isInside(range, whole));
    const above = lastBefore(own, range);
    const home = above && groupOf(grammar, above.path);
    const isBehind = home && isAt(section, home) && startsIn(above, section);
    const [map, key] = isBehind
      ? [behind, toPointer(above.path)]
      : [below, section ? toPointer(section.path) : ""];
    map.set(key, [...(map.get(key) ?? []), range]);
  }
  return { behind, below };
}

function lastBefore(entries: readonly Entry[], { start }: OffsetRange): Entry | undefined {
  let last: Entry | undefined;
  for (const entry of entries)
    if (entry.whole.end <= start && (!last || entry.whole.end > last.whole.end)) last = entry;
  return last;
}

/** One of several values with a label each has its home where the list has it. */
function groupOf(grammar: Grammar, path: Path): Group | undefined {
  return (grammar.homeOf(path) ?? grammar.homeOf(path.slice(0, -1)))?.group;
}

function isAt(section: Section | undefined, { id, path }: Group): boolean {
  return section ? samePath(section.path, path) : id === "identification";
}

function startsIn({ whole }: Entry, section: Section | undefined): boolean {
  return !section || whole.start >= section.whole.start;
}

function isInside(inner: OffsetRange, outer: OffsetRange): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}
