import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { after, afterEach, before, describe, test } from "node:test";
import { cacheRoot, projectRoot } from "../../scripts/project.ts";
import { startVsCodeServer, type VsCodeServer } from "../../scripts/vscode-host.ts";
import { prepareVsCodeServer } from "../../scripts/vscode-install.ts";
import { Workbench } from "./page.ts";
import type { Problem } from "./panels.ts";
import { until } from "./until.ts";
import { copyOfSamples, temporaryFolder } from "./workspace.ts";

// A person at the keyboard makes records and converts them: nothing here goes through an API.
describe("records made and converted in the window of VS Code", () => {
  let server: VsCodeServer;
  let workbench: Workbench;
  let folder: string;

  before(async () => {
    server = await startVsCodeServer({
      server: await prepareVsCodeServer(console.log),
      serverDataDir: await temporaryFolder("server-data"),
    });
    folder = await copyOfSamples();
    workbench = await Workbench.open(server.url(folder, { extensionDevelopmentPath: projectRoot }));
  });

  afterEach(async (context) => {
    if ("passed" in context && !context.passed) await picture(context.name);
  });

  after(async () => {
    await workbench?.close();
    await server?.stop();
  });

  async function picture(name: string): Promise<void> {
    const pictures = join(cacheRoot, "failures");
    await mkdir(pictures, { recursive: true });
    const path = join(pictures, `${name.replaceAll(/\W+/g, "-")}.png`);
    await workbench.screenshot(path);
    console.log(`What the window showed: ${path}\n${await server.extensionLog()}`);
  }

  /** VS Code calls it by its first line, which is no file's name. */
  const isUnsaved = ({ file }: Problem) => !/\.(?:trial|txt|json|xml)$/.test(file);

  test("New Trial Record asks by keyboard, and Tab goes from one thing to fill in to the next", async () => {
    await workbench.command("Trialwright: New Trial Record");
    await workbench.answer("Interventional study");
    await workbench.answer("Device");
    await workbench.goBack("What is studied?");
    await workbench.answer("Drug");
    await workbench.answer("Phase 2");
    await workbench.answer("Record page");
    await until("a new record is open", async () =>
      /^Untitled/.test((await workbench.activeFile()) ?? ""),
    );
    assert.equal(await workbench.language(), "Trial Record");
    await workbench.page.locator(".view-line", { hasText: "Protocol ID:" }).waitFor();
    await workbench.type("Vitamin D for Low Back Pain");
    await workbench.page.keyboard.press("Tab");
    await workbench.type("A Trial of Vitamin D Once Daily in Adults With Low Back Pain");
    await workbench.page.keyboard.press("Tab");
    await workbench.type("VITD-1");
    const text = await workbench.editorText();
    assert.match(text, /Title: Vitamin D for Low Back Pain\n/);
    assert.match(text, /Official Title: A Trial of Vitamin D Once Daily/);
    assert.match(text, /Protocol ID: VITD-1\n/);
    assert.match(text, /Clinical Phase: (?:PHASE2|Phase 2)\n/);
    // The findings of a moment ago may still be shown.
    let codes: readonly string[] = [];
    await until(
      () => `what is to be filled in is listed and nothing else: ${codes.join(", ")}`,
      async () => {
        const problems = await workbench.problems();
        codes = [...new Set(problems.filter(isUnsaved).map(({ code }) => code))];
        return codes.join() === "text/placeholder";
      },
    );
  });

  for (const { layout, language, name, wanted } of [
    {
      layout: "ClinicalTrials.gov JSON",
      language: "JSON",
      name: /\.json$/,
      wanted: /"protocolSection": \{\n/,
    },
    { layout: "Upload XML", language: "XML", name: /\.xml$/, wanted: /<clinical_study>\n/ },
    {
      layout: "Label and value list",
      language: "Trial Record",
      name: /\.trial$/,
      wanted: /^- Lead Sponsor\n- /m,
    },
  ])
    test(`Convert To ${layout} opens the record beside`, async () => {
      const file = "interventional.trial";
      await workbench.openFile(file);
      await workbench.command("Trialwright: Convert To…");
      await workbench.answer(layout);
      await until("the result is open", async () => {
        const active = await workbench.activeFile();
        return active !== undefined && active !== file && name.test(active);
      });
      await until(`it is ${language}`, async () => (await workbench.language()) === language);
      const text = await workbench.editorText(2);
      assert.match(text, wanted);
      const source = readFileSync(join(folder, file), "utf8");
      const title = /^(?:Brief )?Title: (.*)$|^(.*)$/m.exec(source);
      assert.ok(text.includes(title?.[1] ?? title?.[2] ?? "?"), text.slice(0, 200));
      assert.equal(readFileSync(join(folder, file), "utf8"), source);
      await workbench.command("View: Revert and Close Editor");
    });

  test("what the upload does not hold is listed, and the list leads to the places", async () => {
    await workbench.openFile("000_cd453c2458656e53.txt");
    await workbench.command("Trialwright: Convert To…");
    await workbench.answer("Upload XML");
    await until("the result is open", async () =>
      /\.xml$/.test((await workbench.activeFile()) ?? ""),
    );
    await workbench.pressInNotification(/not held by Upload XML/, "Show");
    await until("the list is open", async () =>
      /^Not held by Upload XML/.test((await workbench.activeFile()) ?? ""),
    );
    const text = await workbench.editorText(2);
    assert.match(text, /^NCT Number\n {4}An upload names its record by/m);
    assert.match(text, /^ {4}lines \d+, \d+/m);
  });
});
