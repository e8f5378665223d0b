import type { ParsedText, Problem } from "../layout.ts";
import { isObject } from "./conform.ts";
import { problemsOf } from "./problems.ts";
import { JsonRecord } from "./record.ts";
import { readUnit, studyPaths, type Unit, unitRanges } from "./units.ts";

/** The studies of a document: one, a search response, a list, or one a line. */
export function parseCtgovJson(text: string): ParsedText {
  return new ParsedJson(unitRanges(text).map((range) => readUnit(text, range)));
}

class ParsedJson implements ParsedText {
  readonly layout = "ctgov-json";
  readonly records: readonly JsonRecord[];
  readonly #units: readonly Unit[];
  #problems: readonly Problem[] | undefined;

  constructor(units: readonly Unit[]) {
    const read = units.flatMap((unit) =>
      studyPaths(unit.value).map((path) => new JsonRecord(unit, path)),
    );
    this.#units = units;
    this.records = read.length > 0 ? read : units.slice(0, 1).flatMap(begunRecord);
  }

  get problems(): readonly Problem[] {
    this.#problems ??= problemsOf(
      this.records,
      this.#units.flatMap((unit) => unit.problems),
    );
    return this.#problems;
  }
}

/** A draft that has no protocol section yet. */
function begunRecord(unit: Unit): readonly JsonRecord[] {
  const { value } = unit;
  return isObject(value) && !("studies" in value) ? [new JsonRecord(unit, [])] : [];
}
