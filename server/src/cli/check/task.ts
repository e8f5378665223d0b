import type { EntryUse } from "../../language/suppressionUses.ts";
import type { KnownRecord, Profile } from "../../rules/checkedRecord.ts";
import type { PartialDate } from "../../study/partialDate.ts";
import type { CheckCommand } from "../checkArguments.ts";
import type { Input, Problem } from "../input.ts";
import type { CheckedRecord, Counts, Note } from "../report.ts";

/** What holds for a whole run. Plain data, since it goes to other threads. */
export interface CheckOptions {
  readonly format: CheckCommand["format"];
  /** As given on the command line; a project may have its own. */
  readonly profile: Profile | "auto";
  readonly today: PartialDate | undefined;
  /** The real date. */
  readonly now: PartialDate;
  readonly quiet: boolean;
  readonly fix: boolean;
  readonly hasColours: boolean;
  readonly width: number;
}

/** A piece of work for one thread: some files, or some lines of one that has a study a line. */
export type CheckTask = FilesTask | LinesTask;

export interface FilesTask {
  readonly kind: "files";
  readonly inputs: readonly Input[];
  /** The content of the only input where that is no file. */
  readonly given?: Uint8Array;
  readonly known?: KnownAnswers;
  /** Set where the fixes turned out not to be wanted. */
  readonly unfixed?: boolean;
}

export interface LinesTask {
  readonly kind: "lines";
  readonly input: Input;
  /** Whole lines. */
  readonly bytes: Uint8Array;
  /** Counted from 0. */
  readonly firstLine: number;
  readonly known?: KnownAnswers;
  readonly unfixed?: boolean;
}

/** What other files say to the questions of a text's rules. */
export type KnownAnswers = ReadonlyMap<Question, readonly KnownRecord[]>;

/** For the records with an NCT number, or with a title as `foldTitle` writes it. */
export type Question = `nct ${string}` | `title ${string}`;

/** What became of one text. */
export interface CheckedText {
  readonly input: Input;
  readonly layout: string;
  readonly records: readonly CheckedRecord[];
  /** Records are counted from the first of this text. */
  readonly notes: readonly Note[];
  readonly counts: Counts;
  readonly fixable: number;
  /** Rules that failed, in words. */
  readonly failures: readonly string[];
  /** What rules of other files may ask of its records. */
  readonly facts: readonly KnownRecord[];
  /** What its own rules asked other files. */
  readonly asked: readonly Question[];
  /** What became of the entries of its configuration, where it has one. */
  readonly suppressions: ConfigUses | undefined;
  readonly fixed?: FixedContent;
  /** Why the safe fixes could not be applied. */
  readonly unfixed?: Problem;
}

export interface ConfigUses {
  readonly configUri: string;
  /** In the order of the entries under `suppress`. */
  readonly uses: readonly EntryUse[];
}

export interface FixedContent {
  /** As it was read. */
  readonly before: Uint8Array;
  readonly after: Uint8Array;
  /** How many findings are gone. */
  readonly findings: number;
}

/** For each input of the task, or for its lines; undefined for what nobody named and is no record. */
export type TaskResult = readonly (CheckedText | Problem | undefined)[];
