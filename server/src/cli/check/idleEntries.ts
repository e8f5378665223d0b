import { URI, Utils } from "vscode-uri";
import { type EntryUse, eitherUse, isUnused, whyUnused } from "../../language/suppressionUses.ts";
import type { UnusedEntry } from "../../language/unusedEntries.ts";
import { ruleByCode } from "../../rules/check.ts";
import type { Files } from "../../workspace/files.ts";
import { suppressionRanges } from "../../workspace/projectConfig.ts";
import { type FoundConfig, ProjectConfigs } from "../../workspace/projectConfigs.ts";
import { walkRecords } from "../../workspace/walk.ts";
import type { Problem } from "../input.ts";
import { placeInConfig } from "./configProblems.ts";
import type { ConfigUses } from "./task.ts";

/** Entries of configurations that suppressed nothing in what was checked. */
export class IdleEntries {
  readonly #uses = new Map<string, readonly EntryUse[]>();

  add({ configUri, uses }: ConfigUses): void {
    this.#uses.set(configUri, eitherUse(this.#uses.get(configUri), uses));
  }

  /** `checked` has the files that were checked in full. */
  async problems(files: Files, checked: ReadonlySet<string>): Promise<readonly Problem[]> {
    const configs = new ProjectConfigs(files);
    const problems: Problem[] = [];
    for (const [uri, uses] of this.#uses) {
      if (!uses.includes("idle") && !uses.includes("absent")) continue;
      const found = await configs.of(uri);
      if (found?.uri !== uri || found.config.rules?.["suppression/unused"] === "off") continue;
      const unused = (found.config.suppress ?? []).flatMap((entry, i) => {
        const use = uses[i];
        return use && isUnused(entry, use) ? [{ entry, use }] : [];
      });
      const isTold =
        unused.some(asksAll) && !(await isWhole(files, configs, uri, checked))
          ? (each: UnusedEntry) => !asksAll(each)
          : () => true;
      problems.push(...problemsOf(found, unused.filter(isTold)));
    }
    return problems;
  }
}

function problemsOf(found: FoundConfig, unused: readonly UnusedEntry[]): readonly Problem[] {
  const ranges = suppressionRanges(found.text);
  return unused.flatMap(({ entry, use }) => {
    const range = ranges[found.config.suppress?.indexOf(entry) ?? -1];
    if (!range) return [];
    return [{ path: placeInConfig(found, range), kind: "idle", message: whyUnused(entry, use) }];
  });
}

/** True for an entry whose use only a check of all files shows. */
function asksAll({ entry: { record, code }, use }: UnusedEntry): boolean {
  return record === undefined || use === "absent" || ruleByCode(code)?.readsWorkspace === true;
}

/** True where all files that the configuration holds for were checked. */
async function isWhole(
  files: Files,
  configs: ProjectConfigs,
  configUri: string,
  checked: ReadonlySet<string>,
): Promise<boolean> {
  let isRead = true;
  const folder = Utils.dirname(URI.parse(configUri)).toString();
  const found = walkRecords(files, folder, () => {
    isRead = false;
  });
  for await (const uri of found)
    if (!checked.has(uri) && (await configs.of(uri))?.uri === configUri) return false;
  return isRead;
}
