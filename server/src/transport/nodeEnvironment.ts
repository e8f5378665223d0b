import { dirname, join } from "node:path";
import { URI } from "vscode-uri";
import type { Environment } from "../server/environment.ts";
import { today } from "../study/partialDate.ts";
import { DiskFiles } from "../workspace/diskFiles.ts";

/** The disk, the clock, and the rule pages that are shipped beside the program. */
export function nodeEnvironment(): Environment {
  const pages = join(packageRoot(), "docs", "rules");
  return {
    files: new DiskFiles(),
    pageOf: (code) => URI.file(join(pages, `${code}.md`)).toString(),
    today: () => today(new Date()),
  };
}

/** Bundled into `dist/`, in development `server/src/transport/`. */
function packageRoot(): string {
  const folder = import.meta.dirname;
  return folder.endsWith(join("src", "transport"))
    ? join(folder, "..", "..", "..")
    : dirname(folder);
}
