import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import process from "node:process";
import { downloadAndUnzipVSCode, runTests } from "@vscode/test-electron";
import { vsCodeSettings } from "../../scripts/vscode-settings.ts";
import type { Host } from "./hosts.ts";
import { temporaryFolder } from "./workspace.ts";

/** A desktop VS Code, downloaded from its vendor; `TRIALWRIGHT_VSCODE_VERSION` chooses which. */
export async function prepareDesktop(): Promise<Host> {
  const version = process.env.TRIALWRIGHT_VSCODE_VERSION ?? "stable";
  const vscodeExecutablePath = await downloadAndUnzipVSCode(version);
  return {
    name: `desktop VS Code (${version})`,
    async run({ folder, extensionDevelopmentPath, extensionTestsPath }) {
      const userData = await temporaryFolder("user-data");
      await mkdir(join(userData, "User"), { recursive: true });
      await writeFile(join(userData, "User", "settings.json"), JSON.stringify(vsCodeSettings));
      const launchArgs = [folder, "--user-data-dir", userData, "--disable-extensions"];
      launchArgs.push("--disable-workspace-trust", "--skip-welcome", "--skip-release-notes");
      if (process.getuid?.() === 0) launchArgs.push("--no-sandbox");
      await runTests({
        vscodeExecutablePath,
        extensionDevelopmentPath,
        extensionTestsPath,
        launchArgs,
      });
    },
  };
}
