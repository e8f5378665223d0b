// `npm run screenshots`: takes the pictures of the README from the running extension.
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { Workbench } from "../test/vscode/page.ts";
import { until } from "../test/vscode/until.ts";
import { copyOfSamples, temporaryFolder } from "../test/vscode/workspace.ts";
import { ensureDebianPackages } from "./debian-packages.ts";
import { projectRoot } from "./project.ts";
import { startVsCodeServer } from "./vscode-host.ts";
import { prepareVsCodeServer } from "./vscode-install.ts";

interface Scene {
  /** The picture is `docs/images/<name>-<theme>.png`. */
  readonly name: string;
  /** Brings the window into the state to be shown; each scene begins with a fresh window. */
  stage(workbench: Workbench): Promise<void>;
}

const page = "000_cd453c2458656e53.txt";

const scenes: readonly Scene[] = [
  {
    name: "problems",
    async stage(workbench) {
      await workbench.openFile(page);
      await until("there are problems", async () => (await workbench.problems()).length > 0);
      await workbench.goTo(1, 1);
    },
  },
];

const themes = { dark: "Dark 2026", light: "Light 2026" } as const;

const images = join(projectRoot, "docs", "images");
await ensureDebianPackages(["chromium"], console.log);
const server = await prepareVsCodeServer(console.log);
await mkdir(images, { recursive: true });
for (const [theme, colorTheme] of Object.entries(themes)) {
  const serverDataDir = await temporaryFolder("server-data");
  const settings = { "workbench.colorTheme": colorTheme, "window.autoDetectColorScheme": false };
  const running = await startVsCodeServer({ server, serverDataDir, settings });
  try {
    for (const { name, stage } of scenes) {
      const workbench = await Workbench.open(
        running.url(await copyOfSamples(), { extensionDevelopmentPath: projectRoot }),
      );
      try {
        await stage(workbench);
        await workbench.screenshot(join(images, `${name}-${theme}.png`));
        console.log(`docs/images/${name}-${theme}.png`);
      } finally {
        await workbench.close();
      }
    }
  } finally {
    await running.stop();
  }
}
