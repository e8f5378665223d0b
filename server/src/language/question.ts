/** One of several questions that a command asks before it can do its work. */
export interface Question {
  readonly title: string;
  /** What is to be chosen, as a sentence. */
  readonly prompt: string;
  /** Counts from 1; with the answers given so far there are `steps` in all. */
  readonly step: number;
  readonly steps: number;
  readonly options: readonly QuestionOption[];
}

export interface QuestionOption {
  /** The answer, as it is sent back. */
  readonly id: string;
  readonly label: string;
  /** A few words beside the label. */
  readonly description?: string | undefined;
  /** A sentence below it. */
  readonly detail?: string | undefined;
}
