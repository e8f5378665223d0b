/** A value as a message or a title quotes it: on one line, and not longer than `length` characters. */
export function shortened(text: string, length = 60): string {
  const start = inOneLine(text.trimStart().slice(0, length + 1)).trimEnd();
  if (start.length <= length) return start;
  const word = start.lastIndexOf(" ", length - 1);
  const cut = start.slice(0, word > length / 2 ? word : length - 1);
  return `${cut.replace(/[\ud800-\udbff]$/, "")}…`;
}

function inOneLine(text: string): string {
  return /\s\s|[^\S ]/.test(text) ? text.replaceAll(/\s+/g, " ") : text;
}
