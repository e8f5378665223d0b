import { namesRecord } from "../../language/configuredFindings.ts";
import {
  type CheckSettings,
  findingsOf,
  type PlacedFinding,
  profileIn,
} from "../../language/findings.ts";
import type { KnownRecord, WorkspaceRecords } from "../../rules/checkedRecord.ts";
import { foldTitle } from "../../rules/related/foldTitle.ts";
import type { Severity } from "../../rules/rule.ts";
import type { CheckChoices } from "../../workspace/checkChoices.ts";
import type { ConfiguredSuppression } from "../../workspace/projectConfig.ts";
import { knownRecord } from "../../workspace/recordIndex.ts";
import type { Snapshot } from "../../workspace/snapshot.ts";
import { noterFor } from "../formats/all.ts";
import type { Input } from "../input.ts";
import { coloured, plain } from "../output.ts";
import type { CheckedRecord, Note, Noter } from "../report.ts";
import type { CheckedText, CheckOptions, EntryUse, KnownAnswers, Question } from "./task.ts";

/** Checks the snapshots of one text and gathers what becomes of them. */
export class TextCheck {
  readonly #input: Input;
  readonly #options: CheckOptions;
  readonly #choices: CheckChoices;
  readonly #known: KnownAnswers | undefined;
  readonly #note: Noter;
  readonly #records: CheckedRecord[] = [];
  readonly #notes: Note[] = [];
  readonly #counts: { [severity in Severity]: number } = {
    error: 0,
    warning: 0,
    information: 0,
    hint: 0,
  };
  readonly #failures = new Set<string>();
  readonly #facts: KnownRecord[] = [];
  readonly #asked = new Set<Question>();
  /** Entries of the configuration that name a record of the text, and those that did anything. */
  readonly #named = new Set<ConfiguredSuppression>();
  readonly #used = new Set<ConfiguredSuppression>();
  #fixable = 0;
  #layout = "";

  constructor(
    input: Input,
    options: CheckOptions,
    choices: CheckChoices,
    known: KnownAnswers | undefined,
  ) {
    this.#input = input;
    this.#options = options;
    this.#choices = choices;
    this.#known = known;
    const paint = options.hasColours ? coloured : plain;
    this.#note = noterFor(options.format, { paint, width: options.width });
  }

  findings(snapshot: Snapshot): readonly PlacedFinding[] {
    return findingsOf(snapshot, this.#settings());
  }

  /** Takes the snapshot into the result. */
  add(snapshot: Snapshot, findings = this.findings(snapshot)): void {
    const before = this.#records.length;
    this.#layout = snapshot.layout?.id ?? "";
    const { input, settings } = { input: this.#input, settings: this.#settings() };
    for (const record of snapshot.records) {
      const nctId = record.study.protocolSection.identificationModule?.nctId ?? null;
      const unrecognised = record.unrecognised.length;
      const profile = profileIn(record, settings);
      this.#records.push({ nctId, profile, unrecognised });
      this.#facts.push(knownRecord(input.uri, record.study));
      for (const entry of this.#choices.suppressions)
        if (namesRecord(entry, record)) this.#named.add(entry);
    }
    for (const finding of findings) {
      this.#counts[finding.severity]++;
      if (finding.fixes?.some(({ safe }) => safe)) this.#fixable++;
      if (this.#options.quiet && finding.severity !== "error") continue;
      const record = snapshot.records.length > 0 ? before + finding.record : null;
      this.#notes.push({ record, text: this.#note(input.path, snapshot, finding) });
    }
  }

  result(): CheckedText {
    return {
      input: this.#input,
      layout: this.#layout,
      records: this.#records,
      notes: this.#notes,
      counts: this.#counts,
      fixable: this.#fixable,
      failures: [...this.#failures],
      facts: this.#facts,
      asked: [...this.#asked],
      suppressions: this.#entryUses(),
    };
  }

  #entryUses(): readonly EntryUse[] {
    const { configUri, suppressions, levels } = this.#choices;
    if (configUri === undefined) return [];
    return suppressions.flatMap((entry, index) =>
      // Of a rule that is turned off there is nothing to suppress.
      this.#named.has(entry) && levels[entry.code] !== "off"
        ? [{ configUri, index, isUsed: this.#used.has(entry) }]
        : [],
    );
  }

  #settings(): CheckSettings {
    const ask = (question: Question) => {
      this.#asked.add(question);
      return this.#known?.get(question) ?? [];
    };
    const workspace: WorkspaceRecords = {
      withNctId: (nctId) => ask(`nct ${nctId}`),
      withTitle: (title) => ask(`title ${foldTitle(title)}`),
    };
    return {
      ...this.#choices,
      today: this.#choices.today ?? this.#options.now,
      workspace,
      onSuppressed: (by) => this.#used.add(by),
      onFailure: (code, error) => {
        const reason = error instanceof Error ? error.message : String(error);
        this.#failures.add(`the rule ${code} failed: ${reason}`);
      },
    };
  }
}
