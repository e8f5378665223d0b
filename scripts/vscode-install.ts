import { existsSync } from "node:fs";
import { mkdir, readdir, rename, rm, writeFile } from "node:fs/promises";
import { delimiter, dirname, join } from "node:path";
import process from "node:process";
import { findCommand, runCommand } from "./command.ts";
import { compilerPackages, ensureDebianPackages } from "./debian-packages.ts";
import { cacheRoot, type Log, step } from "./project.ts";

/** The npm package that carries VS Code's own server (here VS Code 1.139.1). */
const serverPackage = "code-server";
const serverVersion = "4.139.1";

const finished = join(cacheRoot, `${serverPackage}-${serverVersion}`);
const partialPrefix = `${serverPackage}-partial-`;

/**
 * Installs the VS Code server into the cache unless it is there, and gives the folder that holds
 * `out/server-main.js`. The install happens in a folder of its own that is renamed when complete,
 * so an interrupted one is never taken for a finished one.
 */
export async function prepareVsCodeServer(log: Log): Promise<string> {
  const code = join("node_modules", serverPackage, "lib", "vscode");
  if (!existsSync(finished)) {
    await ensureDebianPackages(compilerPackages, log);
    await removeAbandoned();
    const partial = join(cacheRoot, `${partialPrefix}${process.pid}`);
    await mkdir(partial, { recursive: true });
    await writeFile(join(partial, "package.json"), '{ "private": true }\n');
    const install = ["install", "--ignore-scripts", "--no-audit", "--no-fund"];
    await step(log, "Downloading the VS Code server (once, 600 MB on disk)", async () => {
      await npm([...install, `${serverPackage}@${serverVersion}`], partial);
      await npm([...install, "--omit=dev"], join(partial, code));
      await npm([...install, "--omit=dev"], join(partial, code, "extensions"));
    });
    await step(log, "Compiling its two native modules (once)", () =>
      npm(["rebuild", "@vscode/spdlog", "@vscode/native-watchdog"], join(partial, code)),
    );
    await moveIntoPlace(partial);
  }
  return join(finished, code);
}

async function moveIntoPlace(partial: string): Promise<void> {
  try {
    await rename(partial, finished);
  } catch (error) {
    if (!existsSync(finished)) throw error;
    // Another process finished first.
    await rm(partial, { recursive: true, force: true });
  }
}

async function removeAbandoned(): Promise<void> {
  await mkdir(cacheRoot, { recursive: true });
  for (const name of await readdir(cacheRoot)) {
    if (!name.startsWith(partialPrefix)) continue;
    if (isRunning(Number(name.slice(partialPrefix.length)))) continue;
    await rm(join(cacheRoot, name), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

async function npm(args: readonly string[], cwd: string): Promise<void> {
  // Native modules must be built for the Node that will run the server, which is this one.
  const path = `${dirname(process.execPath)}${delimiter}${process.env.PATH ?? ""}`;
  const env: NodeJS.ProcessEnv = { ...process.env, PATH: path };
  const headers = join("/usr", "include", "node", "node_api.h");
  // Saves node-gyp a download; both modules use only the stable Node-API, so any version will do.
  if (existsSync(headers)) env.npm_config_nodedir ??= "/usr";
  const script = process.env.npm_execpath;
  if (script?.endsWith("npm-cli.js"))
    await runCommand(process.execPath, [script, ...args], { cwd, env });
  else await runCommand(findCommand("npm") ?? "npm", args, { cwd, env });
}
