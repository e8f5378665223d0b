/** True for a place inside quotation marks or in a question, as the items of questionnaires are. */
export function isQuoted(text: string, at: number): boolean {
  return (
    isBehindQuote(text.slice(Math.max(0, at - 400), at)) || question.test(text.slice(at, at + 201))
  );
}

const question = /^[^.!?;\n]{0,200}\?/;

function isBehindQuote(before: string): boolean {
  // Few texts have any.
  if (!quotes.test(before)) return false;
  if (before.lastIndexOf("“") > before.lastIndexOf("”")) return true;
  if (before.lastIndexOf("‘") > before.lastIndexOf("’")) return true;
  const line = before.slice(before.lastIndexOf("\n") + 1);
  return (line.match(/"/g)?.length ?? 0) % 2 === 1 || /(?:^|[\s(])'[^']*$/.test(line);
}

const quotes = /[“‘"']/;
