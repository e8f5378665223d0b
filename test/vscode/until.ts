import { setTimeout as pause } from "node:timers/promises";

const interval = 50;

/**
 * Asks again and again until the answer is something other than `undefined` or `false`; past the
 * deadline (milliseconds) it fails and says what was waited for.
 */
export async function until<T>(
  what: string | (() => string),
  probe: () => T | Promise<T>,
  deadline = 30_000,
): Promise<Exclude<T, undefined | false>> {
  const end = performance.now() + deadline;
  for (;;) {
    const answer = await probe();
    if (answer !== undefined && answer !== false) return answer as Exclude<T, undefined | false>;
    if (performance.now() > end) {
      const wish = typeof what === "string" ? what : what();
      throw new Error(`Waited ${deadline} ms in vain until ${wish}`);
    }
    await pause(interval);
  }
}
