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
import { folded, type TimeFrame } from "./timeFrame.ts";

export default rule({
  code: "outcome/title-duplicate",
  title: "Outcome listed twice",
  kind: "consistency",
  severity: "warning",
  source: "Registry practice (unconfirmed): title and time frame of an outcome are unique",
  check(record, report) {
    const outcomes = outcomesOf(record);
    const repeated = repeatedShapes(outcomes);
    if (repeated.length === 0) return;
    const byTitle = new Map<string, PlacedOutcome[]>();
    for (const placed of outcomes) {
      if (!repeated.includes(shapeOf(placed))) continue;
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

/** A bit for each shape that was seen; one table for all records, as it is cleared in no time. */
const seen = new Int32Array(256);

/** The shapes that several outcomes have: all others surely stand once. */
function repeatedShapes(outcomes: readonly PlacedOutcome[]): readonly number[] {
  const repeated: number[] = [];
  seen.fill(0);
  for (const placed of outcomes) {
    const shape = shapeOf(placed);
    const bit = 1 << shape;
    const at = shape >>> 5;
    const others = seen[at] as number;
    seen[at] = others | bit;
    if ((others & bit) !== 0 && !repeated.includes(shape)) repeated.push(shape);
  }
  return repeated;
}

/** The same for two outcomes with one title and one time. */
function shapeOf({ outcome: { measure = "" }, first, last, timeFrame }: PlacedOutcome): number {
  if (isNoSpace(first) && isNoSpace(last)) return shapeFrom(measure, timeFrame);
  return shapeFrom(measure.trim(), timeFrame);
}

/** True for a character of ASCII that is surely no space. */
function isNoSpace(code: number): boolean {
  return code > 0x20 && code < 0x80;
}

/** By the length, five letters in either size, and the numbers of the time frame. */
function shapeFrom(title: string, { numbers, largest }: TimeFrame): number {
  const last = title.length - 1;
  if (last < 0) return 0;
  let shape = ((last * 31 + numbers) * 31 + largest) | 0;
  for (let quarter = 0; quarter <= 4; quarter++)
    shape = (Math.imul(shape, 31) + bitsOf(title.charCodeAt((last * quarter) >> 2))) | 0;
  // As many bits as the table has.
  return Math.imul(shape, 0x9e3779b1) >>> 19;
}

/** The lowest bits, which a letter of ASCII has in either size; 0 for all other letters. */
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
