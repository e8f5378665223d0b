import process from "node:process";
import type { Page } from "playwright-core";
import { pressUntil } from "./press.ts";
import { until } from "./until.ts";

const inputOf = (page: Page) => page.locator(".quick-input-widget input[type=text]");

const rowsOf = (page: Page) =>
  page.locator(".quick-input-widget .quick-input-list .monaco-list-row");

const labelsOf = (page: Page): Promise<string[]> =>
  rowsOf(page).evaluateAll((rows) => rows.map((row) => row.getAttribute("aria-label") ?? ""));

async function close(page: Page): Promise<void> {
  await page.keyboard.press("Escape");
  await inputOf(page).waitFor({ state: "hidden" });
}

/** How long an open input may offer nothing that is wanted, in milliseconds. */
const patience = 3_000;

/** Opens VS Code's quick input by a key, types, and takes the first row with a wanted label. */
export async function pick(
  page: Page,
  key: string,
  text: string,
  isWanted: (label: string) => boolean,
): Promise<void> {
  let next = 0;
  const label = await until<string | undefined>(`"${text}" is offered`, async () => {
    // The command palette offers what was possible when it opened, so it is opened again.
    if (performance.now() >= next) {
      if (next > 0) await close(page);
      await pressUntil(page, [key], `${key} opens the input`, () => inputOf(page).isVisible());
      await inputOf(page).fill(text);
      next = performance.now() + patience;
    }
    return (await labelsOf(page)).find(isWanted);
  });
  // Rows move while results still come in, so the row is named by its label, not by its place.
  await page
    .locator(`.quick-input-widget .monaco-list-row[aria-label=${JSON.stringify(label)}]`)
    .first()
    .click();
  // A command may ask something in its turn.
  await until("the row is taken", async () => {
    const input = inputOf(page);
    return !(await input.isVisible()) || (await input.inputValue()) !== text;
  });
}

/** The same, for an input that answers what was typed with a single row. */
export const pickFirst = (page: Page, key: string, text: string): Promise<void> =>
  pick(page, key, text, () => true);

/** What the input asks, while it is open. */
async function askedIn(page: Page): Promise<string | undefined> {
  const input = inputOf(page);
  return (await input.isVisible()) ? ((await input.getAttribute("placeholder")) ?? "") : undefined;
}

/** Types the label of an option of the question that is asked, and presses Enter. */
export async function answer(page: Page, label: string): Promise<void> {
  await until(`${label} is offered`, async () => {
    const labels = (await askedIn(page)) === undefined ? [] : await labelsOf(page);
    return labels.some((each) => each.startsWith(label));
  });
  const asked = await askedIn(page);
  await inputOf(page).pressSequentially(label);
  await until(`${label} is the first`, async () => (await labelsOf(page))[0]?.startsWith(label));
  await page.keyboard.press("Enter");
  await until(`${label} is taken`, async () => (await askedIn(page)) !== asked);
}

/** Presses the key for the question before, until it is asked. */
export async function goBack(page: Page, prompt: string): Promise<void> {
  const keys = [process.platform === "linux" ? "Control+Alt+Minus" : "Alt+ArrowLeft"];
  const isAsked = async () => (await askedIn(page))?.startsWith(prompt) === true;
  await pressUntil(page, keys, `"${prompt}" is asked again`, isAsked);
}
