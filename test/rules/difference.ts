/** Where two texts differ, as lines behind `-` (expected) and `+` (found); ends of lines shown. */
export function differenceOf(expected: string, found: string): string {
  const wanted = visibleLines(expected);
  const got = visibleLines(found);
  let head = 0;
  while (head < wanted.length && wanted[head] === got[head]) head++;
  let tail = 0;
  while (
    tail < Math.min(wanted.length, got.length) - head &&
    wanted.at(-1 - tail) === got.at(-1 - tail)
  )
    tail++;
  return [
    ...wanted.slice(Math.max(0, head - 2), head).map((line) => `  ${line}`),
    ...wanted.slice(head, wanted.length - tail).map((line) => `- ${line}`),
    ...got.slice(head, got.length - tail).map((line) => `+ ${line}`),
    ...wanted
      .slice(wanted.length - tail)
      .slice(0, 2)
      .map((line) => `  ${line}`),
  ].join("\n");
}

function visibleLines(text: string): readonly string[] {
  return text.replaceAll("\r", "␍").split("\n");
}
