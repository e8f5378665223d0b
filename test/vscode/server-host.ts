import type { Page } from "playwright-core";
import { ensureDebianPackages } from "../../scripts/debian-packages.ts";
import type { Log } from "../../scripts/project.ts";
import { startVsCodeServer } from "../../scripts/vscode-host.ts";
import { prepareVsCodeServer } from "../../scripts/vscode-install.ts";
import { launchBrowser } from "./browser.ts";
import type { Host } from "./hosts.ts";
import { until } from "./until.ts";
import { temporaryFolder } from "./workspace.ts";

const deadline = 300_000;

/** VS Code's own server with its Node extension host, and Chromium as the window. */
export async function prepareServer(log: Log): Promise<Host> {
  await ensureDebianPackages(["chromium"], log);
  const server = await prepareVsCodeServer(log);
  return {
    name: "VS Code server",
    async run({ folder, extensionDevelopmentPath, extensionTestsPath }) {
      const serverDataDir = await temporaryFolder("server-data");
      const running = await startVsCodeServer({ server, serverDataDir });
      try {
        const browser = await launchBrowser();
        try {
          const page = await browser.newPage();
          const url = running.url(folder, { extensionDevelopmentPath, extensionTestsPath });
          await runIn(page, url);
        } finally {
          await browser.close();
        }
      } finally {
        await running.stop();
      }
    },
  };
}

/** Opens the page and waits until VS Code says that the suite has ended, and how. */
async function runIn(page: Page, url: string): Promise<void> {
  const said: string[] = [];
  let code: number | undefined;
  await page.exposeFunction("codeAutomationLog", (_type: string, parts: unknown[]) => {
    said.push(parts.map(String).join(" "));
  });
  await page.exposeFunction("codeAutomationExit", (exitCode: number) => {
    code = exitCode;
  });
  page.on("console", (message) => said.push(message.text()));
  await page.goto(url);
  const last = () => `VS Code said last:\n${said.slice(-40).join("\n")}`;
  await until(
    () => `the suite ends. ${last()}`,
    () => code !== undefined,
    deadline,
  );
  if (code !== 0) throw new Error(`The suite ended with ${code}. ${last()}`);
}
