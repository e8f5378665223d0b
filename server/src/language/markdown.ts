/**
 * Text for Markdown that an editor renders. Documents are not trusted: nothing of a document may
 * become a link, a command, an image, HTML or a heading there, so all of it goes through here.
 */

/** Control characters and marks that change the direction of the text around them. */
const unseen = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2028\u2029\u2066-\u2069\ufeff]/gu;
const loneSurrogate = /\p{Cs}/gu;

/** All that can begin or end a construct inside a line, with HTML and entities. */
const special = /[\\`*_{}[\]()<>#~|&!$^]/g;

/** One line of plain words: line breaks and runs of white space become single spaces. */
export function plainLine(text: string, longest = 300): string {
  const line = text
    .slice(0, 2 * longest)
    .replace(/\s+/g, " ")
    .replace(unseen, "")
    .trim();
  const cut = line.length > longest ? `${line.slice(0, longest).trimEnd()}…` : line;
  return cut.replace(loneSurrogate, "\ufffd");
}

/** The text as literal characters of one Markdown line. */
export function escapeMarkdown(text: string, longest?: number): string {
  return (
    plainLine(text, longest)
      .replace(special, "\\$&")
      // What some clients turn into a link without any brackets.
      .replace(/:(?=\/)/g, "\\:")
      .replace(/@/g, "\\@")
      .replace(/\b(www)\./gi, "$1\\.")
      // What opens a list, a rule or an underlined heading where it begins a line.
      .replace(/^([-+=])/, "\\$1")
      .replace(/^(\d{1,9})([.)])/, "$1\\$2")
  );
}

export function bold(text: string): string {
  return `**${escapeMarkdown(text)}**`;
}

/** The text in a code span, whatever backticks it has. */
export function code(text: string): string {
  const line = plainLine(text);
  const longest = Math.max(0, ...(line.match(/`+/g) ?? []).map((run) => run.length));
  const fence = "`".repeat(longest + 1);
  const pad = /^`|`$/.test(line) ? " " : "";
  return line === "" ? "" : fence + pad + line + pad + fence;
}

/** Schemes that run something when a reader follows them. */
const unsafe = /^\s*(command|javascript|data|vbscript):/i;

/** A link with literal words; the words alone where the address is none that may be followed. */
export function link(words: string, address: string): string {
  if (unsafe.test(address) || !/^[a-z][a-z\d+.-]*:/i.test(address)) return escapeMarkdown(words);
  const target = address.replace(
    /[\s<>()[\]\\`"'|*_]/g,
    (character) => `%${character.charCodeAt(0).toString(16).padStart(2, "0").toUpperCase()}`,
  );
  return `[${escapeMarkdown(words)}](${target})`;
}

/** Blocks with a blank line between them; empty ones are left out. */
export function blocks(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== "").join("\n\n");
}

export function bullets(lines: readonly (string | undefined)[]): string {
  return lines
    .filter((line) => line !== undefined && line !== "")
    .map((line) => `- ${line}`)
    .join("\n");
}
