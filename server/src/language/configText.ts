import { modify, type ParseError, parse } from "jsonc-parser";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { TextEdit } from "vscode-languageserver-types";
import type { ConfiguredSuppression } from "../workspace/projectConfig.ts";

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
  const indent = /^([ \t]+)\S/m.exec(text)?.[1] ?? "  ";
  const formattingOptions = {
    insertSpaces: !indent.startsWith("\t"),
    tabSize: indent.startsWith("\t") ? 1 : indent.length,
    eol: text.includes("\r\n") ? "\r\n" : "\n",
  };
  const edits = suppress
    ? modify(text, ["suppress", suppress.length], entry, {
        formattingOptions,
        isArrayInsertion: true,
      })
    : modify(text, ["suppress"], [entry], { formattingOptions });
  const document = TextDocument.create("", "jsonc", 0, text);
  return edits.map(({ offset, length, content }) => ({
    range: { start: document.positionAt(offset), end: document.positionAt(offset + length) },
    newText: content,
  }));
}
