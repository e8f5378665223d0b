/** A text with tab stops, in the snippet syntax of LSP. */
export type SnippetText = string;

/** Text that has no meaning as a snippet. */
export function escapeSnippet(text: string): SnippetText {
  return text.replace(/[\\$}]/g, "\\$&");
}

/** A tab stop that holds `text` until something is typed. */
export function tabStop(number: number, text: string): SnippetText {
  return `\${${number}:${escapeSnippet(text)}}`;
}

/** A tab stop that offers `choices` and holds the first. */
export function choiceStop(number: number, choices: readonly string[]): SnippetText {
  const escaped = choices.map((choice) => choice.replace(/[\\$},|]/g, "\\$&"));
  return `\${${number}|${escaped.join(",")}|}`;
}
