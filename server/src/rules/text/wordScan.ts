import type { Study } from "../../study/study.ts";
import type { CheckedRecord } from "../checkedRecord.ts";
import { type Prose, proseOf } from "./prose.ts";
import { kindsOfWords, type WordKind } from "./watchedWords.ts";

/** Something in a text that a rule may want to look at more closely. */
export interface Mark {
  readonly kind: WordKind | "at sign" | "odd character";
  readonly prose: Prose;
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
}

const read = new WeakMap<Study, readonly Mark[]>();

/** One pass over the texts of the record, shared by all rules that look for words in them. */
export function marksOf(record: CheckedRecord): readonly Mark[] {
  let marks = read.get(record.study);
  if (!marks) {
    marks = scan(proseOf(record));
    read.set(record.study, marks);
  }
  return marks;
}

/** The watched words by their first letter, so that few of them are tried at a place. */
const words = [...new Set([...kindsOfWords.keys()].map((word) => word.charAt(0)))]
  .map((first) => {
    const rests = [...kindsOfWords.keys()].filter((word) => word.startsWith(first));
    return `[${first}${first.toUpperCase()}](?:${rests.map((word) => word.slice(1)).join("|")})`;
  })
  .join("|");
/** Control characters, "&" and "@", replacement characters, and the letters with which misread UTF-8 begins. */
const signs =
  "[@&\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f\\u00c2-\\u00cf\\u00e2\\u00ef\\ufeff\\ufffd]";
/** A space before the words lets the engine skip all other places, which is several times faster. */
const inText = new RegExp(`[ \\n("](${words})(?![A-Za-z])|${signs}`, "g");
const atStart = new RegExp(`^(?:${words})(?![A-Za-z])`);

function scan(texts: readonly Prose[]): readonly Mark[] {
  const marks: Mark[] = [];
  for (const prose of texts) {
    const { text } = prose;
    const first = atStart.exec(text)?.[0];
    if (first !== undefined)
      marks.push({ kind: kindOf(first), prose, start: 0, end: first.length });
    inText.lastIndex = 0;
    for (let found = inText.exec(text); found; found = inText.exec(text)) {
      const { 0: whole, 1: word, index } = found;
      if (word === undefined) {
        const kind = whole === "@" ? "at sign" : "odd character";
        marks.push({ kind, prose, start: index, end: index + 1 });
      } else
        marks.push({ kind: kindOf(word), prose, start: index + 1, end: index + 1 + word.length });
    }
  }
  return marks;
}

function kindOf(word: string): Mark["kind"] {
  return kindsOfWords.get(word.toLowerCase()) ?? "odd character";
}
