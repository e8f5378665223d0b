import type { Page } from "playwright-core";
import { rowsOf } from "./list.ts";

export interface Problem {
  readonly severity: string;
  readonly message: string;
  readonly source: string;
  readonly code: string;
  /** Both count from 1, as the editor shows them. */
  readonly line: number;
  readonly column: number;
}

const markerParts = ["marker-message", "marker-source", "marker-code", "marker-line"];

/** Everything in the Problems panel, in its order; opens the panel. */
export async function problemsOf(page: Page): Promise<Problem[]> {
  const panel = page.locator(".markers-panel");
  if (!(await panel.isVisible())) await page.keyboard.press("Control+Shift+m");
  await panel.waitFor();
  const list = panel.locator(".monaco-list");
  if (!(await list.isVisible())) return [];
  const rows = await rowsOf(list, markerParts);
  return rows.flatMap(({ label, level, parts }) => {
    const place = /Ln (\d+), Col (\d+)/.exec(parts["marker-line"] ?? "");
    // A file stands on level 1, related information on level 3.
    if (level !== 2 || !place) return [];
    return {
      severity: label.slice(0, label.indexOf(":")).toLowerCase(),
      message: parts["marker-message"] ?? "",
      source: parts["marker-source"] ?? "",
      code: parts["marker-code"] ?? "",
      line: Number(place[1]),
      column: Number(place[2]),
    };
  });
}

/** The rows of the Outline view, which must be open: two spaces a level, "name: detail". */
export async function outlineOf(page: Page): Promise<string[]> {
  const list = page.locator(".outline-pane .monaco-list");
  await list.locator(".monaco-list-row").first().waitFor();
  const rows = await rowsOf(list, ["label-name", "label-description"]);
  return rows.map(({ level, parts }) => {
    const detail = parts["label-description"];
    return "  ".repeat(level - 1) + parts["label-name"] + (detail ? `: ${detail}` : "");
  });
}
