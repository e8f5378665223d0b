import type { Layout } from "../layout.ts";
import { editText } from "../text/edit/editText.ts";
import { completionPlaces } from "../text/position.ts";
import { formatText } from "../text/print/formatText.ts";
import { notHeldInText } from "../text/print/notHeldInText.ts";
import { type PrintedLayout, printText } from "../text/print/printText.ts";
import { commentAbove, commentsIn } from "../text/suppressions.ts";
import { listGrammar } from "./grammar.ts";
import { parseList } from "./parse.ts";
import { listStyle } from "./style.ts";

const marks = [
  /^(- )?Registration Number\s*$/m,
  /^(- )?Lead Sponsor\s*$/m,
  /^(- )?Brief Summary\s*$/m,
  /^Recruitment & Eligibility\s*$/m,
  /^Study & Design\s*$/m,
  /^(- )?Target Recruitment\s*$/m,
  /^(- )?Arm && Interventions\s*$/m,
  /^- (Conditions|Interventions|Primary Outcome Measures)\s*$/m,
  /^Trial Locations\s*$/m,
];

/** How the text is written anew. */
function layoutOf(text: string): PrintedLayout {
  const style = { ...listStyle(text), spaced: true };
  return { grammar: listGrammar, style, parse: parseList };
}

export const list: Layout = {
  id: "list",
  name: "Label and value list",
  extension: ".trial",
  fileEndings: [".trial"],
  languages: ["trial-record"],
  holdsSeveral: false,
  detect(text) {
    const head = text.slice(0, 40_000);
    const found = marks.filter((mark) => mark.test(head)).length;
    return found >= 4 ? 0.95 : found === 3 ? 0.8 : found === 2 ? 0.5 : found === 1 ? 0.2 : 0;
  },
  parse(text) {
    const record = parseList(text);
    return { layout: "list", records: [record], ...commentsIn(text, record) };
  },
  edit: (text, record, changes) =>
    editText(text, record, changes, { parse: parseList, style: listStyle(text) }),
  print: ([study]) => (study ? printText(study, layoutOf("")) : ""),
  notHeld: (study) => notHeldInText(study, layoutOf("")),
  format: (text) => formatText(text, layoutOf),
  comment: commentAbove,
  completionPlaces: (text, record, offset) =>
    completionPlaces(text, record, offset, listStyle(text)),
};
