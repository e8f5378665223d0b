import {
  type CompletionItem,
  CompletionItemKind,
  InsertTextFormat,
  InsertTextMode,
  type TextEdit,
} from "vscode-languageserver-types";
import { valueAt } from "../../study/path.ts";
import type { StudyRecord } from "../../study/record.ts";
import type { Snapshot } from "../../workspace/snapshot.ts";
import { type AdditionKind, additionKinds } from "../additions/kinds.ts";
import { type SnippetEdit, writeAddition } from "../additions/writeAddition.ts";
import { fits, nextIndex, numberAt } from "../additions.ts";

/** In characters. In longer texts the command adds; completion must not be slow. */
const longestText = 300_000;

/** Whole items, such as an outcome, where a line is empty or begun and one may come there. */
export function additionItems(snapshot: Snapshot, offset: number): readonly CompletionItem[] {
  const { text, layout } = snapshot;
  if (!layout || text.length > longestText) return [];
  const lineStart =
    Math.max(text.lastIndexOf("\n", offset - 1), text.lastIndexOf("\r", offset - 1)) + 1;
  const begun = /^[ \t]*(?:- )?[A-Za-z ]*$/.exec(text.slice(lineStart, offset))?.[0];
  if (begun === undefined || !/^[ \t]*(?:\r?\n|$)/.test(text.slice(offset))) return [];
  // The word that is being typed is no part of the record yet.
  const base = begun.trim() === "" ? text : text.slice(0, lineStart) + text.slice(offset);
  const place = { lineStart, end: base === text ? offset : lineStart };
  const records = base === text ? snapshot.records : layout.parse(base).records;
  const number = numberAt(records, place.end);
  const record = records[number];
  if (!record) return [];
  return additionKinds
    .filter((kind) => fits(kind, record))
    .flatMap((kind): CompletionItem[] => {
      const index = nextIndex(kind, record, place.end);
      if (!isPlaceFor(kind, record, index, base, place.end)) return [];
      const edits = writeAddition(base, layout, { record, number }, kind, index);
      const item = itemOf(edits, base, place.end);
      if (!item) return [];
      const shift = text.length - base.length;
      const moved = (at: number) => (at >= place.end && at > lineStart ? at + shift : at);
      const editAt = (start: number, end: number, newText: string): TextEdit => ({
        range: snapshot.rangeOf({ start: moved(start), end: moved(end) }),
        newText,
      });
      return [
        {
          label: kind.label,
          kind: CompletionItemKind.Snippet,
          detail: kind.detail,
          filterText: `${begun.trim() === "" ? begun : `${begun} `}${kind.label}`,
          sortText: `9${kind.id}`,
          insertTextFormat: InsertTextFormat.Snippet,
          insertTextMode: InsertTextMode.asIs,
          textEdit: {
            range: snapshot.rangeOf({ start: lineStart, end: offset }),
            newText: item.snippet,
          },
          additionalTextEdits: item.others.map(({ start, end, newText }) =>
            editAt(start, end, newText),
          ),
          data: { addition: kind.id },
        },
      ];
    });
}

const blank = /^[\s,]*$/;

/** True where an item at `index` would stand at the offset, with nothing but blanks around it. */
function isPlaceFor(
  { list }: AdditionKind,
  { study, source, presence }: StudyRecord,
  index: number,
  text: string,
  offset: number,
): boolean {
  const items = valueAt(study, list);
  const length = Array.isArray(items) ? items.length : 0;
  if (index > 0) {
    const { end } = source.rangeOf([...list, index - 1], "whole");
    return blank.test(text.slice(Math.min(end, offset), offset));
  }
  if (length > 0) {
    const { start } = source.rangeOf([...list, 0], "whole");
    return blank.test(text.slice(offset, Math.max(start, offset)));
  }
  if (presence(list) !== "empty") return false;
  const { start, end } = source.rangeOf(list, "whole");
  return offset >= start && blank.test(text.slice(Math.min(end, offset), offset));
}

interface ItemEdits {
  readonly snippet: string;
  readonly others: readonly { start: number; end: number; newText: string }[];
}

/** The item on the line of the author, with the marks between items where they belong. */
function itemOf(
  [main, ...others]: readonly SnippetEdit[],
  text: string,
  offset: number,
): ItemEdits | undefined {
  if (!main) return undefined;
  const between = text.slice(Math.min(main.start, offset), Math.max(main.end, offset));
  if (!/^\s*$/.test(between)) return undefined;
  const [lead = ""] = /^[\s,]*/.exec(main.newText) ?? [];
  const marks = lead.trim();
  if (marks !== "" && main.start > offset) return undefined;
  const lineOf = text.slice(0, main.start) + lead;
  const indent = lineOf.slice(Math.max(lineOf.lastIndexOf("\n"), lineOf.lastIndexOf("\r")) + 1);
  const body = main.snippet.slice(lead.length).replace(/\s+$/, "");
  return {
    snippet: (/^\s*$/.test(indent) ? indent : "") + body,
    others: [
      ...(marks === "" ? [] : [{ start: main.start, end: main.start, newText: marks }]),
      ...others,
    ],
  };
}
