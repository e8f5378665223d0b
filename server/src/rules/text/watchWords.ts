import type { CheckedRecord } from "../checkedRecord.ts";
import { perRecord } from "../perRecord.ts";
import { type Prose, type ProseKind, proseKinds, proseOf } from "./prose.ts";
import { WordTable } from "./wordTable.ts";

/** A watched word where it stands in a text of the record. */
export interface WordMark {
  readonly prose: Prose;
  /** As it is watched for, in small letters; of a beginning only that. */
  readonly word: string;
  readonly start: number;
  /** Exclusive; of a beginning the end of the whole word. */
  readonly end: number;
}

/** The words found in a record, for each that asked. */
type Marks = (WordMark[] | undefined)[];

let askers = 0;

/** Each kind of texts as a number. */
const kindOf = Object.fromEntries(proseKinds.map((kind, i) => [kind, i])) as Readonly<
  Record<ProseKind, number>
>;

const table = new WordTable();
/** By the number of a word in the table. */
const words: string[] = [];
/** Who asked for a word in a kind of texts, by `place(word, kind)`. */
const askersAt: number[][] = [];

const place = (word: number, kind: number) => word * proseKinds.length + kind;

/**
 * Registers interest in words in the texts of these kinds, of all where none is named. A word is of
 * the letters a to z, or one character that is none of them; "compensat*" stands for all words that
 * begin so. Large and small letters are the same. Returns how to get them for a record, in the order
 * in which it is read: all that ask are served by one pass over its texts.
 */
export function watchWords(
  written: readonly string[],
  kinds: readonly ProseKind[] = proseKinds,
): (record: CheckedRecord) => readonly WordMark[] {
  const asker = askers++;
  const bits = kinds.reduce((all, kind) => all | (1 << kindOf[kind]), 0);
  for (const each of written) {
    const open = each.length > 1 && each.endsWith("*");
    const word = open ? each.slice(0, -1) : each;
    const number = table.add(word, open, bits);
    words[number] = word;
    for (const kind of kinds) {
      const at = place(number, kindOf[kind]);
      askersAt[at] = [...(askersAt[at] ?? []), asker];
    }
  }
  asking = undefined;
  return (record) => marksIn(record)[asker] ?? none;
}

const none: readonly WordMark[] = [];

/** The texts in which the marks stand, each once. */
export function textsOf(marks: readonly WordMark[]): readonly Prose[] {
  return marks.flatMap(({ prose }, i) => (prose === marks[i - 1]?.prose ? [] : [prose]));
}

/** The lists of `askersAt` close together: where each starts in `all`, in which -1 ends it. */
interface Asking {
  readonly starts: Int16Array;
  readonly all: Int16Array;
}

/** Undefined until it is needed. */
let asking: Asking | undefined;

function askingNow(): Asking {
  const all = [-1];
  const starts = Int16Array.from({ length: words.length * proseKinds.length }, (_, at) => {
    const list = askersAt[at];
    return list === undefined ? 0 : all.push(...list, -1) - list.length - 1;
  });
  return { starts, all: Int16Array.from(all) };
}

const marksIn = perRecord((record): Marks => {
  const marks: Marks = new Array(askers);
  asking ??= askingNow();
  for (const prose of proseOf(record)) markWords(prose, asking, marks);
  return marks;
});

function markWords(prose: Prose, { starts, all }: Asking, marks: Marks): void {
  const kind = kindOf[prose.kind];
  table.find(prose.text, 1 << kind, (number, start, end) => {
    const mark = { prose, word: words[number] as string, start, end };
    for (let i = starts[place(number, kind)] as number; all[i] !== -1; i++) {
      const asker = all[i] as number;
      const others = marks[asker];
      if (others) others.push(mark);
      else marks[asker] = [mark];
    }
  });
}
