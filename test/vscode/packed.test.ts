import assert from "node:assert/strict";
import { readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { installExtension, packExtension } from "../../scripts/packed-extension.ts";
import { startVsCodeServer, type VsCodeServer } from "../../scripts/vscode-host.ts";
import { prepareVsCodeServer } from "../../scripts/vscode-install.ts";
import { Workbench } from "./page.ts";
import { until } from "./until.ts";
import { copyOfSamples, temporaryFolder } from "./workspace.ts";

// What users install, and not the project's folder.
describe("the packed extension", () => {
  const draft = "draft-with-mistakes.trial";
  let server: VsCodeServer;
  let workbench: Workbench;
  let serverData = "";

  before(async () => {
    const program = await prepareVsCodeServer(console.log);
    const folder = await temporaryFolder("packed");
    const packed = await packExtension(folder);
    serverData = await temporaryFolder("server-data");
    server = await startVsCodeServer({
      server: program,
      serverDataDir: serverData,
      extensionsDir: await installExtension(program, packed, folder),
    });
    const samples = await copyOfSamples([draft]);
    const config = '{ "suppress": [{ "code": "no/rule", "reason": "None." }] }\n';
    await writeFile(join(samples, "trialwright.config.json"), config);
    workbench = await Workbench.open(server.url(samples));
  });

  after(async () => {
    await workbench?.close();
    await server?.stop();
  });

  const problemIn = (file: string, wanted: RegExp) =>
    until(`the Problems panel shows ${wanted} in ${file}`, async () =>
      (await workbench.problems()).find((each) => each.file === file && wanted.test(each.message)),
    );

  test("checks a record and explains a finding", async () => {
    await workbench.openFile(draft);
    const found = await problemIn(draft, /RECRUTING/);
    assert.equal(found.code, "status/invalid-token");
    await workbench.goTo(found.line, found.column);
    await workbench.command("Trialwright: Explain Finding");
    await until("the page of the rule is open", async () =>
      (await workbench.page.title()).includes("invalid-token"),
    );
  });

  test("knows the names in a configuration", async () => {
    await workbench.openFile("trialwright.config.json");
    const { line } = await problemIn("trialwright.config.json", /not accepted/);
    assert.equal(line, 1);
  });

  test("keeps the compiled code of its server, which starts with it again", async () => {
    await workbench.command("Trialwright: Restart Server");
    await until("the code is kept", async () =>
      (await readdir(serverData, { recursive: true })).some((file) =>
        file.endsWith(join("trialwright.trialwright", "server.cjs.code")),
      ),
    );
    await workbench.openFile(draft);
    await problemIn(draft, /RECRUTING/);
  });
});
