import type { Path } from "../../study/path.ts";
import type { CheckedRecord } from "../checkedRecord.ts";
import { numberOf, outcomesOf, pathIn } from "../outcome/outcomes.ts";
import { type Report, rule } from "../rule.ts";
import { letterOf } from "../words.ts";
import { briefTitlePath, officialTitlePath, writtenTitle } from "./titles.ts";

/** A stop that belongs to the word before it, and several that stand for something left out. */
const ownStop = /(?:\b(?:etc|al|vs|inc|ltd|co|corp|spp?|no|st|approx|[A-Z])\.|\.\.)$/i;

export default rule({
  code: "title/ends-with-period",
  title: "Title ends with a full stop",
  kind: "wording",
  severity: "hint",
  source: "Outcome checklist of CU Anschutz (2020-06-11): no final stop in titles",
  check(record, report) {
    for (const { at, text, name } of titles(record)) {
      const title = text.trimEnd();
      if (!title.endsWith(".") || ownStop.test(title.slice(-12))) continue;
      report(reportOf(at, title, name));
    }
  },
});

function reportOf(at: Path, title: string, name: string): Report {
  const second = at.at(-1) === "measure" ? secondSentence(title) : undefined;
  if (second !== undefined)
    return {
      at,
      span: [second, title.length],
      message: `${name} holds several sentences. A title names what is measured: keep the name, and move the rest to the description.`,
    };
  return {
    at,
    span: [title.length - 1, title.length],
    message: `${name} ends with a full stop, as only sentences do. Remove it.`,
    fixes: [
      {
        title: "Remove the full stop",
        safe: true,
        changes: [{ kind: "set", path: at, value: title.slice(0, -1).trimEnd() }],
      },
    ],
  };
}

/** Where the second sentence begins. */
function secondSentence(title: string): number | undefined {
  const stop = sentenceEnd.exec(title);
  if (!stop || ownStop.test(title.slice(Math.max(0, stop.index - 10), stop.index + 2)))
    return undefined;
  return stop.index + stop[0].length - 1;
}

const sentenceEnd = /[a-z\d)%\]]\. +[A-Z]/;

function titles(record: CheckedRecord) {
  const found: { readonly at: Path; readonly text: string; readonly name: string }[] = [];
  const brief = writtenTitle(record, "briefTitle");
  const official = writtenTitle(record, "officialTitle");
  if (brief && mayEndWithStop(brief))
    found.push({ at: briefTitlePath, text: brief, name: "The brief title" });
  if (official && mayEndWithStop(official))
    found.push({ at: officialTitlePath, text: official, name: "The official title" });
  for (const placed of outcomesOf(record)) {
    // Nearly all end with a letter.
    if (letterOf(placed.last) > 0) continue;
    const text = placed.outcome.measure ?? "";
    if (!text.trimEnd().endsWith(".")) continue;
    found.push({ at: pathIn(placed, "measure"), text, name: `The title of ${numberOf(placed)}` });
  }
  return found;
}

function mayEndWithStop(text: string): boolean {
  return text !== "" && letterOf(text.charCodeAt(text.length - 1)) === 0;
}
