/** A table; the columns with the indices `figures` are set to the right. */
export function tableOf(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  figures: readonly number[] = [],
): string {
  const rule = head.map((_, i) => (figures.includes(i) ? "--:" : "---"));
  return [head, rule, ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

/** With two digits after the point, as the papers give it. */
export function percent(count: number, of: number): string {
  return of === 0 ? "–" : ((100 * count) / of).toFixed(2);
}

export function figure(count: number): string {
  return count.toLocaleString("en");
}
