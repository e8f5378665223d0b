import {
  type EditResult,
  type FormattingOptions,
  modify,
  type ParseError,
  parse,
} from "jsonc-parser";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { TextEdit } from "vscode-languageserver-types";
import { type ConfiguredSuppression, suppressionRanges } from "../workspace/projectConfig.ts";

/**
 * One more entry under `suppress` in the text of a configuration, whose comments stay; undefined where
 * that text is broken.
 */
export function withConfiguredSuppression(
  text: string,
  entry: ConfiguredSuppression,
): readonly TextEdit[] | undefined {
  const errors: ParseError[] = [];
  const config: unknown = parse(text, errors, { allowTrailingComma: true });
  if (errors.length > 0 || typeof config !== "object" || config === null) return undefined;
  const { suppress } = config as { readonly suppress?: unknown };
  if (suppress !== undefined && !Array.isArray(suppress)) return undefined;
  const formattingOptions = styleOf(text);
  const edits = suppress
    ? modify(text, ["suppress", suppress.length], entry, {
        formattingOptions,
        isArrayInsertion: true,
      })
    : modify(text, ["suppress"], [entry], { formattingOptions });
  return textEdits(text, edits);
}

/** One entry less, and nothing laid out anew. A comment between two entries goes with the second. */
export function withoutConfiguredSuppression(text: string, index: number): readonly TextEdit[] {
  const ranges = suppressionRanges(text);
  const own = ranges[index];
  if (!own) return [];
  const [before, after] = [ranges[index - 1], ranges[index + 1]];
  const comma = /^\s*,/.exec(text.slice(own.end))?.[0].length ?? 0;
  const offset = before?.end ?? own.start;
  const end = before ? own.end : (after?.start ?? own.end + comma);
  return textEdits(text, [{ offset, length: end - offset, content: "" }]);
}

function styleOf(text: string): FormattingOptions {
  const indent = /^([ \t]+)\S/m.exec(text)?.[1] ?? "  ";
  return {
    insertSpaces: !indent.startsWith("\t"),
    tabSize: indent.startsWith("\t") ? 1 : indent.length,
    eol: text.includes("\r\n") ? "\r\n" : "\n",
  };
}

function textEdits(text: string, edits: EditResult): readonly TextEdit[] {
  const document = TextDocument.create("", "jsonc", 0, text);
  return edits.map(({ offset, length, content }) => ({
    range: { start: document.positionAt(offset), end: document.positionAt(offset + length) },
    newText: content,
  }));
}
