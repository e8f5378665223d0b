import type { Locator } from "playwright-core";
import { until } from "./until.ts";

export interface Row {
  readonly level: number;
  /** What a screen reader says of the row. */
  readonly label: string;
  /** The texts of the row's parts, by the class of each part that was asked for. */
  readonly parts: Readonly<Record<string, string>>;
}

interface RenderedRow extends Row {
  readonly index: number;
  readonly last: boolean;
}

/** VS Code scrolls a list by so many pixels at a turn of the wheel, however far the turn. */
const notch = 50;

/** How long a list may take to move before it counts as changed under our hands. */
const settleDeadline = 2_000;

/**
 * All rows of one of VS Code's lists or trees. Only the visible ones are in the page, so this
 * scrolls through the list, once more if it changes meanwhile. The wheel, not the keyboard: the
 * Problems panel opens whatever gets the focus.
 */
export async function rowsOf(list: Locator, partClasses: readonly string[]): Promise<Row[]> {
  const rows = await until("the list stands still", () => scrollThrough(list, partClasses));
  await list.page().mouse.move(0, 0);
  return rows;
}

async function scrollThrough(
  list: Locator,
  partClasses: readonly string[],
): Promise<Row[] | undefined> {
  const { width = 0, height = 0 } = (await list.boundingBox()) ?? {};
  // So many turns that the last row in view is still there afterwards.
  const turns = Math.max(1, Math.floor((height * 0.8) / notch));
  const scroll = async (direction: 1 | -1) => {
    for (let turn = 0; turn < turns; turn++) await list.page().mouse.wheel(0, direction * notch);
  };
  // A row under the pointer shows what it holds in a hover, which would lie over the list: an old one
  // is left first, and at the scroll bar there is no row.
  await list.page().mouse.move(0, 0);
  await list.page().locator(".context-view .hover-contents").first().waitFor({ state: "hidden" });
  await list.hover({ position: { x: width - 4, y: height / 2 } });
  const toTop = () =>
    until("the first row is in view", async () => {
      if ((await renderedRows(list, [])).some((row) => row.index === 0)) return true;
      await scroll(-1);
      return false;
    });
  await toTop();
  const rows = new Map<number, RenderedRow>();
  let known = -1;
  for (;;) {
    const rendered = await until(
      "the rows after the known ones are in view",
      async () => {
        const now = await renderedRows(list, partClasses);
        const from = Math.min(...now.map((row) => row.index));
        return from <= known + 1 && now.some((row) => row.index > known) && now;
      },
      settleDeadline,
    ).catch(() => undefined);
    if (rendered === undefined || !agree(rendered, rows)) return undefined;
    for (const row of rendered) rows.set(row.index, row);
    if (rendered.some((row) => row.last)) break;
    known = Math.max(...rows.keys());
    await scroll(1);
  }
  await toTop();
  if (!agree(await renderedRows(list, partClasses), rows)) return undefined;
  return [...rows.values()].sort((a, b) => a.index - b.index);
}

/** False where a row is another one than when it was read: what came in between has moved it. */
function agree(rendered: readonly RenderedRow[], rows: ReadonlyMap<number, RenderedRow>): boolean {
  return rendered.every(({ index, label }) => (rows.get(index)?.label ?? label) === label);
}

const renderedRows = (list: Locator, partClasses: readonly string[]): Promise<RenderedRow[]> =>
  // Not those that stick to the top of a scrolled tree: they are copies.
  list.locator(".monaco-list-rows > .monaco-list-row").evaluateAll(
    (elements, classes) =>
      elements.map((row) => ({
        index: Number(row.getAttribute("data-index")),
        level: Number(row.getAttribute("aria-level")),
        label: row.getAttribute("aria-label") ?? "",
        last: row.getAttribute("data-last-element") === "true",
        parts: Object.fromEntries(
          classes.map((name) => [name, row.querySelector(`.${name}`)?.textContent ?? ""]),
        ),
      })),
    partClasses,
  );
