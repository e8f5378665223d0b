import { spawnSync } from "node:child_process";
import { join } from "node:path";
import process from "node:process";
import { projectRoot } from "./project.ts";

/** A generated text as the formatter wants it; `file` is its path from the top of the project. */
export function formatted(file: string, text: string): string {
  const biome = join(projectRoot, "node_modules/@biomejs/biome/bin/biome");
  const run = spawnSync(
    process.execPath,
    [biome, "check", "--write", `--stdin-file-path=${file}`],
    {
      cwd: projectRoot,
      input: text,
      encoding: "utf8",
    },
  );
  if (run.status !== 0) throw new Error(`Biome cannot format ${file}\n${run.stderr}`);
  return run.stdout;
}
