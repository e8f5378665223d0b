import { CompletionItemKind } from "vscode-languageserver-types";
import { termOf } from "../../catalogue/vocabularies.ts";
import type { OffsetRange } from "../../study/sourceMap.ts";
import type { KnownRecord, KnownRecords } from "../knownRecords.ts";
import { bullets, escapeMarkdown, plainLine } from "../markdown.ts";
import type { Proposal } from "./item.ts";

/** The NCT number that is being written at `offset`, of which at least the letters are there. */
export function begunNumber(text: string, offset: number): OffsetRange | undefined {
  const before = /(?<![\p{L}\p{N}])NCT\d{0,8}$/iu.exec(
    text.slice(Math.max(0, offset - 16), offset),
  );
  if (!before) return undefined;
  const rest = /^\d{0,8}/.exec(text.slice(offset, offset + 8))?.[0].length ?? 0;
  return { start: offset - before[0].length, end: offset + rest };
}

/** More numbers than these nobody looks through: of more, so many are offered as a part. */
export const mostNumbers = 1000;

/** The numbers of other records that the workspace holds and that begin with `begun`. */
export function numberProposals(
  replace: OffsetRange,
  begun: string,
  own: string | undefined,
  known: KnownRecords | undefined,
): readonly Proposal[] {
  const records = new Map<string, KnownRecord>();
  for (const record of known?.all() ?? []) {
    const { nctId } = record;
    if (nctId && nctId !== own && nctId.startsWith(begun.toUpperCase()) && !records.has(nctId))
      records.set(nctId, record);
    if (records.size === mostNumbers) break;
  }
  return [...records]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([nctId, { title, overallStatus, leadSponsor }]) => ({
      label: nctId,
      kind: CompletionItemKind.Reference,
      replace,
      newText: nctId,
      words: [nctId],
      detail: title && plainLine(title, 120),
      documentation: bullets([
        overallStatus &&
          `Status: ${escapeMarkdown(termOf("Status", overallStatus)?.display ?? overallStatus)}`,
        leadSponsor && `Sponsor: ${escapeMarkdown(leadSponsor)}`,
      ]),
    }));
}
