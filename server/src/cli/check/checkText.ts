import {
  type CheckSettings,
  findingsOf,
  type PlacedFinding,
  profileIn,
} from "../../language/findings.ts";
import { SuppressionUses } from "../../language/suppressionUses.ts";
import type { KnownRecord, WorkspaceRecords } from "../../rules/checkedRecord.ts";
import { foldTitle } from "../../rules/related/foldTitle.ts";
import type { Severity } from "../../rules/rule.ts";
import type { CheckChoices } from "../../workspace/checkChoices.ts";
import { knownRecord } from "../../workspace/recordIndex.ts";
import type { Snapshot } from "../../workspace/snapshot.ts";
import { noterFor } from "../formats/all.ts";
import type { Input } from "../input.ts";
import { coloured, plain } from "../output.ts";
import type { CheckedRecord, Note, Noter } from "../report.ts";
import type { CheckedText, CheckOptions, KnownAnswers, Question } from "./task.ts";

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
  readonly #uses: SuppressionUses;
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
    this.#uses = new SuppressionUses(choices);
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
    }
    this.#uses.checked(snapshot.records);
    for (const finding of findings) {
      this.#counts[finding.severity]++;
      if (finding.fixes?.some(({ safe }) => safe)) this.#fixable++;
      if (this.#options.quiet && finding.severity !== "error") continue;
      const record = snapshot.records.length > 0 ? before + finding.record : null;
      this.#notes.push({ record, text: this.#note(input.path, snapshot, finding) });
    }
  }

  result(): CheckedText {
    const { configUri } = this.#choices;
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
      suppressions: configUri === undefined ? undefined : { configUri, uses: this.#uses.all },
    };
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
      onSuppressed: (by) => this.#uses.suppressed(by),
      onFailure: (code, error) => {
        this.#uses.failed(code);
        const reason = error instanceof Error ? error.message : String(error);
        this.#failures.add(`the rule ${code} failed: ${reason}`);
      },
    };
  }
}
