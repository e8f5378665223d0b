import { rmSync } from "node:fs";
import { cp, mkdir, mkdtemp, realpath } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { projectRoot } from "../../scripts/project.ts";

const temporary: string[] = [];
process.once("exit", () => {
  for (const folder of temporary) rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
});

/** A new folder below the system's temporary one; it goes when this process ends. */
export async function temporaryFolder(name: string): Promise<string> {
  const folder = await mkdtemp(join(await realpath(tmpdir()), `trialwright-${name}-`));
  temporary.push(folder);
  return folder;
}

/** A copy of the samples that a test may change, or of those files and folders that are named. */
export async function copyOfSamples(names: readonly string[] = ["."]): Promise<string> {
  const folder = join(await temporaryFolder("workspace"), "samples");
  await mkdir(folder);
  for (const name of names)
    await cp(join(projectRoot, "samples", name), join(folder, name), { recursive: true });
  return folder;
}
