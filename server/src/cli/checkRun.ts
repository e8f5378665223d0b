import {
  type CheckSettings,
  findingsOf,
  type PlacedFinding,
  profileIn,
} from "../language/findings.ts";
import { today } from "../study/partialDate.ts";
import { RecordIndex } from "../workspace/recordIndex.ts";
import type { Snapshot } from "../workspace/snapshot.ts";
import type { CheckCommand } from "./checkArguments.ts";
import { fixRecord, type WriteFixed } from "./fixFiles.ts";
import { reporterFor } from "./formats/all.ts";
import { byPath, type Input, isFatal, type Problem, sentenceOf } from "./input.ts";
import type { Output } from "./output.ts";
import { Progress } from "./progress.ts";
import { readAhead } from "./readAhead.ts";
import type { RecordText, RecordTexts } from "./recordTexts.ts";
import { counted, type Reporter, type Summary } from "./report.ts";
import { visible } from "./terminalText.ts";

interface Parts {
  readonly command: CheckCommand;
  readonly inputs: readonly Input[];
  readonly problems: readonly Problem[];
  readonly texts: RecordTexts;
  /** Where the findings go. */
  readonly report: Output;
  readonly stderr: Output;
}

/** One check of all inputs, in passes: read all, so that rules see the other records; fix; report. */
export class CheckRun {
  readonly #parts: Parts;
  readonly #index = new RecordIndex();
  readonly #today = today(new Date());
  readonly #progress: Progress;
  readonly #problems: Problem[];
  /** The inputs that are records. */
  #records: readonly Input[] = [];

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#problems = [...parts.problems];
    this.#progress = new Progress(parts.stderr, parts.inputs.length);
  }

  async read(): Promise<void> {
    const records: Input[] = [];
    for await (const { input, snapshot } of this.#each("Reading", this.#parts.inputs)) {
      records.push(input);
      this.#index.update(snapshot);
    }
    this.#records = records;
  }

  /** Applies the safe fixes; `write` may give a reason why it did not write. */
  async fix(write: WriteFixed): Promise<{ findings: number; files: number }> {
    const fixed = { findings: 0, files: 0 };
    const findings = (snapshot: Snapshot) => this.#findings(snapshot);
    for await (const record of this.#each("Fixing", this.#records)) {
      const result = await fixRecord(record, findings, write);
      if (!result) continue;
      if ("kind" in result) this.#problems.push(result);
      else {
        fixed.findings += result.fixed;
        fixed.files++;
        this.#parts.texts.replace(record, result.snapshot);
        this.#index.update(result.snapshot);
      }
    }
    await this.#progress.clear();
    return fixed;
  }

  /** Writes the report and gives the exit code. */
  async report(): Promise<number> {
    const { quiet, format, maxWarnings } = this.#parts.command;
    const reporter = reporterFor(format, this.#parts.report);
    const counts = { error: 0, warning: 0, information: 0, hint: 0 };
    let [files, records, fixable] = [0, 0, 0];
    for await (const { input, snapshot } of this.#each("Checking", this.#records)) {
      const settings = this.#settings(snapshot);
      const all = this.#findings(snapshot);
      files++;
      records += snapshot.records.length;
      for (const { severity, fixes } of all) {
        counts[severity]++;
        if (fixes?.some(({ safe }) => safe)) fixable++;
      }
      const findings = quiet ? all.filter(({ severity }) => severity === "error") : all;
      const profiles = snapshot.records.map((record) => profileIn(record, settings));
      await this.#write(reporter.file({ path: input.path, snapshot, profiles, findings }));
    }
    const problems = this.#problems.toSorted(byPath);
    await this.#tellProblems(problems, reporter);
    const summary: Summary = { files, records, counts, fixable, problems, quiet };
    await this.#write(await reporter.end(summary));
    const tooMany = maxWarnings !== undefined && counts.warning > maxWarnings;
    if (tooMany)
      await this.#parts.stderr.write(
        `trialwright: ${counted(counts.warning, "warning")}, and --max-warnings allows ${maxWarnings}.\n`,
      );
    if (problems.some(isFatal)) return 2;
    return counts.error > 0 || tooMany ? 1 : 0;
  }

  async *#each(what: string, inputs: readonly Input[]): AsyncGenerator<RecordText> {
    let done = 0;
    for await (const read of readAhead(inputs, (input) => this.#parts.texts.read(input))) {
      await this.#progress.show(what, done++);
      if (!read) continue;
      if ("kind" in read) this.#problems.push(read);
      else yield read;
    }
    await this.#progress.clear();
  }

  #findings(snapshot: Snapshot): readonly PlacedFinding[] {
    return findingsOf(snapshot, this.#settings(snapshot));
  }

  #settings({ uri }: Snapshot): CheckSettings {
    const { profile, today: given } = this.#parts.command;
    return {
      profile,
      today: given ?? this.#today,
      workspace: this.#index.beside(uri),
      onFailure: (code, error) => this.#ruleFailed(uri, code, error),
    };
  }

  #ruleFailed(uri: string, code: string, error: unknown): void {
    const path = this.#records.find((input) => input.uri === uri)?.path ?? uri;
    const message = `the rule ${code} failed: ${error instanceof Error ? error.message : String(error)}`;
    if (!this.#problems.some((known) => known.path === path && known.message === message))
      this.#problems.push({ path, kind: "incomplete", message });
  }

  async #tellProblems(problems: readonly Problem[], reporter: Reporter): Promise<void> {
    for (const problem of problems) {
      const text = reporter.problem(problem);
      // GitHub shows both streams in one log.
      if (this.#parts.command.format !== "github")
        await this.#parts.stderr.write(
          `trialwright: ${visible(problem.path)}: ${visible(sentenceOf(problem))}\n`,
        );
      await this.#write(text);
    }
  }

  async #write(text: string): Promise<void> {
    if (text === "") return;
    await this.#progress.clear();
    await this.#parts.report.write(text);
  }
}
