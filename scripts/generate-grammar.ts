import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { grammar } from "./grammar/grammar.ts";
import { languageConfiguration } from "./grammar/languageConfiguration.ts";
import { projectRoot } from "./project.ts";

/*
 * Writes the TextMate grammar and the language configuration of `trial-record` from the headings,
 * labels and vocabularies that the server reads. With --check it writes nothing and fails where a
 * file would change.
 */
update("syntaxes/trial-record.tmLanguage.json", grammar);
update("syntaxes/trial-record.language-configuration.json", languageConfiguration);

function update(file: string, value: unknown): void {
  const path = join(projectRoot, file);
  const text = formatted(file, JSON.stringify(value));
  if (text === read(path)) return;
  if (process.argv.includes("--check")) {
    console.error(`${file} is out of date: run npm run generate`);
    process.exitCode = 1;
  } else writeFileSync(path, text);
}

function formatted(file: string, text: string): string {
  const biome = join(projectRoot, "node_modules/@biomejs/biome/bin/biome");
  const run = spawnSync(process.execPath, [biome, "format", `--stdin-file-path=${file}`], {
    cwd: projectRoot,
    input: text,
    encoding: "utf8",
    maxBuffer: 16 * 1024 * 1024,
  });
  if (run.status !== 0) throw new Error(`Biome cannot format ${file}\n${run.stderr}`);
  return run.stdout;
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}
