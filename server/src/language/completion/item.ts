import {
  type CompletionItem,
  type CompletionItemKind,
  InsertTextFormat,
  MarkupKind,
} from "vscode-languageserver-types";
import type { OffsetRange } from "../../study/sourceMap.ts";
import type { Snapshot } from "../../workspace/snapshot.ts";

/** Something that may be written at a place, before it is known how editors filter and sort it. */
export interface Proposal {
  readonly label: string;
  readonly kind: CompletionItemKind;
  readonly replace: OffsetRange;
  readonly newText: string;
  /** Where in `newText` the caret goes, in editors that can put it there. */
  readonly caret?: number | undefined;
  /** The words by which an author may look for it, the likeliest first. */
  readonly words: readonly string[];
  readonly detail?: string | undefined;
  /** Markdown. */
  readonly documentation?: string | undefined;
}

/** Whether the whole text at a place is there to be exchanged for any of its proposals. */
export type Exchanges = (text: string, isLikeNone: boolean) => boolean;

/** Proposals for one place as items, none twice, in their order behind `items` that are there. */
export function addItems(
  items: CompletionItem[],
  snapshot: Snapshot,
  offset: number,
  proposals: readonly Proposal[],
  exchanges: Exchanges = (_text, isLikeNone) => isLikeNone,
  snippets = false,
): void {
  for (const { replace, ...proposal } of proposals) {
    const text = snapshot.text.slice(replace.start, replace.end);
    const typed = snapshot.text.slice(replace.start, offset);
    const isLikeNone = !proposals.some(({ words }) => followsAny(typed, words));
    const isExchanged = text !== "" && exchanges(text, isLikeNone);
    if (items.some((item) => item.label === proposal.label && item.kind === proposal.kind))
      continue;
    const item = itemOf({ replace, ...proposal }, snapshot, typed, isExchanged, items.length);
    items.push(snippets ? withCaret(item, proposal) : item);
  }
}

function itemOf(
  { label, kind, replace, newText, words, detail, documentation }: Proposal,
  snapshot: Snapshot,
  typed: string,
  isExchanged: boolean,
  order: number,
): CompletionItem {
  return {
    label,
    kind,
    textEdit: { range: snapshot.rangeOf(replace), newText },
    // Editors compare all that stands before the caret in the range, spaces included.
    filterText: isExchanged ? `${typed} ${label}` : filterText(words, typed),
    sortText: String(order).padStart(5, "0"),
    ...(detail && { detail }),
    ...(documentation && { documentation: { kind: MarkupKind.Markdown, value: documentation } }),
  };
}

function withCaret(item: CompletionItem, { newText, caret }: Pick<Proposal, "newText" | "caret">) {
  if (caret === undefined || !item.textEdit) return item;
  const escaped = (part: string) => part.replace(/[\\$}]/g, "\\$&");
  const snippet = `${escaped(newText.slice(0, caret))}$0${escaped(newText.slice(caret))}`;
  const textEdit = { ...item.textEdit, newText: snippet };
  return { ...item, insertTextFormat: InsertTextFormat.Snippet, textEdit };
}

/** Some editors match beginnings only: the word that is being typed comes first. */
function filterText(words: readonly string[], typed: string): string {
  const begun = typed.toLowerCase();
  const first = words.find((word) => word.toLowerCase().startsWith(begun)) ?? words[0] ?? "";
  return [...new Set([first, ...words])].join(" ");
}

/** True when the letters of `typed` occur in one of `words` in their order, as editors filter. */
export function followsAny(typed: string, words: readonly string[]): boolean {
  return words.some((word) => follows(typed, word));
}

function follows(typed: string, word: string): boolean {
  const letters = word.toLowerCase();
  let at = -1;
  for (const letter of typed.toLowerCase()) {
    at = letters.indexOf(letter, at + 1);
    if (at < 0) return false;
  }
  return true;
}
