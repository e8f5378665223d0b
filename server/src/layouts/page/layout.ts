import type { Layout } from "../layout.ts";
import { editText } from "../text/edit/editText.ts";
import { completionPlaces } from "../text/position.ts";
import { formatText } from "../text/print/formatText.ts";
import { notHeldInText } from "../text/print/notHeldInText.ts";
import { type PrintedLayout, printText } from "../text/print/printText.ts";
import { commentAbove, commentsIn } from "../text/suppressions.ts";
import { pageGrammar } from "./grammar.ts";
import { parsePage } from "./parse.ts";
import { pageStyle } from "./style.ts";

const ownMarks = [
  /^NCT ID:/m,
  /^(Basic Information|View full resultsBasic Information)\s*$/m,
  /^Study Design\s*$/m,
  /^(Study Groups|Arms and Interventions)\s*$/m,
  /^Eligibility Criteria\s*$/m,
  /^Sponsors\s*$/m,
];

/** A list without dashes has these too. */
const sharedMarks = [
  /^Brief Summary\s*$/m,
  /^Conditions\s*$/m,
  /^Detailed Description\s*$/m,
  /^Primary Outcome Measures\s*$/m,
];

/** How the text is written anew. */
function layoutOf(text: string): PrintedLayout {
  const style = { ...pageStyle(text), spaced: true };
  return { grammar: pageGrammar, style, parse: parsePage };
}

export const page: Layout = {
  id: "page",
  name: "Record page",
  extension: ".trial",
  fileEndings: [".trial"],
  languages: ["trial-record"],
  holdsSeveral: false,
  detect(text) {
    const head = text.slice(0, 20_000);
    const own = ownMarks.filter((mark) => mark.test(head)).length;
    const found = own + sharedMarks.filter((mark) => mark.test(head)).length;
    if (own === 0 && found >= 3) return 0.6;
    return found >= 4 ? 0.9 : found >= 3 ? 0.7 : found === 2 ? 0.4 : found === 1 ? 0.1 : 0;
  },
  parse(text) {
    const record = parsePage(text);
    return { layout: "page", records: [record], ...commentsIn(text, record) };
  },
  edit: (text, record, changes) =>
    editText(text, record, changes, { parse: parsePage, style: pageStyle(text) }),
  print: ([study]) => (study ? printText(study, layoutOf("")) : ""),
  notHeld: (study) => notHeldInText(study, layoutOf("")),
  format: (text) => formatText(text, layoutOf),
  comment: commentAbove,
  completionPlaces: (text, record, offset) =>
    completionPlaces(text, record, offset, pageStyle(text)),
};
