import ignore, { type Ignore } from "ignore";
import { URI, Utils } from "vscode-uri";
import { FileProblem, type Files } from "./files.ts";
import { decodeText } from "./filesText.ts";

interface Level {
  /** The path that the patterns are relative to, with a slash at its end. */
  readonly base: string;
  readonly patterns: Ignore;
}

/**
 * What git ignores below a folder: the .gitignore files from the top of the repository down, and
 * its info/exclude. Outside a repository the .gitignore files of the walked folders alone count.
 * The user's own exclude file does not: results must not differ between machines.
 */
export class IgnoredByGit {
  readonly #files: Files;
  /** The outermost first; a later one overrules an earlier one. */
  readonly #levels: readonly Level[];

  private constructor(files: Files, levels: readonly Level[]) {
    this.#files = files;
    this.#levels = levels;
  }

  /** What holds in `folder`. A folder that is ignored itself is taken as the top of all. */
  static async in(files: Files, folder: string): Promise<IgnoredByGit> {
    const chain = await chainToRepository(files, folder);
    let rules = new IgnoredByGit(files, []);
    for (const [i, each] of chain.entries()) {
      if (i > 0 && rules.ignores(each, true)) rules = new IgnoredByGit(files, []);
      rules = await rules.inside(each);
    }
    return rules;
  }

  /** The rules with those that `folder` adds; a repository inside another has only its own. */
  async inside(folder: string): Promise<IgnoredByGit> {
    const excluded = await excludesOf(this.#files, folder);
    const levels = excluded === undefined ? this.#levels.map((level) => except(level, folder)) : [];
    for (const text of [excluded, await textOf(this.#files, child(folder, ".gitignore"))])
      if (text) levels.push(this.#level(folder, text));
    return new IgnoredByGit(this.#files, levels);
  }

  #level(folder: string, text: string): Level {
    return {
      base: withSlash(pathOf(folder)),
      patterns: ignore({ ignorecase: !this.#files.caseSensitive }).add(text),
    };
  }

  /** Asked of what stands in the folder that these rules are for. */
  ignores(uri: string, isFolder: boolean): boolean {
    const path = pathOf(uri);
    for (const { base, patterns } of this.#levels.toReversed()) {
      const relative = path.slice(base.length);
      const { ignored, unignored } = patterns.test(isFolder ? withSlash(relative) : relative);
      if (ignored || unignored) return ignored;
    }
    return false;
  }
}

/**
 * A folder that is entered although the patterns of a level match it, since an inner level took it
 * back. What it holds is matched by itself then, not as part of an ignored folder.
 */
function except(level: Level, folder: string): Level {
  const relative = withSlash(pathOf(folder)).slice(level.base.length);
  if (!level.patterns.test(relative).ignored) return level;
  const pattern = `!/${relative.replaceAll(/[\\*?[\]!# ]/g, "\\$&")}`;
  return { ...level, patterns: ignore().add(level.patterns).add(pattern) };
}

/** The folders from the top of the repository to `folder`; `folder` alone outside one. */
async function chainToRepository(files: Files, folder: string): Promise<readonly string[]> {
  const chain: string[] = [];
  for (let at = folder; ; at = Utils.dirname(URI.parse(at)).toString()) {
    chain.unshift(at);
    if (await exists(files, child(at, ".git"))) return chain;
    if (pathOf(at) === pathOf(Utils.dirname(URI.parse(at)).toString())) return [folder];
  }
}

/** The text of info/exclude of the repository whose top `folder` is; undefined for other folders. */
async function excludesOf(files: Files, folder: string): Promise<string | undefined> {
  const git = child(folder, ".git");
  if (!(await exists(files, git))) return undefined;
  if ((await files.kindOf(git)) === "folder")
    return (await textOf(files, child(git, "info", "exclude"))) ?? "";
  // A work tree or a submodule has a file there that says where the repository is.
  const to = /^gitdir:\s*(.+?)\s*$/m.exec((await textOf(files, git)) ?? "")?.[1];
  if (to === undefined) return "";
  const own = Utils.resolvePath(URI.parse(folder), to);
  const common = (await textOf(files, child(own.toString(), "commondir")))?.trim();
  const shared = common ? Utils.resolvePath(own, common) : own;
  return (await textOf(files, child(shared.toString(), "info", "exclude"))) ?? "";
}

async function exists(files: Files, uri: string): Promise<boolean> {
  return (await files.kindOf(uri).catch(undefinedIfUnreadable)) !== undefined;
}

async function textOf(files: Files, uri: string): Promise<string | undefined> {
  const bytes = await files.read(uri).catch(undefinedIfUnreadable);
  return bytes && decodeText(bytes).text;
}

/** As git does: a file of patterns that cannot be read has none. */
function undefinedIfUnreadable(error: unknown): undefined {
  if (!(error instanceof FileProblem)) throw error;
  return undefined;
}

function child(folder: string, ...names: readonly string[]): string {
  return Utils.joinPath(URI.parse(folder), ...names).toString();
}

function pathOf(uri: string): string {
  return URI.parse(uri).path;
}

function withSlash(path: string): string {
  return path.endsWith("/") ? path : `${path}/`;
}
