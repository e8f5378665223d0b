// `npm run screenshots`: takes the pictures of the README from the running extension.
import { readFileSync } from "node:fs";
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
  /** What of the samples is in the folder that VS Code opens. */
  readonly files: readonly string[];
  /** Brings the window into the state to be shown; each scene begins with a fresh window. */
  stage(workbench: Workbench): Promise<void>;
}

const copy = "000_cd453c2458656e53.txt";
const draft = "draft-with-mistakes.trial";
const files = [draft, copy, "interventional.trial", "family"];

/** Opens a sample and puts the cursor on the finding of a rule. */
async function goToFinding(workbench: Workbench, file: string, rule: string): Promise<void> {
  await workbench.openFile(file);
  const found = await until(`the problems have ${rule}`, async () =>
    (await workbench.problems()).find((each) => each.file === file && each.code === rule),
  );
  await workbench.goTo(found.line, found.column);
}

/** Where the draft has a label, counted from 1. */
function lineOf(label: string): number {
  const lines = readFileSync(join(projectRoot, "samples", draft), "utf8").split("\n");
  return lines.findIndex((line) => line.startsWith(label)) + 1;
}

const hidePanel = (workbench: Workbench) => workbench.command("View: Toggle Panel Visibility");

const scenes: readonly Scene[] = [
  {
    name: "problems",
    files,
    async stage(workbench) {
      await goToFinding(workbench, draft, "status/invalid-token");
      await workbench.outline(/Group Exercise/);
      await workbench.focusEditor();
    },
  },
  {
    name: "light-bulb",
    files,
    async stage(workbench) {
      await goToFinding(workbench, draft, "eligibility/age-order");
      await hidePanel(workbench);
      await workbench.showLightBulb();
    },
  },
  {
    name: "related",
    files,
    async stage(workbench) {
      await workbench.openFile("substudy.trial");
      await workbench.command("Trialwright: Open Related Trial…");
      await workbench.page.locator(".quick-input-widget .monaco-list-row").first().waitFor();
    },
  },
  {
    name: "hover",
    files,
    async stage(workbench) {
      await goToFinding(workbench, draft, "status/invalid-token");
      await hidePanel(workbench);
      await workbench.goTo(lineOf("Clinical Phase:"), 1);
      await workbench.showHover(/not applicable \(here\)/i);
    },
  },
  {
    name: "new-record",
    files,
    async stage(workbench) {
      await workbench.command("Trialwright: New Trial Record");
      for (const choice of ["Interventional study", "Drug", "Phase 2", "Record page"])
        await workbench.answer(choice);
      await workbench.page.locator(".view-line", { hasText: "Protocol ID:" }).waitFor();
      await workbench.type("Vitamin D for Low Back Pain");
    },
  },
  {
    name: "convert",
    files,
    async stage(workbench) {
      await workbench.openFile("interventional.trial");
      await workbench.command("Trialwright: Convert To…");
      await workbench.answer("Upload XML");
      await until("the upload is XML", async () => (await workbench.language()) === "XML");
    },
  },
];

/** The page says which it prefers, and VS Code follows. */
const themes = ["dark", "light"] as const;
const size = { width: 1280, height: 800 };

const images = join(projectRoot, "docs", "images");
await ensureDebianPackages(["chromium"], console.log);
const server = await prepareVsCodeServer(console.log);
await mkdir(images, { recursive: true });
for (const theme of themes) {
  const serverDataDir = await temporaryFolder("server-data");
  const settings = { "window.autoDetectColorScheme": true };
  const running = await startVsCodeServer({ server, serverDataDir, settings });
  try {
    for (const { name, files, stage } of scenes) {
      const workbench = await Workbench.open(
        running.url(await copyOfSamples(files), { extensionDevelopmentPath: projectRoot }),
        size,
        theme,
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
