import {
  type CancellationToken,
  type Connection,
  LSPErrorCodes,
  ResponseError,
  type TextDocuments,
} from "vscode-languageserver/node";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { type AdditionAnswer, addition } from "../language/additions.ts";
import { conversion, conversionStep } from "../language/convert.ts";
import { type NewRecordAnswer, newRecord } from "../language/newRecord.ts";
import { answer } from "./answer.ts";
import type { Environment } from "./environment.ts";
import {
  type AddParams,
  addToRecord,
  type ConvertAnswer,
  type ConvertParams,
  convertRecords,
  type NewRecordParams,
  newTrialRecord,
} from "./messages.ts";
import type { SettingsStore } from "./settingsStore.ts";
import type { Snapshots } from "./snapshots.ts";

interface Parts {
  readonly connection: Connection;
  readonly documents: TextDocuments<TextDocument>;
  readonly snapshots: Snapshots;
  readonly settings: SettingsStore;
  readonly environment: Environment;
  readonly serves: (document: TextDocument) => boolean;
}

/** How long a conversion may hold the event loop before requests get their turn, in milliseconds. */
const slice = 20;

/** What makes new documents: unlike in features, a failure is told to the author. */
export function registerRecordCommands(parts: Parts): void {
  const { connection, documents, snapshots, settings, environment, serves } = parts;
  const log = (message: string) => connection.console.error(message);

  connection.onRequest<NewRecordAnswer, never>(
    newTrialRecord,
    ({ answers }: NewRecordParams, token: CancellationToken) =>
      answer(newTrialRecord, token, failed, log, () =>
        newRecord(answers, settings.window.today ?? environment.today()),
      ),
  );

  connection.onRequest<ConvertAnswer, never>(
    convertRecords,
    (params: ConvertParams, token: CancellationToken) =>
      answer(convertRecords, token, failed, log, async (): Promise<ConvertAnswer> => {
        const { uri, position, answers } = params;
        const document = documents.get(uri);
        if (!document || !serves(document))
          return { refused: { message: notARecord, range: { start: position, end: position } } };
        const snapshot = snapshots.of(document);
        const step = conversionStep(snapshot, position, answers);
        if (!("plan" in step)) return step;
        return { converted: await inSlices(conversion(snapshot, step.plan), token) };
      }),
  );

  connection.onRequest<AdditionAnswer, never>(
    addToRecord,
    ({ uri, position, answers }: AddParams, token: CancellationToken) =>
      answer(addToRecord, token, failed, log, (): AdditionAnswer => {
        const document = documents.get(uri);
        return document && serves(document)
          ? addition(snapshots.of(document), position, answers)
          : { refused: "This document holds no trial record to add to." };
      }),
  );
}

const notARecord = "This document holds no trial record to convert.";

const failed = new ResponseError<never>(LSPErrorCodes.RequestFailed, "The log says why it failed.");

async function inSlices<Result>(
  work: Generator<void, Result>,
  token: CancellationToken,
): Promise<Result> {
  let turn = performance.now();
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    if (performance.now() - turn < slice) continue;
    await new Promise((resolve) => setImmediate(resolve));
    if (token.isCancellationRequested)
      throw new ResponseError(LSPErrorCodes.RequestCancelled, "cancelled");
    turn = performance.now();
  }
}
