import { basename } from "node:path";
import type { Locator, Page } from "playwright-core";
import { launchBrowser } from "./browser.ts";
import { notificationOf, outlineOf, type Problem, problemsOf } from "./panels.ts";
import { pressUntil } from "./press.ts";
import { answer, goBack, pick, pickFirst } from "./quick-input.ts";
import { until } from "./until.ts";

/** A VS Code in a browser page, used as a person would: by keys, and by what can be seen. */
export class Workbench {
  readonly page: Page;

  private constructor(page: Page) {
    this.page = page;
  }

  /** Opens the address that a VS Code server gives for a folder; waits until its files are shown. */
  static async open(
    url: string,
    window = { width: 1280, height: 800 },
    colorScheme: "dark" | "light" = "light",
  ): Promise<Workbench> {
    const browser = await launchBrowser();
    try {
      const page = await browser.newPage({
        viewport: window,
        colorScheme,
        reducedMotion: "reduce",
        permissions: ["clipboard-read", "clipboard-write"],
      });
      await page.goto(url);
      await page.locator(".explorer-folders-view .monaco-list-row").first().waitFor();
      return new Workbench(page);
    } catch (error) {
      await browser.close();
      throw error;
    }
  }

  /** Closes the browser with it. */
  async close(): Promise<void> {
    await this.page.context().browser()?.close();
  }

  async screenshot(path: string): Promise<void> {
    // What still fades in is shown as it ends.
    await this.page.screenshot({ path, animations: "disabled" });
  }

  /** Runs a command by its title as the command palette shows it, once it is offered. */
  async command(title: string): Promise<void> {
    await pick(
      this.page,
      "F1",
      `>${title}`,
      (label) => label === title || label.startsWith(`${title}, `),
    );
  }

  /** Answers the question that is asked, by the keyboard, with the option of that label. */
  answer(label: string): Promise<void> {
    return answer(this.page, label);
  }

  /** Goes back to an earlier question. */
  goBack = (prompt: string): Promise<void> => goBack(this.page, prompt);

  /** Presses a button of the notification that says what is wanted. */
  async pressInNotification(wanted: RegExp, button: string): Promise<void> {
    await this.command("Notifications: Show Notifications");
    await notificationOf(this.page, wanted, button).click();
  }

  /** Opens a file by its name through Quick Open. */
  async openFile(name: string): Promise<void> {
    await pick(this.page, "Control+p", name, (label) =>
      // Its folder follows, or a comma.
      [" ", ","].some((end) => label.startsWith(basename(name) + end)),
    );
    await until(`${name} is open`, async () => (await this.activeFile()) === basename(name));
    await this.page.locator(".editor-instance .view-line").first().waitFor();
  }

  /** The file name on the active tab. */
  async activeFile(): Promise<string | undefined> {
    const tab = this.page.locator(".editor-group-container.active .tab.active.selected");
    if ((await tab.count()) === 0) return undefined;
    return (await tab.first().getAttribute("data-resource-name")) ?? undefined;
  }

  /** Line and column of the cursor, both counted from 1. */
  async position(): Promise<{ line: number; column: number } | undefined> {
    const item = this.page.locator('[id="status.editor.selection"]');
    if ((await item.count()) === 0) return undefined;
    const found = /Ln (\d+), Col (\d+)/.exec((await item.textContent()) ?? "");
    return found ? { line: Number(found[1]), column: Number(found[2]) } : undefined;
  }

  /** Puts the cursor at a place, both numbers counted from 1, and the focus into the editor. */
  async goTo(line: number, column: number, group = 1): Promise<void> {
    await this.focusEditor(group);
    await pickFirst(this.page, "Control+g", `:${line}:${column}`);
    await until(`the cursor is at ${line}:${column}`, async () => {
      const now = await this.position();
      return now?.line === line && now.column === column;
    });
    await this.focusEditor(group);
  }

  /** Puts the focus into the editor of a group, counted from 1. */
  async focusEditor(group = 1): Promise<void> {
    await this.page.keyboard.press(`Control+${group}`);
    await this.page.locator(".editor-instance .monaco-editor.focused").waitFor();
  }

  /** Types into whatever has the focus. */
  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  /** How many underlined ranges of a severity are in view. */
  squiggles(severity: "error" | "warning" | "info" | "hint"): Promise<number> {
    return this.page.locator(`.editor-instance .squiggly-${severity}`).count();
  }

  /** Everything in the Problems panel, in its order; opens the panel. */
  problems(): Promise<Problem[]> {
    return problemsOf(this.page);
  }

  /** What the hover at the cursor says, its parts a line apart, once it says what is wanted. */
  async hoverText(wanted: RegExp): Promise<string> {
    const text = await this.showHover(wanted);
    await this.page.keyboard.press("Escape");
    await this.#hover().waitFor({ state: "hidden" });
    return text;
  }

