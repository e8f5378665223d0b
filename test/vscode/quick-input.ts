import type { Locator, Page } from "playwright-core";
import { pressUntil } from "./press.ts";
import { until } from "./until.ts";

const inputOf = (page: Page) => page.locator(".quick-input-widget input[type=text]");

const rowsOf = (page: Page) =>
  page.locator(".quick-input-widget .quick-input-list .monaco-list-row");

/** Opens VS Code's quick input by a key, types, and takes the first row with a wanted label. */
export async function pick(
  page: Page,
  key: string,
  text: string,
  isWanted: (label: string) => boolean,
): Promise<void> {
  await pressUntil(page, [key], `${key} opens the input`, () => inputOf(page).isVisible());
  await inputOf(page).fill(text);
  const row = await until<Locator | false>(`"${text}" is offered`, async () => {
    const labels = await rowsOf(page).evaluateAll((rows) =>
      rows.map((row) => row.getAttribute("aria-label") ?? ""),
    );
    const at = labels.findIndex(isWanted);
    return at >= 0 && rowsOf(page).nth(at);
  });
  await row.click();
  await inputOf(page).waitFor({ state: "hidden" });
}

/** The same, for an input that answers what was typed with a single row. */
export const pickFirst = (page: Page, key: string, text: string): Promise<void> =>
  pick(page, key, text, () => true);
