import { capitalised } from "../capitalised.ts";
import { type Rule, rule } from "../rule.ts";
import { overflow } from "../textLength.ts";
import { itemNumber } from "./itemName.ts";
import { forEachValue, type PlacedElement, pathOf, placedElement } from "./places.ts";

interface TooLong {
  readonly code: string;
  readonly title: string;
  /** Ids of elements of the catalogue, which knows their limits. */
  readonly elements: readonly string[];
  /** The element in a sentence: "the brief title". Left out for an item that is the text itself. */
  readonly what?: string;
  /** What to do: the sentences that follow the count. */
  readonly advice: string;
}

/** A rule about elements with more characters than the registry takes. */
export function elementTooLong({ code, title, elements: ids, what, advice }: TooLong): Rule {
  const elements = ids.map(placedElement);
  return rule({
    code,
    title,
    kind: "form",
    severity: "error",
    source: sourceOf(elements),
    check(record, report) {
      for (const { path, maxLength = Infinity } of elements)
        forEachValue(record.study, path, (text, place) => {
          if (typeof text !== "string" || text.length <= maxLength) return;
          const excess = overflow(text, maxLength);
          if (!excess) return;
          const at = pathOf(path, place);
          const item = itemNumber(record, at);
          const subject = what && item ? `${what} of ${item}` : (what ?? item ?? "the text");
          report({
            at,
            span: excess.span,
            message: `${capitalised(subject)} has ${inWords(excess.length)} characters; the registry takes at most ${inWords(maxLength)}. ${advice}`,
          });
        });
    },
  });
}

function inWords(count: number): string {
  return count.toLocaleString("en");
}

function sourceOf([element]: readonly PlacedElement[]): string {
  return `${element?.name}: ${inWords(element?.maxLength ?? 0)} characters (${element?.source})`;
}
