import type { Profile } from "../rules/checkedRecord.ts";
import { type PartialDate, readDate } from "../study/partialDate.ts";
import type { ConfiguredLevel, ConfiguredSuppression } from "./projectConfig.ts";
import { configuredProfile, type FoundConfig } from "./projectConfigs.ts";

/** What an author chooses in an editor's settings or on a command line. */
export interface GivenChoices {
  readonly profile: Profile | "auto";
  readonly today: PartialDate | undefined;
  readonly rules?: Readonly<Record<string, ConfiguredLevel>>;
  readonly acronyms?: readonly string[];
}

/** What holds for one file. */
export interface CheckChoices {
  readonly profile: Profile | "auto";
  readonly today: PartialDate | undefined;
  readonly levels: Readonly<Record<string, ConfiguredLevel>>;
  /** Abbreviations that need not be spelt out. */
  readonly acronyms: ReadonlySet<string>;
  readonly suppressions: readonly ConfiguredSuppression[];
  /** The file of the configuration that has them. */
  readonly configUri: string | undefined;
  /** Tells these choices from others. */
  readonly key: string;
}

/** What is given overrides the configuration of the file's project. */
export function checkChoices(
  given: GivenChoices,
  found: FoundConfig | undefined,
  uri: string,
): CheckChoices {
  const config = found?.config ?? {};
  const profile =
    given.profile === "auto" && found ? (configuredProfile(found, uri) ?? "auto") : given.profile;
  const today = given.today ?? dateOf(config.today);
  const levels = { ...config.rules, ...given.rules };
  const acronyms = [...(config.acronyms ?? []), ...(given.acronyms ?? [])];
  const suppressions = config.suppress ?? [];
  const key = JSON.stringify([profile, today, levels, acronyms, suppressions]);
  const configUri = found?.uri;
  return { profile, today, levels, acronyms: new Set(acronyms), suppressions, configUri, key };
}

function dateOf(text: string | undefined): PartialDate | undefined {
  const reading = text === undefined ? undefined : readDate(text);
  return reading?.kind === "date" ? reading.date : undefined;
}
