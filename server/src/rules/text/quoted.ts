/** True for a place inside quotation marks or in a question, as the items of questionnaires are. */
export function isQuoted(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 400), at);
  if (before.lastIndexOf("“") > before.lastIndexOf("”")) return true;
  if (before.lastIndexOf("‘") > before.lastIndexOf("’")) return true;
  const line = before.slice(before.lastIndexOf("\n") + 1);
  if ((line.match(/"/g)?.length ?? 0) % 2 === 1) return true;
  if (/(?:^|[\s(])'[^']*$/.test(line)) return true;
  return /^[^.!?;\n]{0,200}\?/.test(text.slice(at, at + 201));
}
