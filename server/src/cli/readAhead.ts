/** So many files are asked for while another is worked on. */
const ahead = 8;

/** The results of `read` in the order of the items, begun before their turn comes. */
export async function* readAhead<Item, Result>(
  items: readonly Item[],
  read: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  const begun: Promise<Result>[] = [];
  for (let i = 0; i < items.length; i++) {
    begun.push(...items.slice(i + begun.length, i + ahead).map(read));
    const next = begun.shift();
    if (next) yield await next;
  }
}
