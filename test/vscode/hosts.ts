import process from "node:process";
import { findCommand } from "../../scripts/command.ts";
import type { Log } from "../../scripts/project.ts";
import { prepareDesktop } from "./desktop-host.ts";
import { prepareServer } from "./server-host.ts";

export interface SuiteRun {
  /** The folder to open. */
  readonly folder: string;
  readonly extensionDevelopmentPath: string;
  /** A CommonJS module with `run()`. */
  readonly extensionTestsPath: string;
}

/** A real VS Code that can run an extension test suite. */
export interface Host {
  readonly name: string;
  /** Resolves when the suite has ended well; what it found is in its own report. */
  run(suite: SuiteRun): Promise<void>;
}

/**
 * The desktop VS Code where `TRIALWRIGHT_VSCODE=desktop` asks for it, or where one is installed and
 * its vendor's host can be reached; else the VS Code server in a browser.
 */
export async function chooseHost(log: Log): Promise<Host> {
  const wish = process.env.TRIALWRIGHT_VSCODE;
  if (wish === "desktop") return prepareDesktop();
  if (wish === undefined && hasDesktop()) {
    try {
      return await prepareDesktop();
    } catch (error) {
      log(`No desktop VS Code could be downloaded (${error}); taking the VS Code server.`);
    }
  }
  return prepareServer(log);
}

function hasDesktop(): boolean {
  const display = process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY;
  return (
    findCommand("code") !== undefined && (process.platform !== "linux" || display !== undefined)
  );
}
