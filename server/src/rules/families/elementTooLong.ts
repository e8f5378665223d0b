import { groupedDigits } from "../../study/groupedDigits.ts";
import { capitalised } from "../capitalised.ts";
import { type Rule, rule } from "../rule.ts";
import { overflow } from "../textLength.ts";
import { watchTexts } from "../watchValues.ts";
import { itemNumber } from "./itemName.ts";
import { type PlacedElement, pathOf, placedElement } from "./places.ts";

interface TooLong {
  readonly code: string;
  readonly title: string;
  /**
   * Ids of elements of the catalogue, which knows their limits, each with its name in a sentence:
   * "the brief title", of a list item "the title". Empty for an item that is the text itself.
   */
  readonly elements: { readonly [id: string]: string };
  /** What to do: the sentences that follow the count. */
  readonly advice: string;
}

/** A rule about elements with more characters than the registry takes. */
export function elementTooLong({ code, title, elements: names, advice }: TooLong): Rule {
  const elements = Object.entries(names).map(([id, what]) => {
    const element = placedElement(id);
    const { path, maxLength = Infinity } = element;
    const longIn = watchTexts(path, { longerThan: maxLength });
    return { ...element, maxLength, what, longIn };
  });
  return rule({
    code,
    title,
    kind: "form",
    severity: "error",
    source: sourceOf(elements),
    startsFrom: elements.map(({ longIn }) => longIn),
    check(record, report) {
      for (const { what, path, kind, maxLength, longIn } of elements)
        for (const { value, place } of longIn(record)) {
          const text = value as string;
          const excess = overflow(text, maxLength);
          if (!excess || (kind === "markup" && excess.length - blankLines(text) <= maxLength))
            continue;
          const at = pathOf(path, place);
          const item = itemNumber(record, at);
          const subject = what && item ? `${what} of ${item}` : what || item || "the text";
          report({
            at,
            span: excess.span,
            message: `${capitalised(subject)} has ${groupedDigits(excess.length)} characters; the registry takes at most ${groupedDigits(maxLength)}. ${advice}`,
          });
        }
    },
  });
}

/** The API sets paragraphs apart by empty lines that the author need not have typed. */
function blankLines(text: string): number {
  return text.split("\n\n").length - 1;
}

function sourceOf([element]: readonly PlacedElement[]): string {
  return `${element?.name}: ${groupedDigits(element?.maxLength ?? 0)} characters (${element?.source})`;
}
