import type { Locator, Page } from "playwright-core";
import { rowsOf } from "./list.ts";

export interface Problem {
  /** The name of the file, without its folder. */
  readonly file: string;
  readonly severity: string;
  readonly message: string;
  readonly source: string;
  readonly code: string;
  /** Both count from 1, as the editor shows them. */
  readonly line: number;
  readonly column: number;
}

const parts = ["label-name", "marker-message", "marker-source", "marker-code", "marker-line"];

/** Everything in the Problems panel, in its order; opens the panel. */
export async function problemsOf(page: Page): Promise<Problem[]> {
  const panel = page.locator(".markers-panel");
  if (!(await panel.isVisible())) await page.keyboard.press("Control+Shift+m");
  await panel.waitFor();
  const list = panel.locator(".monaco-list");
  if (!(await list.isVisible())) return [];
  let file = "";
  return (await rowsOf(list, parts)).flatMap(({ label, level, parts }) => {
    if (level === 1) file = parts["label-name"] ?? "";
    const place = /Ln (\d+), Col (\d+)/.exec(parts["marker-line"] ?? "");
    // Related information stands on level 3.
    if (level !== 2 || !place) return [];
    return {
      file,
      severity: label.slice(0, label.indexOf(":")).toLowerCase(),
      message: parts["marker-message"] ?? "",
      source: parts["marker-source"] ?? "",
      code: parts["marker-code"] ?? "",
      line: Number(place[1]),
      column: Number(place[2]),
    };
  });
}

/** The rows of the Outline view, none while it is closed: two spaces a level, "name: detail". */
export async function outlineOf(page: Page): Promise<string[]> {
  const list = page.locator(".outline-pane .monaco-list");
  if (!(await list.locator(".monaco-list-row").first().isVisible())) return [];
  const rows = await rowsOf(list, ["label-name", "label-description"]);
  return rows.map(({ level, parts }) => {
    const detail = parts["label-description"];
    return "  ".repeat(level - 1) + parts["label-name"] + (detail ? `: ${detail}` : "");
  });
}

/** A button of the newest notification that says what is wanted; a driven VS Code only lists them. */
export function notificationOf(page: Page, wanted: RegExp, button: string): Locator {
  return page
    .locator(".notifications-center .notification-list-item", { hasText: wanted })
    .getByRole("button", { name: button, exact: true })
    .first();
}
