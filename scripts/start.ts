// `npm start [-- --no-open]`: checks the samples, then shows them in a VS Code with the extension.
import { spawn } from "node:child_process";
import { join } from "node:path";
import process from "node:process";
import { findCommand } from "./command.ts";
import { cacheRoot, projectRoot } from "./project.ts";
import { startVsCodeServer } from "./vscode-host.ts";
import { prepareVsCodeServer } from "./vscode-install.ts";

const samples = join(projectRoot, "samples");

/** Runs a program in the foreground and gives its exit code. */
function show(command: string, args: readonly string[]): Promise<number> {
  const env: NodeJS.ProcessEnv = { ...process.env };
  if (env.NO_COLOR === undefined) env.FORCE_COLOR ??= "1";
  return new Promise((resolve, reject) => {
    const shell = process.platform === "win32" && command.endsWith(".cmd");
    const child = spawn(command, args, { cwd: projectRoot, stdio: "inherit", env, shell });
    child.on("error", reject);
    child.on("exit", (code) => resolve(code ?? 1));
  });
}

async function check(): Promise<void> {
  const code = await show(process.execPath, [join("dist", "cli.js"), "check", "samples"]);
  // Exit code 1 means findings, and the samples are full of them on purpose.
  if (code > 1) throw new Error(`Checking the samples failed with exit code ${code}`);
}

async function openDesktop(): Promise<boolean> {
  const code = findCommand("code");
  if (code === undefined) return false;
  console.log("Opening samples/ in VS Code with the extension.");
  return (await show(code, [`--extensionDevelopmentPath=${projectRoot}`, samples])) === 0;
}

async function openServer(): Promise<void> {
  const server = await prepareVsCodeServer(console.log);
  const running = await startVsCodeServer({ server, serverDataDir: join(cacheRoot, "start") });
  console.log("\nVS Code with the extension is at this address (Ctrl+C ends it):");
  console.log(`\n  ${running.url(samples, { extensionDevelopmentPath: projectRoot })}\n`);
  await new Promise((resolve) => {
    process.once("SIGINT", resolve);
    process.once("SIGTERM", resolve);
  });
  await running.stop();
}

try {
  await check();
  if (!process.argv.includes("--no-open") && !(await openDesktop())) await openServer();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
