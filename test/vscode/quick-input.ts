import type { Page } from "playwright-core";
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
  const label = await until<string | undefined>(`"${text}" is offered`, async () => {
    const labels = await rowsOf(page).evaluateAll((rows) =>
      rows.map((row) => row.getAttribute("aria-label") ?? ""),
    );
    return labels.find(isWanted);
  });
  // Rows move while results still come in, so the row is named by its label, not by its place.
  await page
    .locator(`.quick-input-widget .monaco-list-row[aria-label=${JSON.stringify(label)}]`)
    .first()
    .click();
  await inputOf(page).waitFor({ state: "hidden" });
}

/** The same, for an input that answers what was typed with a single row. */
export const pickFirst = (page: Page, key: string, text: string): Promise<void> =>
  pick(page, key, text, () => true);