  /** Shows the hover at the cursor and leaves it there; the answers of providers come one by one. */
  async showHover(wanted: RegExp): Promise<string> {
    let text = "";
    return pressUntil(
      this.page,
      ["Control+k", "Control+i"],
      () => `the hover says ${wanted}; it says: ${text}`,
      async () => {
        text = (await this.#hover().locator(".hover-contents").allInnerTexts()).join("\n").trim();
        return wanted.test(text) && text;
      },
    );
  }

  /** The titles that Ctrl+. offers at the cursor; none if there is nothing to offer. */
  async lightBulb(): Promise<string[]> {
    if (!(await this.showLightBulb())) return [];
    const titles = await this.#actions().locator(".title").allTextContents();
    await this.page.keyboard.press("Escape");
    await this.#actions().first().waitFor({ state: "detached" });
    return titles;
  }

  /** Opens the menu of Ctrl+. and says whether it offers anything. */
  async showLightBulb(): Promise<boolean> {
    const nothing = this.page.locator(".monaco-editor-overlaymessage", { hasText: "available" });
    const answer = this.#actions().or(nothing).first();
    await pressUntil(this.page, ["Control+."], "Ctrl+. answers", () => answer.isVisible());
    return (await this.#actions().count()) > 0;
  }

  /** Accepts the fix of that title at the cursor and waits until the text has changed. */
  async applyFix(title: string): Promise<void> {
    const before = await this.editorText();
    if (!(await this.showLightBulb())) throw new Error("Ctrl+. offers nothing here");
    await this.#actions()
      .filter({ has: this.page.getByText(title, { exact: true }) })
      .click();
    await until(`"${title}" changes the text`, async () => (await this.editorText()) !== before);
  }

  /**
   * The rows of the Outline view, two spaces of indent a level, "name: detail", once the wanted
   * row is among them: the view follows the editor with a delay.
   */
  async outline(wanted: RegExp): Promise<string[]> {
    const focus = () => this.command("Explorer: Focus on Outline View");
    await focus();
    return until(`the outline has the row ${wanted}`, async () => {
      const rows = await outlineOf(this.page);
      // A busy window may open the view after another one took the focus back.
      if (rows.length === 0) await focus();
      return rows.some((row) => wanted.test(row)) && rows;
    });
  }

  /** The language of the active editor, as the status bar names it. */
  async language(): Promise<string> {
    return (await this.page.locator('[id="status.editor.mode"]').textContent()) ?? "";
  }

  /** What the language status of the active editor says, in the hover that the status bar shows. */
  async languageStatus(wanted: RegExp): Promise<string> {
    const hover = this.page.locator(".hover-language-status");
    let text = "";
    await until(
      () => `the language status says ${wanted}; it says: ${text}`,
      async () => {
        await this.page.locator('[id="status.languageStatus"]').hover();
        text = (await hover.allTextContents()).join(" ");
        return wanted.test(text);
      },
    );
    await this.page.mouse.move(0, 0);
    return text;
  }

  /** Closes the active editor. */
  async closeEditor(): Promise<void> {
    const file = await this.activeFile();
    await this.command("View: Close Editor");
    await until(`${file} is closed`, async () => (await this.activeFile()) !== file);
  }

  /** Presses F12 at the cursor and waits until that line (from 1) of that file is reached. */
  async goToDefinition(file: string, line: number): Promise<void> {
    await this.page.keyboard.press("F12");
    let place = "nowhere";
    await until(
      () => `F12 leads to ${file}:${line}; it leads to ${place}`,
      async () => {
        place = `${await this.activeFile()}:${(await this.position())?.line}`;
        return place === `${file}:${line}`;
      },
    );
  }

  /** The labels that Ctrl+Space offers at the cursor and that are in view. */
  async suggestions(): Promise<string[]> {
    const first = this.#suggestions().first();
    const keys = ["Control+Space"];
    await pressUntil(this.page, keys, "Ctrl+Space offers something", () => first.isVisible());
    const labels = await this.offered();
    await this.page.keyboard.press("Escape");
    return labels;
  }

  /** The labels that are offered by themselves, once any are. */
  async offered(): Promise<string[]> {
    await this.#suggestions().first().waitFor();
    return this.#suggestions().locator(".label-name").allTextContents();
  }

  /** Types the beginning of a word and takes what is offered for it. */
  async complete(begun: string, label: string): Promise<void> {
    await this.type(begun);
    const row = this.#suggestions().filter({ has: this.page.getByText(label, { exact: true }) });
    await row.waitFor();
    await row.click();
    await row.waitFor({ state: "detached" });
  }

  /** The whole text of the active editor, saved or not, by way of the clipboard. */
  async editorText(group = 1): Promise<string> {
    await this.focusEditor(group);
    const mark = "nothing copied yet";
    await this.page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(mark)})`);
    await this.page.keyboard.press("Control+a");
    await this.page.keyboard.press("Control+c");
    const text = await until("the text is copied", async () => {
      const now = await this.page.evaluate<string>("navigator.clipboard.readText()");
      return now !== mark && now;
    });
    // Takes back the selection. Where the cursor was the status bar may not tell yet, right after typing.
    await this.page.keyboard.press("Control+u");
    return text;
  }

  /** Saves the active file and waits until its tab no longer shows it as changed. */
  async save(): Promise<void> {
    await this.page.keyboard.press("Control+s");
    await this.page
      .locator(".part.editor .tab.active.selected.dirty")
      .waitFor({ state: "detached" });
  }

  #hover(): Locator {
    return this.page.locator(".monaco-hover:not(.hidden)").first();
  }

  #suggestions(): Locator {
    return this.page.locator(".suggest-widget.visible .monaco-list-row");
  }

  #actions(): Locator {
    return this.page.locator(".action-widget .monaco-list-row.action");
  }
}
