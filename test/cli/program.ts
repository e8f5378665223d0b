import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import process from "node:process";
import { buffer } from "node:stream/consumers";
import type { TestContext } from "node:test";

export const projectRoot = join(import.meta.dirname, "..", "..");
/** The built program, which starts in a sixth of the time that the source takes; `npm test` builds it first. */
export const main = join(projectRoot, "dist", "cli.js");

/** The samples were written to be free of findings on this day. */
export const day = "2026-11-20";

export interface RunOptions {
  readonly cwd?: string;
  readonly input?: string | Uint8Array;
  readonly env?: NodeJS.ProcessEnv;
  readonly uid?: number;
}

export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly bytes: Buffer;
}

/** Starts the command line as a process of its own, without colours unless `env` asks for them. */
export function start(args: readonly string[], { cwd, env, uid }: RunOptions = {}) {
  const { FORCE_COLOR: _, NO_COLOR: __, GITHUB_WORKSPACE: ___, ...inherited } = process.env;
  return spawn(process.execPath, [main, ...args], {
    cwd: cwd ?? projectRoot,
    env: { ...inherited, ...env },
    stdio: "pipe",
    ...(uid === undefined ? {} : { uid, gid: uid }),
  });
}

export async function trialwright(args: readonly string[], options: RunOptions = {}): Promise<Run> {
  const child = start(args, options);
  child.stdin.on("error", () => {
    // It need not read what it is given.
  });
  child.stdin.end(options.input ?? "");
  const [stdout, stderr, [code]] = await Promise.all([
    buffer(child.stdout),
    buffer(child.stderr),
    once(child, "close") as Promise<[number | null]>,
  ]);
  return { code, stdout: stdout.toString(), stderr: stderr.toString(), bytes: stdout };
}

/** `check` on a fixed day. */
export function check(args: readonly string[], options?: RunOptions): Promise<Run> {
  return trialwright(["check", "--today", day, ...args], options);
}

/** A folder of its own for a test, with files by their paths. */
export async function folderWith(
  t: TestContext,
  files: { readonly [path: string]: string | Uint8Array } = {},
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "trialwright-cli-"));
  t.after(() => rm(folder, { recursive: true, force: true }));
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  return folder;
}

export const cleanRecord = readFileSync(join(projectRoot, "samples/interventional.trial"), "utf8");

/** The clean record with other lines; each `before` must stand in it. */
export function recordWith(changes: { readonly [before: string]: string }): string {
  let text = cleanRecord;
  for (const [before, after] of Object.entries(changes)) {
    if (!text.includes(before)) throw new Error(`the sample has no "${before}"`);
    text = text.replace(before, after);
  }
  return text;
}

/** Another study without findings. */
export const otherCleanRecord = recordWith({
  "NCT ID: NCT09900417": "NCT ID: NCT09900425",
  "Alternate-Day Versus Daily Oral Iron": "Weekly Versus Daily Oral Iron",
});
/** One error, which nothing can fix by itself. */
export const wrongRecord = recordWith({
  "Minimum Age: 18 Years\nMaximum Age: N/A": "Minimum Age: 70 Years\nMaximum Age: 18 Years",
});
/** One error with a safe fix. */
export const fixableRecord = recordWith({ "2028-12-15": "15/12/2028" });

export interface JsonReport {
  readonly version: number;
  readonly files: readonly {
    readonly path: string;
    readonly layout: string | null;
    readonly records: readonly { readonly nctId: string | null; readonly profile: string }[];
    readonly diagnostics: readonly {
      readonly code: string;
      readonly severity: string;
      readonly message: string;
      readonly path: string;
      readonly range: {
        readonly start: { readonly line: number; readonly character: number };
        readonly end: { readonly line: number; readonly character: number };
      };
      readonly docs: string;
      readonly fixes: readonly { readonly title: string; readonly safe: boolean }[];
    }[];
    readonly unrecognised: number;
    readonly problem?: { readonly kind: string; readonly message: string };
  }[];
  readonly summary: { readonly [count: string]: number };
}

export function parsed(run: Run): JsonReport {
  return JSON.parse(run.stdout) as JsonReport;
}

export async function checkJson(
  args: readonly string[],
  options?: RunOptions,
): Promise<JsonReport> {
  return parsed(await check(["--format", "json", ...args], options));
}

/** The paths of the files that were checked. */
export async function checkedPaths(args: readonly string[], cwd: string): Promise<string[]> {
  const { files } = await checkJson(args, { cwd });
  return files.filter(({ problem }) => !problem).map(({ path }) => path);
}
