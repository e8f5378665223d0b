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
  readonly focused: boolean;
  readonly last: boolean;
}

/** How long a list may take to move before it counts as changed under our hands. */
const settleDeadline = 2_000;

/**
 * All rows of one of VS Code's lists or trees. Only the visible ones are in the page, so this
 * pages through the list with the keyboard, once more if it changes meanwhile.
 */
export const rowsOf = (list: Locator, partClasses: readonly string[]): Promise<Row[]> =>
  until("the list stands still", () => pageThrough(list, partClasses));

async function pageThrough(
  list: Locator,
  partClasses: readonly string[],
): Promise<Row[] | undefined> {
  const rows = new Map<number, RenderedRow>();
  await list.focus();
  let key = "Home";
  let before: number | undefined;
  for (;;) {
    await list.press(key);
    const rendered = await until(
      "the focus moves",
      async () => {
        const now = await renderedRows(list, partClasses);
        const focus = focusOf(now);
        return focus !== undefined && (key === "Home" ? focus === 0 : focus !== before) && now;
      },
      settleDeadline,
    ).catch(() => undefined);
    if (rendered === undefined) return undefined;
    for (const row of rendered) rows.set(row.index, row);
    if (rendered.some((row) => row.last)) break;
    before = focusOf(rendered);
    key = "PageDown";
  }
  const all = [...rows.values()].sort((a, b) => a.index - b.index);
  return all.every((row, at) => row.index === at) ? all : undefined;
}

const focusOf = (rows: readonly RenderedRow[]) => rows.find((row) => row.focused)?.index;

const renderedRows = (list: Locator, partClasses: readonly string[]): Promise<RenderedRow[]> =>
  // Not those that stick to the top of a scrolled tree: they are copies.
  list.locator(".monaco-list-rows > .monaco-list-row").evaluateAll(
    (elements, classes) =>
      elements.map((row) => ({
        index: Number(row.getAttribute("data-index")),
        level: Number(row.getAttribute("aria-level")),
        label: row.getAttribute("aria-label") ?? "",
        focused: row.classList.contains("focused"),
        last: row.getAttribute("data-last-element") === "true",
        parts: Object.fromEntries(
          classes.map((name) => [name, row.querySelector(`.${name}`)?.textContent ?? ""]),
        ),
      })),
    partClasses,
  );
