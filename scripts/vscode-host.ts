import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { glob, mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import process from "node:process";
import { vsCodeSettings } from "./vscode-settings.ts";

export interface ServerOptions {
  /** Folder of the server as `prepareVsCodeServer` gives it. */
  readonly server: string;
  /** Settings, state and logs live here; a fresh folder gives a fresh VS Code. */
  readonly serverDataDir: string;
  /** Where installed extensions are taken from, to test a packed one. */
  readonly extensionsDir?: string;
  /** User settings on top of the quiet ones; written only into a fresh data folder. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Open folders as untrusted ones (restricted mode), without asking. */
  readonly untrusted?: boolean;
}

export interface PageOptions {
  /** The project whose extension is to be loaded from its sources. */
  readonly extensionDevelopmentPath?: string;
  /** A CommonJS module with `run()`, called in the extension host. */
  readonly extensionTestsPath?: string;
}

export interface VsCodeServer {
  /** The address of a page that shows a folder; valid until `stop`. */
  url(folder: string, options?: PageOptions): string;
  /** What the extensions under test wrote to their logs. */
  extensionLog(): Promise<string>;
  /** Ends the server and everything that it started. */
  stop(): Promise<void>;
}

const startDeadline = 60_000;
const stopDeadline = 5_000;

/** Starts VS Code's own server on a free port of this machine and waits until it answers. */
export async function startVsCodeServer(options: ServerOptions): Promise<VsCodeServer> {
  await writeSettings(options);
  const token = randomBytes(16).toString("hex");
  const child = spawn(process.execPath, serverArguments(options, token), {
    // A group of its own, so that extension hosts and language servers end with it.
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
    env: serverEnvironment(),
  });
  const end = () => endGroup(child, "SIGKILL");
  process.once("exit", end);
  try {
    const authority = `127.0.0.1:${await portOf(child)}`;
    return {
      url: (folder, page) => pageUrl(authority, token, folder, page),
      extensionLog: () => extensionLog(options.serverDataDir),
      async stop() {
        await stopGroup(child);
        process.off("exit", end);
      },
    };
  } catch (error) {
    end();
    throw error;
  }
}

function serverArguments(options: ServerOptions, token: string): string[] {
  const args = [join(options.server, "out", "server-main.js"), "--host", "127.0.0.1"];
  args.push("--port", "0", "--connection-token", token, "--accept-server-license-terms");
  args.push("--disable-telemetry", "--server-data-dir", options.serverDataDir);
  // What makes a released build accept extension tests.
  args.push("--enable-smoke-test-driver");
  if (options.extensionsDir !== undefined) args.push("--extensions-dir", options.extensionsDir);
  if (options.untrusted !== true) args.push("--disable-workspace-trust");
  return args;
}

function serverEnvironment(): NodeJS.ProcessEnv {
  // An empty address switches the extension gallery off, so that nothing is asked of other hosts.
  const env: NodeJS.ProcessEnv = { ...process.env, EXTENSIONS_GALLERY: '{"serviceUrl":""}' };
  // Set, the server's main file only exports its parts and starts nothing.
  delete env.CODE_SERVER_PARENT_PID;
  return env;
}

async function writeSettings(options: ServerOptions): Promise<void> {
  const file = join(options.serverDataDir, "data", "User", "settings.json");
  if (existsSync(file)) return;
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, JSON.stringify({ ...vsCodeSettings, ...options.settings }, undefined, 2));
}

async function extensionLog(serverDataDir: string): Promise<string> {
  let text = "";
  // The logs of what comes with VS Code begin with `vscode.`.
  for await (const file of glob("data/logs/*/exthost*/!(vscode.*)/*.log", { cwd: serverDataDir }))
    text += await readFile(join(serverDataDir, file), "utf8");
  return text;
}

/** The port that the server chose, once it listens. */
function portOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    let output = "";
    const timer = setTimeout(() => fail("did not start in time"), startDeadline);
    const fail = (what: string) => {
      clearTimeout(timer);
      reject(new Error(`The VS Code server ${what}:\n${output.slice(-4000)}`));
    };
    const read = (chunk: Buffer) => {
      output = (output + chunk.toString()).slice(-16_000);
      const port = /Web UI available at \S+?:(\d+)/.exec(output)?.[1];
      if (port === undefined) return;
      clearTimeout(timer);
      resolve(Number(port));
    };
    child.stdout?.on("data", read);
    child.stderr?.on("data", read);
    child.once("error", (error) => fail(`could not be run (${error.message})`));
    child.once("exit", (code) => fail(`ended with code ${code}`));
  });
}

function pageUrl(authority: string, token: string, folder: string, page: PageOptions = {}): string {
  const remote = (path: string) => `vscode-remote://${authority}${encodeURI(path)}`;
  const payload: [string, string][] = [["skipWelcome", "true"]];
  if (page.extensionDevelopmentPath !== undefined)
    payload.push(["extensionDevelopmentPath", remote(page.extensionDevelopmentPath)]);
  if (page.extensionTestsPath !== undefined)
    payload.push(["extensionTestsPath", remote(page.extensionTestsPath)]);
  const query = new URLSearchParams({ tkn: token, folder, payload: JSON.stringify(payload) });
  return `http://${authority}/?${query}`;
}

async function stopGroup(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  endGroup(child, "SIGTERM");
  const timer = setTimeout(() => endGroup(child, "SIGKILL"), stopDeadline);
  await ended;
  clearTimeout(timer);
  endGroup(child, "SIGKILL");
}

function endGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, signal);
  } catch {
    // The group is gone.
  }
}
