import type { ParsedText } from "../layout.ts";
import { isObject } from "./conform.ts";
import { problemsOf } from "./problems.ts";
import { type JsonRecord, jsonRecord } from "./record.ts";
import { readUnit, studyPaths, type Unit, unitRanges } from "./units.ts";

/** The studies of a document: one, a search response, a list, or one a line. */
export function parseCtgovJson(text: string): ParsedText {
  const units = unitRanges(text).map((range) => readUnit(text, range));
  const read = units.flatMap((unit) =>
    studyPaths(unit.value).map((path) => jsonRecord(unit, path)),
  );
  const records = read.length > 0 ? read : units.slice(0, 1).flatMap(begunRecord);
  let problems: ParsedText["problems"];
  return {
    layout: "ctgov-json",
    records,
    get problems() {
      problems ??= problemsOf(
        records,
        units.flatMap((unit) => unit.problems),
      );
      return problems;
    },
  };
}

/** A draft that has no protocol section yet. */
function begunRecord(unit: Unit): readonly JsonRecord[] {
  const { value } = unit;
  return isObject(value) && !("studies" in value) ? [jsonRecord(unit, [])] : [];
}
