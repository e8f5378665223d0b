import { isoDate, readDate } from "../../study/partialDate.ts";
import { type Fix, rule } from "../rule.ts";
import { type DoubtfulDate, doubtfulDates } from "./doubtfulDates.ts";

export default rule({
  code: "date/malformed",
  title: "Date in a form that the registry does not read",
  kind: "form",
  severity: "error",
  source:
    "ClinicalTrials.gov API v2, PartialDate (yyyy, yyyy-MM, yyyy-MM-dd); public XML schema 2019.02.14",
  check(record, report) {
    for (const stated of doubtfulDates(record)) {
      const { reading } = stated;
      if (reading.kind !== "malformed") continue;
      const readings = reading.iso === undefined ? bothReadings(stated.text) : [reading.iso];
      const advice =
        readings.length === 0
          ? "Give year, month and day as in 2024-02-28, or year and month as in 2024-02."
          : `Write it as ${readings.join(" or ")}${readings.length > 1 ? ", whichever is meant" : ""}.`;
      report({
        at: stated.path,
        ...(stated.bookkeeping && { severity: "information" as const }),
        message: `The ${stated.name} "${stated.text}" is not in a form that the registry reads. ${advice}`,
        fixes: readings.map((iso) => rewrite(stated, iso, readings.length === 1)),
      });
    }
  },
});

function rewrite({ path }: DoubtfulDate, iso: string, safe: boolean): Fix {
  return {
    title: `Write the date as ${iso}`,
    safe,
    changes: [{ kind: "set", path, value: iso }],
  };
}

/** 03/04/2013 is the 3rd of April or the 4th of March: only the author knows. */
function bothReadings(text: string): readonly string[] {
  const parts = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text.trim());
  if (!parts) return [];
  const [first = 0, second = 0, year = 0] = parts.slice(1).map(Number);
  return [
    { year, month: second, day: first },
    { year, month: first, day: second },
  ]
    .map(isoDate)
    .filter((iso) => readDate(iso).kind === "date");
}
