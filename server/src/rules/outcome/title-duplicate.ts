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
    const shared = sharedShapes(outcomes);
    if (shared.size === 0) return;
    const byTitle = new Map<string, PlacedOutcome[]>();
    for (const placed of outcomes) {
      const { measure = "" } = placed.outcome;
      if (!shared.has(shapeOf(measure))) continue;
      const title = measure.trim().toLowerCase();
      const earlier = byTitle.get(title);
      if (!earlier) {
        byTitle.set(title, [placed]);
        continue;
      }
      const { folded: time } = placed.timeFrame;
      const first = earlier.find(({ timeFrame }) => timeFrame.folded === time);
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
function sharedShapes(outcomes: readonly PlacedOutcome[]): ReadonlySet<number> {
  const known = new Set<number>();
  const shared = new Set<number>();
  for (const { outcome } of outcomes) {
    const shape = shapeOf(outcome.measure ?? "");
    (known.has(shape) ? shared : known).add(shape);
  }
  return shared;
}

/** The length, and the first letter in either size: the lowest five bits of its code. */
function shapeOf(title: string): number {
  const text = title.trim();
  const first = text.charCodeAt(0);
  return text.length * 32 + (first < 128 ? first & 31 : 0);
}

function haveSameDescription(
  { outcome: a }: PlacedOutcome,
  { outcome: b }: PlacedOutcome,
): boolean {
  const { description: first = "" } = a;
  const { description: second = "" } = b;
  return first === second || folded(first) === folded(second);
}
