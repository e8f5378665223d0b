import { spawnSync } from "node:child_process";
import { globSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { projectRoot } from "./project.ts";

/** The others read the list of rules, so a new rule must be in it before they run. */
const first = join("scripts", "generate-rules.ts");
const others = globSync("scripts/generate-*.ts", { cwd: projectRoot }).filter((f) => f !== first);

/** Runs every generator of this folder; with --check they fail where a file would change. */
for (const file of [first, ...others.toSorted()]) {
  const { status } = spawnSync(
    process.execPath,
    [join(projectRoot, file), ...process.argv.slice(2)],
    { stdio: "inherit" },
  );
  if (status !== 0) process.exitCode = 1;
}
