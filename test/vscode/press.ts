import type { Page } from "playwright-core";
import { until } from "./until.ts";

const patience = 2_000;

/**
 * Presses keys one after the other and waits for what they should show. They are pressed again
 * when nothing shows: VS Code drops a key, or closes what it opened, while its focus still moves.
 */
export function pressUntil<T>(
  page: Page,
  keys: readonly string[],
  what: string | (() => string),
  probe: () => Promise<T>,
): Promise<Exclude<T, undefined | false>> {
  let next = 0;
  return until(what, async () => {
    if (performance.now() >= next) {
      for (const key of keys) await page.keyboard.press(key);
      next = performance.now() + patience;
    }
    return probe();
  });
}
