import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { runTests } from "./tests.ts";
import "./explaining.ts";
import "./findings.ts";
import "./reading.ts";
import "./recordCommands.ts";

/**
 * What VS Code calls in its extension host. The results go into a file beside the bundle, since
 * the host itself hands on no more than an exit code.
 */
export async function run(): Promise<void> {
  const results = await runTests();
  await writeFile(join(__dirname, "results.json"), JSON.stringify(results));
}
