/** A character as five bits: 1 to 26 for a letter of either size, else one of these. */
const codes = new Uint8Array(0x10000);
const noLetter = 0;
/** A character that is a word of its own in some table. */
const sign = 27;
const otherLetter = 31;
codes.fill(otherLetter, 0xc0, 0x2000);
for (const times of "×÷") codes[times.charCodeAt(0)] = noLetter;
for (let letter = 1; letter <= 26; letter++) codes[64 + letter] = codes[96 + letter] = letter;

const codeBits = 5;
/** So many places leave room for the code in 16 bits. */
const fewPlaces = 2 ** (16 - codeBits);
/** The places of a text that is at no watched word: before a word, and in another. */
const start = 0;
const inOther = 1;

/** The letters with which some words begin. */
interface Beginning {
  /** By the code of the next letter. */
  readonly next: Map<number, Beginning>;
  /** The numbers of the words that these letters are, alone and where they may go on. */
  whole: number | undefined;
  open: number | undefined;
  /** The place behind them, that behind the whole word, and that behind a sign after it. */
  place: number;
  ended: number;
  signed: number;
}

const noSteps = new Uint16Array();

/** Is told the number of a word, where it starts in a text and where it ends (exclusive). */
type Tell = (word: number, start: number, end: number) => void;

/**
 * Finds words in one pass over a text: a table tells for each place in a word, and each character, which
 * place comes next. A word is of two letters a to z or more, large and small ones alike, or one character
 * that is none of them; one that may go on is of three or more. All that is needed for it lies close
 * together, as it is read again for each record.
 */
export class WordTable {
  readonly #beginnings: Beginning[] = [beginning()];
  readonly #signs = new Map<string, number>();
  /** Of each word by its number: its length, whether it may go on, and the kinds of texts as bits. */
  readonly #lengths: number[] = [];
  readonly #isOpen: boolean[] = [];
  readonly #kinds: number[] = [];
  /**
   * The place that comes next, by the place in a word with the code of the character in its lowest bits.
   * Empty until it is needed.
   */
  #steps: Uint16Array | Uint32Array = noSteps;
  /** From this place on something was found: which word, and in which kinds of texts it is wanted. */
  #firstFound = 0;
  #words = new Int16Array();
  #wanted = new Int32Array();

  /** Gives the number of the word. An open one may go on in the text; `kinds` of texts are up to 32 bits. */
  add(word: string, open: boolean, kinds: number): number {
    this.#steps = noSteps;
    const number = this.#numberOf(word, open);
    this.#lengths[number] = word.length;
    this.#isOpen[number] = open;
    this.#kinds[number] = (this.#kinds[number] ?? 0) | kinds;
    return number;
  }

