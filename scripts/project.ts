import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const projectRoot = dirname(dirname(fileURLToPath(import.meta.url)));

/** Kept between runs and ignored by git: the VS Code server, bundled suites, failure pictures. */
export const cacheRoot = join(projectRoot, ".vscode-test");

export type Log = (line: string) => void;

/** Says when a long step begins and how long it took. */
export async function step<T>(log: Log, what: string, work: () => Promise<T>): Promise<T> {
  const started = performance.now();
  log(`${what} …`);
  const result = await work();
  log(`${what}: done in ${((performance.now() - started) / 1000).toFixed(1)} s`);
  return result;
}
