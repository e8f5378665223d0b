import { isFillIn } from "../fillIn.ts";
import { rule } from "../rule.ts";
import { shortened } from "../shortened.ts";
import {
  capitalised,
  numberOf,
  outcomesModulePath,
  outcomesOf,
  type PlacedOutcome,
  pathIn,
} from "./outcomes.ts";
import { folded } from "./timeFrame.ts";

export default rule({
  code: "outcome/title-duplicate",
  title: "Outcome listed twice",
  kind: "consistency",
  severity: "warning",
  source: "Registry practice (unconfirmed): title and time frame of an outcome are unique",
  check(record, report) {
    const outcomes = outcomesOf(record);
    if (outcomes.length < 2) return;
    const shared = sharedShapes(outcomes);
    if (shared.length === 0) return;
    const byTitle = new Map<string, PlacedOutcome[]>();
    for (const placed of outcomes) {
      if (!shared.includes(shapeOf(placed))) continue;
      const { measure = "" } = placed.outcome;
      const title = measure.trim().toLowerCase();
      const earlier = byTitle.get(title);
      if (!earlier) {
        byTitle.set(title, [placed]);
        continue;
      }
      const first = earlier.find((other) => isAtSameTime(other, placed));
      earlier.push(placed);
      if (!first || title === "" || isFillIn(measure)) continue;
      const same = haveSameDescription(first, placed);
      report({
        at: pathIn(placed, "measure"),
        severity: same ? "warning" : "information",
        message: same
          ? `${capitalised(numberOf(placed))} is the same as ${numberOf(first)} ("${shortened(measure)}", at the same time). Each outcome is listed once, in the list in which it counts most: remove one of the two.`
          : `${capitalised(numberOf(placed))} has the title and the time frame of ${numberOf(first)} ("${shortened(measure)}"), and only the descriptions tell them apart. Say in the titles what differs, as results are reported under the title.`,
        related: [{ at: pathIn(first, "measure"), message: `This is ${numberOf(first)}.` }],
        ...(same && {
          fixes: [
            {
              title: `Remove ${numberOf(placed)}`,
              safe: false,
              changes: [
                {
                  kind: "remove" as const,
                  path: [...outcomesModulePath, placed.list, placed.index],
                },
              ],
            },
          ],
          unnecessary: true,
        }),
      });
    }
  },
});

/** The shapes that several titles have: all others are surely no duplicates. */
function sharedShapes(outcomes: readonly PlacedOutcome[]): readonly number[] {
  // There cannot be so many that looking through them takes long: it takes long titles.
  const known: number[] = [];
  const shared: number[] = [];
  for (const placed of outcomes) {
    const shape = shapeOf(placed);
    if (!known.includes(shape)) known.push(shape);
    else if (!shared.includes(shape)) shared.push(shape);
  }
  return shared;
}

/** The length, and the first and the last letter in either size: the lowest five bits of their codes. */
function shapeOf({ outcome: { measure = "" }, first, last }: PlacedOutcome): number {
  if (isNoSpace(first) && isNoSpace(last)) return shapeFrom(measure.length, first, last);
  const title = measure.trim();
  return shapeFrom(title.length, title.charCodeAt(0), title.charCodeAt(title.length - 1));
}

/** True for a character of ASCII that is surely no space. */
function isNoSpace(code: number): boolean {
  return code > 0x20 && code < 0x80;
}

function shapeFrom(length: number, first: number, last: number): number {
  return (length << 10) | (bitsOf(first) << 5) | bitsOf(last);
}

/** 0 for a letter of another script, of which either size may have other bits. */
function bitsOf(code: number): number {
  return code < 0x80 ? code & 31 : 0;
}

function isAtSameTime({ timeFrame: a }: PlacedOutcome, { timeFrame: b }: PlacedOutcome): boolean {
  return a === b || a.folded === b.folded;
}

function haveSameDescription(
  { outcome: a }: PlacedOutcome,
  { outcome: b }: PlacedOutcome,
): boolean {
  const { description: first = "" } = a;
  const { description: second = "" } = b;
  return first === second || folded(first) === folded(second);
}
