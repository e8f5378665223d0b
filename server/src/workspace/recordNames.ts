import ignore, { type Ignore } from "ignore";
import { layouts } from "../layouts/all.ts";

/** Names under which registry records are usually kept, beside `*.trial` and `*.trial.txt`. */
export const usualRecordNames: readonly string[] = ["NCT*.json", "*.trial.json", "*.ctg.ndjson"];

const always: readonly string[] = ["*.trial", "*.trial.txt"];

/** The names that say that their file is a record, whatever it holds: patterns as in .gitignore. */
export class RecordNames {
  readonly #patterns: Ignore;

  constructor(patterns: readonly string[] = usualRecordNames) {
    this.#patterns = ignore({ ignorecase: true }).add([...always, ...patterns]);
  }

  /** `path` may be a name, a path with slashes, or a URI. */
  has(path: string): boolean {
    const relative = path.replace(/^[\w+.-]+:/, "").replace(/^\/+|^(?:\.{1,2}\/)+/, "");
    return relative !== "" && this.#patterns.ignores(relative);
  }
}

const endings = [".txt", ...layouts.flatMap(({ fileEndings }) => fileEndings)];

/** True for names of files that may be records; what an `*.xml` is, its content says. */
export function mayBeRecordName(name: string): boolean {
  // Editors of the Emacs family mark an open file with a link of such a name that leads nowhere.
  const lower = name.toLowerCase();
  return !name.startsWith(".#") && endings.some((ending) => lower.endsWith(ending));
}