  #numberOf(word: string, open: boolean): number {
    const next = this.#lengths.length;
    if (/^[^a-z]$/i.test(word)) {
      codes[word.charCodeAt(0)] = sign;
      const number = this.#signs.get(word) ?? next;
      this.#signs.set(word, number);
      return number;
    }
    if (!(open ? /^[a-z]{3,}$/ : /^[a-z]{2,}$/).test(word))
      throw new Error(`"${word}${open ? "*" : ""}" cannot be watched for`);
    const at = this.#beginning(word);
    const number = (open ? at.open : at.whole) ?? next;
    if (open) at.open = number;
    else at.whole = number;
    return number;
  }

  #beginning(letters: string): Beginning {
    let at = this.#beginnings[0] as Beginning;
    for (let i = 0; i < letters.length; i++) {
      const code = codes[letters.charCodeAt(i)] as number;
      let next = at.next.get(code);
      if (next === undefined) {
        next = beginning();
        this.#beginnings.push(next);
        at.next.set(code, next);
      }
      at = next;
    }
    return at;
  }

  /** Tells the words of a text of this kind (a bit) in their order. */
  find(text: string, kind: number, tell: Tell): void {
    if (this.#steps.length === 0) this.#makeSteps();
    const steps = this.#steps;
    const wanted = this.#wanted;
    const firstFound = this.#firstFound;
    const { length } = text;
    // Both halves by turns: each step of one waits for the one before, but not for the other half.
    const half = behindWord(text, length >>> 1);
    const both = Math.min(half, length - half);
    first.end = 0;
    second.end = 0;
    let here = 0;
    let there = 0;
    for (let i = 0, k = half; i < both; i++, k++) {
      here = steps[here | (codes[text.charCodeAt(i)] as number)] as number;
      there = steps[there | (codes[text.charCodeAt(k)] as number)] as number;
      if (here < firstFound && there < firstFound) continue;
      if (((wanted[here >>> codeBits] as number) & kind) !== 0) first.add(i, here);
      if (((wanted[there >>> codeBits] as number) & kind) !== 0) second.add(k, there);
    }
    this.#goOn(text, kind, both, half, here, first);
    this.#goOn(text, kind, half + both, length, there, second);
    if (first.end > 0) this.#tell(text, kind, first, tell);
    if (second.end > 0) this.#tell(text, kind, second, tell);
  }

  /** Reads the rest of a half, and that a word ends with it. */
  #goOn(text: string, kind: number, from: number, to: number, start: number, hits: Hits): void {
    const steps = this.#steps;
    const wanted = this.#wanted;
    let place = start;
    for (let i = from; i < to; i++) {
      place = steps[place | (codes[text.charCodeAt(i)] as number)] as number;
      if (((wanted[place >>> codeBits] as number) & kind) !== 0) hits.add(i, place);
    }
    place = steps[place | noLetter] as number;
    if (((wanted[place >>> codeBits] as number) & kind) !== 0) hits.add(to, place);
  }

  #tell(text: string, kind: number, { numbers, end }: Hits, tell: Tell): void {
    for (let i = 0; i < end; i += 2) {
      const at = numbers[i] as number;
      const word = this.#words[(numbers[i + 1] as number) >>> codeBits] as number;
      if (word >= 0 && this.#isWanted(word, kind)) {
        const length = this.#lengths[word] as number;
        if (this.#isOpen[word]) tell(word, at + 1 - length, endOfWord(text, at + 1));
        else tell(word, at - length, at);
      }
      if (codes[text.charCodeAt(at)] !== sign) continue;
      const own = this.#signs.get(text.charAt(at));
      if (own !== undefined && this.#isWanted(own, kind)) tell(own, at, at + 1);
    }
  }

  #isWanted(word: number, kind: number): boolean {
    return ((this.#kinds[word] as number) & kind) !== 0;
  }

  /** A first document waits for this: rows are filled in place, without lists of them. */
  #makeSteps(): void {
    const behindSign = this.#numberSilent();
    const count = this.#numberFound(behindSign + 1);
    const steps =
      count > fewPlaces ? new Uint32Array(count << codeBits) : new Uint16Array(count << codeBits);
    const wanted = new Int32Array(count);
    const words = new Int16Array(count).fill(-1);
    let signKinds = 0;
    for (const number of this.#signs.values()) signKinds |= this.#kinds[number] as number;
    wanted[behindSign] = signKinds;
    const addRow = (place: number, ended = start, signed = behindSign) => {
      const row = place << codeBits;
      steps.fill(inOther << codeBits, row, row + (1 << codeBits));
      steps[row | noLetter] = ended << codeBits;
      steps[row | sign] = signed << codeBits;
    };
    addRow(inOther);
    for (const { next, whole, open, place, ended, signed } of this.#beginnings) {
      if (whole === undefined) addRow(place);
      else addRow(place, ended, signed);
      for (const [code, after] of next) steps[(place << codeBits) | code] = after.place << codeBits;
      if (open !== undefined) {
        words[place] = open;
        wanted[place] = this.#kinds[open] as number;
      }
    }
    // Where a word ended the next one starts.
    const likeStart = (place: number) => steps.copyWithin(place << codeBits, start, 1 << codeBits);
    likeStart(behindSign);
    for (const { whole, ended, signed } of this.#beginnings) {
      if (whole === undefined) continue;
      likeStart(ended);
      likeStart(signed);
      words[ended] = whole;
      words[signed] = whole;
      wanted[ended] = this.#kinds[whole] as number;
      wanted[signed] = signKinds | (this.#kinds[whole] as number);
    }
    this.#steps = steps;
    this.#words = words;
    this.#wanted = wanted;
    this.#firstFound = behindSign << codeBits;
  }

  /** Numbers the places at which nothing was found, and gives the number behind them. */
  #numberSilent(): number {
    let number = inOther + 1;
    for (const [i, beginning] of this.#beginnings.entries())
      if (i === 0) beginning.place = start;
      else if (beginning.open === undefined) beginning.place = number++;
    return number;
  }

  #numberFound(from: number): number {
    let number = from;
    for (const beginning of this.#beginnings) {
      if (beginning.open !== undefined) beginning.place = number++;
      if (beginning.whole === undefined) continue;
      beginning.ended = number++;
      beginning.signed = number++;
    }
    return number;
  }
}

function beginning(): Beginning {
  return {
    next: new Map(),
    whole: undefined,
    open: undefined,
    place: start,
    ended: start,
    signed: start,
  };
}

/** Where something was found, and the place in the word, by turns; a list for all texts, never shortened. */
class Hits {
  readonly numbers: number[] = [];
  end = 0;

  add(at: number, place: number): void {
    this.numbers[this.end++] = at;
    this.numbers[this.end++] = place;
  }
}

const first = new Hits();
const second = new Hits();

/** The first place from there on that is behind what ends a word. */
function behindWord(text: string, from: number): number {
  return Math.min(endOfWord(text, from) + 1, text.length);
}

function endOfWord(text: string, from: number): number {
  let end = from;
  while (end < text.length && isLetter(text.charCodeAt(end))) end++;
  return end;
}

function isLetter(character: number): boolean {
  const code = codes[character];
  return code !== noLetter && code !== sign;
}
