import { describe, test } from "node:test";
import { projectRoot } from "../../scripts/project.ts";
import { chooseHost } from "./hosts.ts";
import { bundleSuite } from "./suite-bundle.ts";
import { copyOfSamples } from "./workspace.ts";

// The suite runs inside VS Code; each of its tests becomes one here, with the same outcome.
const suite = await bundleSuite();
const host = await chooseHost(console.log);
await host.run({
  folder: await copyOfSamples(),
  extensionDevelopmentPath: projectRoot,
  extensionTestsPath: suite.path,
});
const results = await suite.results();
if (results.length === 0) throw new Error("The suite ran no test");

describe(`in the extension host of the ${host.name}`, () => {
  for (const { name, failure, skipped } of results) {
    test(name, { skip: skipped ?? false }, () => {
      if (failure !== undefined) throw Object.assign(new Error(name), { stack: failure });
    });
  }
});
