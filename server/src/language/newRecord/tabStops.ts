import { elementAt } from "../../catalogue/elements.ts";
import { isFillIn } from "../../rules/fillIn.ts";
import type { Path } from "../../study/path.ts";
import type { OffsetRange } from "../../study/sourceMap.ts";
import { choiceStop, escapeSnippet, type SnippetText, tabStop } from "../snippet.ts";
import { choiceAt, exchange, type Written } from "./choices.ts";

/** A stretch of the text that is to be typed over. */
export interface Stop extends OffsetRange {
  /** Stops with the same words are typed along with the first. */
  readonly words?: string;
  /** What is offered there. */
  readonly choices?: readonly string[];
}

/** A value that is neither an object nor a list, and its place. */
export interface Leaf {
  readonly value: unknown;
  readonly path: Path;
}

/**
 * The tab stops for values that are in the text. A fill-in is one, and a value at one of the `chosen`
 * places, which offers the registry's terms.
 */
export function tabStopsOf(
  written: Written,
  leaves: readonly Leaf[],
  isChosen: (path: Path) => boolean,
): readonly Stop[] {
  const stops = leaves.flatMap(({ value, path }): readonly Stop[] => {
    const choice = isChosen(path) ? choiceAt(written, path) : undefined;
    if (choice) return [{ ...choice, choices: choice.texts }];
    return typeof value === "string" ? fillInStops(written, value, path) : [];
  });
  return innermost(stops);
}

const fillIns = /\[[^[\]\n]+\]/g;

function fillInStops(written: Written, value: string, path: Path): readonly Stop[] {
  const { source } = written.record;
  if (!source.has(path)) return [];
  return [...value.matchAll(fillIns)]
    .filter(([words]) => isFillIn(words))
    .map(({ 0: words, index }) => {
      const span = [index, index + words.length] as const;
      const range = words === value ? wholeRange(written, path) : source.rangeOfSpan(path, span);
      return { ...range, words };
    });
}

/** A fill-in for a number may have quotation marks that the number will not have. */
function wholeRange(written: Written, path: Path): OffsetRange {
  const isNumber = elementAt(path)?.kind === "integer";
  const number = isNumber ? exchange(written, path, [1, 20]) : undefined;
  return number ?? written.record.source.rangeOf(path, "value");
}

/** Writes texts as one snippet: the same fill-in again is typed along with the first. */
export class SnippetWriter {
  readonly #numbers = new Map<string, number>();
  #last = 0;

  /** The part of `text` in `range`; stops that are not wholly in it are plain text. */
  write(text: string, stops: readonly Stop[], range: OffsetRange): SnippetText {
    let snippet = "";
    let done = range.start;
    for (const stop of stops) {
      if (stop.start < done || stop.end > range.end) continue;
      snippet += escapeSnippet(text.slice(done, stop.start)) + this.#stop(text, stop);
      done = stop.end;
    }
    return snippet + escapeSnippet(text.slice(done, range.end));
  }

  #stop(text: string, { start, end, words, choices }: Stop): SnippetText {
    if (choices) return choiceStop(++this.#last, choices);
    const known = words === undefined ? undefined : this.#numbers.get(words);
    if (known !== undefined) return `\${${known}}`;
    const number = ++this.#last;
    if (words !== undefined) this.#numbers.set(words, number);
    return tabStop(number, text.slice(start, end));
  }
}

/** In their order. A link may have the place of the whole element that says it, value and all. */
function innermost(stops: readonly Stop[]): readonly Stop[] {
  const sorted = stops.toSorted((a, b) => a.start - b.start || b.end - a.end);
  return sorted.filter(({ end }, index) => (sorted[index + 1]?.start ?? end) >= end);
}
