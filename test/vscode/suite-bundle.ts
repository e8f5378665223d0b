import { readFile, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { build } from "esbuild";
import { cacheRoot, projectRoot } from "../../scripts/project.ts";
import type { Result } from "./suite/tests.ts";

export interface Suite {
  /** The CommonJS module that VS Code loads. */
  readonly path: string;
  /** What its last run reported. */
  results(): Promise<Result[]>;
}

/** Bundles an extension test suite: VS Code's extension host loads CommonJS only. */
export async function bundleSuite(
  entry = join(projectRoot, "test", "vscode", "suite", "index.ts"),
): Promise<Suite> {
  const path = join(cacheRoot, "suite", "index.cjs");
  const report = join(dirname(path), "results.json");
  await rm(report, { force: true });
  await build({
    entryPoints: [entry],
    outfile: path,
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "node20",
    external: ["vscode"],
    logLevel: "warning",
  });
  return { path, results: async () => JSON.parse(await readFile(report, "utf8")) as Result[] };
}
