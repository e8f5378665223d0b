import assert from "node:assert/strict";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, afterEach, before, describe, test } from "node:test";
import { cacheRoot, projectRoot } from "../../scripts/project.ts";
import { startVsCodeServer, type VsCodeServer } from "../../scripts/vscode-host.ts";
import { prepareVsCodeServer } from "../../scripts/vscode-install.ts";
import { Workbench } from "./page.ts";
import type { Problem } from "./panels.ts";
import { until } from "./until.ts";
import { copyOfSamples, temporaryFolder } from "./workspace.ts";

// A person at the keyboard: everything here goes through the page, nothing through an API.
describe("in the window of VS Code", () => {
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
    if (!("passed" in context) || context.passed) return;
    const pictures = join(cacheRoot, "failures");
    await mkdir(pictures, { recursive: true });
    const picture = join(pictures, `${context.name.replaceAll(/\W+/g, "-")}.png`);
    await workbench.screenshot(picture);
    console.log(`What the window showed: ${picture}\n${await server.extensionLog()}`);
  });

  after(async () => {
    await workbench?.close();
    await server?.stop();
  });

  /** The problem of a rule in a file, once the Problems panel shows it. */
  const problemOf = (file: string, code: string): Promise<Problem> =>
    until(`the Problems panel shows ${code} of ${file}`, async () =>
      (await workbench.problems()).find((each) => each.file === file && each.code === code),
    );

  test("a record page saved as plain text is recognised and its problems are shown", async () => {
    const file = "000_cd453c2458656e53.txt";
    await workbench.openFile(file);
    await until(
      "it is a Trial Record",
      async () => (await workbench.language()) === "Trial Record",
    );
    const { line, message } = await problemOf(file, "status/computed-value-entered");
    assert.equal(line, 8);
    assert.match(message, /status/i);
    await until("the text is underlined", async () => (await workbench.squiggles("warning")) > 0);
  });

  test("the language status tells layout, profile, counts and required elements", async () => {
    await workbench.openFile("000_cd453c2458656e53.txt");
    const status = await workbench.languageStatus(/Record page/);
    assert.match(status, /\d+ errors?, \d+ warnings?/);
    assert.match(status, /profile update/);
    assert.match(status, /\d+ of \d+ required elements/);
  });

  test("a record page is recognised again when it is opened again", async () => {
    await workbench.openFile("004_d8fb7d6f4579bf74.txt");
    const isRecord = () =>
      until("it is a Trial Record", async () => (await workbench.language()) === "Trial Record");
    await isRecord();
    await workbench.closeEditor();
    await workbench.openFile("004_d8fb7d6f4579bf74.txt");
    await isRecord();
  });

  test("behind a label that was completed its values are offered", async () => {
    await workbench.openFile("interventional.trial");
    const label = "Accepts Healthy Volunteers";
    const lines = (await workbench.editorText()).split("\n");
    await workbench.goTo(lines.findIndex((line) => line.startsWith(`${label}:`)) + 1, 1);
    await workbench.page.keyboard.press("Shift+End");
    await workbench.complete("Acc", label);
    assert.deepEqual(await workbench.offered(), ["Yes", "No"]);
    await workbench.page.keyboard.press("Escape");
  });

  for (const file of ["draft-with-mistakes.trial", "draft-with-mistakes-list.trial"]) {
    for (const code of [
      "status/invalid-token",
      "id/nct-malformed",
      "eligibility/age-order",
      "outcome/primary-missing",
    ]) {
      test(`the light bulb alone mends ${code} in ${file}`, async () => {
        await workbench.openFile(file);
        const { line, column } = await problemOf(file, code);
        await workbench.goTo(line, column);
        const titles = await workbench.lightBulb();
        // At the record's first word many elements are missed, and each has its own fixes.
        const title = titles.find(
          (each) => code !== "outcome/primary-missing" || /outcome/i.test(each),
        );
        assert.ok(title, "nothing is offered");
        await workbench.applyFix(title);
        await until(`${code} is gone`, async () =>
          (await workbench.problems()).every((each) => each.file !== file || each.code !== code),
        );
      });
    }
  }

  test("hovering over a status says what it means", async () => {
    await workbench.openFile("000_cd453c2458656e53.txt");
    await workbench.goTo(8, 3);
    assert.match(await workbench.hoverText(/Unknown status/i), /Unknown status/i);
  });

  test("the outline shows the sections and what is in them", async () => {
    await workbench.openFile("000_cd453c2458656e53.txt");
    const rows = await workbench.outline(/NCT01763086/);
    assert.ok(rows.includes("  Study Groups"), rows.join("\n"));
    assert.ok(rows.includes("    Mesenchymal stem cells"), rows.join("\n"));
  });

  test("the outline is there at once for plain text that is recognised while the view is open", async () => {
    await workbench.openFile("000_cd453c2458656e53.txt");
    await workbench.outline(/NCT01763086/);
    const text = await readFile(join(folder, "000_cd453c2458656e53.txt"), "utf8");
    for (const number of ["NCT09900001", "NCT09900002", "NCT09900003", "NCT09900004"]) {
      await writeFile(join(folder, `${number}.txt`), text.replace("NCT01763086", number));
      await workbench.openFile(`${number}.txt`);
      await workbench.outline(new RegExp(number));
    }
  });

  test("F12 on a related number opens that trial's record", async () => {
    await workbench.openFile("substudy.trial");
    const text = await workbench.editorText();
    const lines = text.split("\n");
    const number = "NCT09901210";
    const line = lines.findIndex((each) => each.includes(number));
    assert.notEqual(line, -1, `${number} is not in the substudy`);
    await workbench.goTo(line + 1, (lines[line]?.indexOf(number) ?? 0) + 4);
    await workbench.goToDefinition("parent.trial", 2);
  });
});
