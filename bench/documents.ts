import { Buffer } from "node:buffer";
import type { Diagnostic, Position } from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { page as pageLayout } from "../server/src/layouts/page/layout.ts";
import { prsXml } from "../server/src/layouts/prs-xml/layout.ts";
import type { Study } from "../server/src/study/study.ts";
import { seededMeasure, studyOf } from "./study.ts";

/** A document of the bench and the places in it where the editor is at work. */
export interface BenchDocument {
  readonly uri: string;
  readonly languageId: string;
  readonly text: string;
  /** Inside a word of prose, as near to the middle of the text as there is one. */
  readonly edit: Position;
  /** On the name of an outcome's time frame. */
  readonly hover: Position;
  /** Inside a site's recruitment status, which has a fixed set of values. */
  readonly completion: Position;
  /** True for a report on the seeded error, the outcome without a time frame. */
  isSeeded(diagnostic: Diagnostic): boolean;
}

/** How one kind of document is written and what leads to the places in it. */
interface Writing {
  readonly extension: string;
  readonly languageId: string;
  write(study: Study): string;
  readonly prose: string;
  readonly timeFrame: string;
  readonly siteStatus: string;
  readonly report: RegExp;
}

const page: Writing = {
  extension: ".trial",
  languageId: "trial-record",
  write: (study) => pageLayout.print([study]),
  prose: "\nDescription: ",
  timeFrame: "\nTime Frame",
  siteStatus: "\nSite Status: ",
  report: /has no time frame/,
};

const json: Writing = {
  extension: ".study.json",
  languageId: "json",
  write: (study) => `${JSON.stringify(study, null, 2)}\n`,
  prose: '\n          "description": "',
  timeFrame: '\n          "timeFrame"',
  siteStatus: '\n          "status": "',
  report: /Missing property "timeFrame"/,
};

const xml: Writing = {
  extension: ".xml",
  languageId: "xml",
  write: (study) => prsXml.print([study]),
  prose: "\n        <textblock>",
  timeFrame: "\n      <outcome_time_frame",
  siteStatus: "\n      <status>",
  report: /has no time frame/,
};

/** The layouts in which our server is measured; the peer has JSON in all of them. */
export const layouts = { page, json: { ...json, report: /has no time frame/ }, xml } as const;
export type BenchLayout = keyof typeof layouts;

export const documentIn = (layout: BenchLayout, bytes: number) =>
  documentOf(layouts[layout], bytes);
export const peerDocument = (bytes: number) => documentOf(json, bytes);

function documentOf(writing: Writing, bytes: number): BenchDocument {
  const text = writing.write(studyOfBytes(writing, bytes));
  const uri = `file:///bench/pressure-steps${writing.extension}`;
  const document = TextDocument.create(uri, writing.languageId, 1, text);
  const inside = (mark: string, by: number) =>
    document.positionAt(nearestToMiddle(text, mark) + mark.length + by);
  const seeded = document.positionAt(text.indexOf(seededMeasure)).line;
  return {
    uri,
    languageId: writing.languageId,
    text,
    edit: inside(writing.prose, 20),
    hover: inside(writing.timeFrame, -2),
    completion: inside(writing.siteStatus, 3),
    // The brace that opens the outcome stands on the line before.
    isSeeded: ({ message, range: { start } }) =>
      typeof message === "string" &&
      writing.report.test(message) &&
      Math.abs(start.line - seeded) <= 1,
  };
}

/** The largest study that fits, filled up with prose to the byte, but for characters of two. */
function studyOfBytes({ write }: Writing, bytes: number): Study {
  const left = (size: number) => bytes - Buffer.byteLength(write(studyOf(size)));
  if (left(0) < 0) throw new Error(`No study is as short as ${bytes} bytes.`);
  let fits = 0;
  let tooLong = Math.ceil(bytes / 100);
  while (tooLong - fits > 1) {
    const middle = (fits + tooLong) >> 1;
    if (left(middle) < 0) tooLong = middle;
    else fits = middle;
  }
  return studyOf(fits, left(fits));
}

function nearestToMiddle(text: string, mark: string): number {
  const middle = text.length >> 1;
  const before = text.lastIndexOf(mark, middle);
  const after = text.indexOf(mark, middle);
  if (before < 0 && after < 0) throw new Error(`The document has no ${JSON.stringify(mark)}.`);
  return after < 0 || (before >= 0 && middle - before < after - middle) ? before : after;
}
