import type { Files } from "../../workspace/files.ts";
import { suppressionRange } from "../../workspace/projectConfig.ts";
import { ProjectConfigs } from "../../workspace/projectConfigs.ts";
import type { Problem } from "../input.ts";
import { placeInConfig } from "./configProblems.ts";
import type { EntryUse } from "./task.ts";

/** Entries of configurations that name a checked record and suppressed nothing. */
export class IdleEntries {
  readonly #isUsed = new Map<string, Map<number, boolean>>();

  add(uses: readonly EntryUse[]): void {
    for (const { configUri, index, isUsed } of uses) {
      const entries = this.#isUsed.get(configUri) ?? new Map<number, boolean>();
      this.#isUsed.set(configUri, entries.set(index, isUsed || entries.get(index) === true));
    }
  }

  async problems(files: Files): Promise<readonly Problem[]> {
    const configs = new ProjectConfigs(files);
    const problems: Problem[] = [];
    for (const [uri, entries] of this.#isUsed) {
      if ([...entries.values()].every((isUsed) => isUsed)) continue;
      const found = await configs.of(uri);
      if (found?.uri !== uri) continue;
      for (const [index, isUsed] of entries) {
        const entry = found.config.suppress?.[index];
        if (isUsed || !entry) continue;
        const path = placeInConfig(found, suppressionRange(found.text, index));
        const message = `${entry.record} has no ${entry.code} there, so the entry suppresses nothing`;
        problems.push({ path, kind: "idle", message });
      }
    }
    return problems;
  }
}
