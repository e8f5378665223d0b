import type { StudyRecord } from "../study/record.ts";
import type { CheckChoices } from "../workspace/checkChoices.ts";
import { findingCodes } from "../workspace/findingCodes.ts";
import type { ConfiguredSuppression } from "../workspace/projectConfig.ts";
import { namesRecord } from "./configuredFindings.ts";

/**
 * What became of an entry under `suppress`. Where texts differ the last of these holds: it was about
 * none of their records, or it may be about one that could not be read, it found nothing to suppress,
 * its findings were not looked for everywhere, or it suppressed one.
 */
const uses = ["absent", "unclear", "idle", "untried", "used"] as const;
export type EntryUse = (typeof uses)[number];

/** Where there is no record at all, an entry for all of them is not called unused. */
export function isUnused({ record }: ConfiguredSuppression, use: EntryUse | undefined): boolean {
  return use === "idle" || (use === "absent" && record !== undefined);
}

/** What became of each entry in either of two texts. */
export function eitherUse(
  these: readonly EntryUse[] | undefined,
  those: readonly EntryUse[],
): readonly EntryUse[] {
  return those.map((use, i) => {
    const other = these?.[i] ?? "absent";
    return uses.indexOf(other) > uses.indexOf(use) ? other : use;
  });
}

/** Notes what becomes of the entries that hold for a text while that is checked. */
export class SuppressionUses {
  readonly #entries: readonly ConfiguredSuppression[];
  readonly #named = new Set<ConfiguredSuppression>();
  readonly #used = new Set<ConfiguredSuppression>();
  readonly #untried: Set<string>;
  #isUnread = false;

  /** `untried` has the codes that are not looked for, beside those that `levels` turn off. */
  constructor(
    { suppressions, levels }: Pick<CheckChoices, "suppressions" | "levels">,
    untried: readonly string[] = [],
  ) {
    this.#entries = suppressions;
    const off = Object.keys(levels).filter((code) => levels[code] === "off");
    this.#untried = new Set([...untried, ...off]);
  }

  suppressed(by: ConfiguredSuppression): void {
    this.#used.add(by);
  }

  /** What the rule would have found in some record is not known. */
  failed(code: string): void {
    this.#untried.add(code);
  }

  checked(records: readonly StudyRecord[]): void {
    if (records.length === 0) this.#isUnread = true;
    for (const entry of this.#entries)
      if (entry.record === undefined ? records.length > 0 : records.some(namedBy(entry)))
        this.#named.add(entry);
  }

  /** In the order of the entries. */
  get all(): readonly EntryUse[] {
    return this.#entries.map((entry) => {
      if (this.#used.has(entry)) return "used";
      if (!findingCodes.has(entry.code)) return "untried";
      if (entry.record === undefined && this.#isUnread) return "untried";
      if (!this.#named.has(entry)) return this.#isUnread ? "unclear" : "absent";
      return this.#untried.has(entry.code) ? "untried" : "idle";
    });
  }
}

function namedBy(entry: ConfiguredSuppression) {
  return (record: StudyRecord) => namesRecord(entry, record);
}

/** Why an entry that suppresses nothing is not needed, without a stop. */
export function whyUnused({ code, record, path }: ConfiguredSuppression, use: EntryUse): string {
  if (record !== undefined && use === "absent")
    return `No record in this folder or below is ${record}, so the entry suppresses nothing`;
  const records = record ?? "No record in this folder or below";
  const place = path === undefined ? "" : " there";
  return `${records} has ${record === undefined ? code : `no ${code}`}${place}, so the entry suppresses nothing`;
}
