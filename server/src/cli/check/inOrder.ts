/**
 * The results of `run` in the order of the items, `ahead` of which are begun before their turn
 * comes; no more items are asked for than that.
 */
export async function* inOrder<Item, Result>(
  items: AsyncIterable<Item>,
  run: (item: Item) => Promise<Result>,
  ahead: number,
): AsyncGenerator<Result> {
  const begun: Promise<Result>[] = [];
  for await (const item of items) {
    const result = run(item);
    // Told when its turn comes.
    result.catch(() => undefined);
    begun.push(result);
    if (begun.length < ahead) continue;
    yield (await begun.shift()) as Result;
  }
  for (const result of begun) yield await result;
}
