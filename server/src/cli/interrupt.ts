import process from "node:process";
import { removeDrafts } from "../workspace/draftFile.ts";

/** Ends at once when the user or the system says so, and leaves no half-written file behind. */
export function endOnSignals(clearScreen: () => void): void {
  for (const [signal, code] of [
    ["SIGINT", 130],
    ["SIGTERM", 143],
  ] as const)
    process.once(signal, () => {
      removeDrafts();
      clearScreen();
      process.exit(code);
    });
}
