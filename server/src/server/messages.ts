import type { Position } from "vscode-languageserver-types";
import type { Converted, Refusal } from "../language/convert.ts";
import type { Question } from "../language/question.ts";

export type { AdditionAnswer } from "../language/additions.ts";
export type { Loss } from "../language/convert/losses.ts";
export type { Converted, Refusal } from "../language/convert.ts";
export type { NewRecordAnswer } from "../language/newRecord.ts";
export type { Question, QuestionOption } from "../language/question.ts";
export type { RecordSummary } from "../language/recordSummary.ts";

/**
 * The messages beside LSP that the server and its own client exchange. Only names and shapes: the two
 * sides bundle different builds of the JSON-RPC library.
 */

/** What a client may say of itself in its initialization options, beside settings. */
export interface ClientOptions {
  /** It gives the language of records to what is recognised as one, and wants nothing else served. */
  readonly setsLanguage?: boolean;
  /** Languages whose broken syntax it reports by itself, such as JSON. */
  readonly reportsSyntaxOf?: readonly string[];
  /** Its command that shows the page of the code that is its argument. */
  readonly explainCommand?: string;
}

/** Notification with a `DocumentStatus`, after each check of an open document. */
export const documentStatus = "trialwright/documentStatus";

/** Request with `{}` for a `CheckedWorkspace`: reads and checks every record file again. */
export const checkWorkspace = "trialwright/checkWorkspace";

export interface CheckedWorkspace {
  readonly files: number;
  readonly records: number;
  readonly errors: number;
  readonly warnings: number;
}

/** Request with `{ uri }` for `RelatedTrialEntry[]`: the trials that a document names, and those that name it. */
export const relatedTrials = "trialwright/relatedTrials";

/** Request with `NewRecordParams` for a `NewRecordAnswer`. */
export const newTrialRecord = "trialwright/newRecord";

export interface NewRecordParams {
  /** The chosen options of the questions so far. */
  readonly answers: readonly string[];
}

/** Request with `ConvertParams` for a `ConvertAnswer`. */
export const convertRecords = "trialwright/convert";

export interface ConvertParams {
  readonly uri: string;
  readonly position: Position;
  /** The chosen options of the questions so far. */
  readonly answers: readonly string[];
}

export type ConvertAnswer =
  | { readonly question: Question }
  | { readonly refused: Refusal }
  | { readonly converted: Converted };

/** Request with `AddParams` for an `AdditionAnswer`. */
export const addToRecord = "trialwright/add";

/** Request with `RecordSummaryParams` for a `RecordSummary`, or null where there is no record. */
export const recordSummary = "trialwright/recordSummary";

export interface RecordSummaryParams {
  readonly uri: string;
  readonly position: Position;
}

/** As for a conversion: the chosen options of the questions so far. */
export type AddParams = ConvertParams;
