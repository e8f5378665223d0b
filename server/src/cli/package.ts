import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import packageJson from "../../../package.json" with { type: "json" };

export const { version, displayName } = packageJson;

/** Where the page of a rule stands in the package, with slashes. */
export function pathOfPage(code: string): string {
  return `docs/rules/${code}.md`;
}

/** The page of a rule in Markdown; undefined where this installation has none. */
export async function readPage(code: string): Promise<string | undefined> {
  try {
    return await readFile(join(packageRoot(), pathOfPage(code)), "utf8");
  } catch {
    return undefined;
  }
}

/** Bundled, this is in `dist/`; in development `server/src/cli/package.ts`. */
function packageRoot(): string {
  const folder = dirname(fileURLToPath(import.meta.url));
  return folder.endsWith(join("src", "cli")) ? join(folder, "..", "..", "..") : dirname(folder);
}
