import { elementAt } from "../../catalogue/elements.ts";
import type { Layout } from "../../layouts/layout.ts";
import { isFillIn } from "../../rules/fillIn.ts";
import type { Path } from "../../study/path.ts";
import type { OffsetRange } from "../../study/sourceMap.ts";
import type { Study } from "../../study/study.ts";
import { choiceStop, escapeSnippet, type SnippetText, tabStop } from "../snippet.ts";
import { choiceAt, exchange, type Written } from "./choices.ts";
import { forEachLeaf } from "./leaves.ts";

/** A stretch of the text that is to be typed over. */
interface Stop extends OffsetRange {
  /** Stops with the same words are typed along with the first. */
  readonly words?: string;
  /** What is offered there. */
  readonly choices?: readonly string[];
}

/**
 * The study as `layout` prints it, as a snippet. A fill-in is a tab stop, and the same fill-in again
 * is typed along; a value at one of the `chosen` places offers the registry's terms.
 */
export function withTabStops(
  study: Study,
  layout: Layout,
  isChosen: (path: Path) => boolean,
): SnippetText {
  const text = layout.print([study]);
  const [record] = layout.parse(text).records;
  const stops: Stop[] = [];
  if (record)
    forEachLeaf(study, (value, path) => {
      const written = { text, record, layout };
      const choice = isChosen(path) ? choiceAt(written, study, path) : undefined;
      if (choice) stops.push({ ...choice, choices: choice.texts });
      else if (typeof value === "string") stops.push(...fillInStops(written, value, path));
    });
  return snippetOf(text, stops);
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

function snippetOf(text: string, stops: readonly Stop[]): SnippetText {
  const numbers = new Map<string, number>();
  let last = 0;
  let snippet = "";
  let done = 0;
  for (const { start, end, words, choices } of innermost(stops)) {
    snippet += escapeSnippet(text.slice(done, start));
    done = end;
    const known = words === undefined ? undefined : numbers.get(words);
    if (choices) snippet += choiceStop(++last, choices);
    else if (known !== undefined) snippet += `\${${known}}`;
    else snippet += tabStop(++last, text.slice(start, end));
    if (words !== undefined && known === undefined) numbers.set(words, last);
  }
  return `${snippet}${escapeSnippet(text.slice(done))}$0`;
}

/** In their order. A link may have the place of the whole element that says it, value and all. */
function innermost(stops: readonly Stop[]): readonly Stop[] {
  const sorted = stops.toSorted((a, b) => a.start - b.start || b.end - a.end);
  return sorted.filter(({ end }, index) => (sorted[index + 1]?.start ?? end) >= end);
}
