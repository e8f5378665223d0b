import { isoDate, type PartialDate } from "../study/partialDate.ts";
import { type CheckChoices, checkChoices } from "../workspace/checkChoices.ts";
import type { ProjectConfigs } from "../workspace/projectConfigs.ts";
import type { Environment } from "./environment.ts";
import type { SettingsStore } from "./settingsStore.ts";

/** `key` tells these choices, and the day they were asked for, from others. */
export interface ChoicesToday extends CheckChoices {
  readonly today: PartialDate;
}

/** What holds for each file: the editor's settings before its project's configuration. */
export class FileChoices {
  readonly #settings: SettingsStore;
  readonly #configs: ProjectConfigs;
  readonly #environment: Environment;

  constructor(settings: SettingsStore, configs: ProjectConfigs, environment: Environment) {
    this.#settings = settings;
    this.#configs = configs;
    this.#environment = environment;
  }

  async of(uri: string): Promise<ChoicesToday> {
    const choices = checkChoices(await this.#settings.of(uri), await this.#configs.of(uri), uri);
    const now = this.#environment.today();
    return { ...choices, today: choices.today ?? now, key: `${choices.key}/${isoDate(now)}` };
  }
}
