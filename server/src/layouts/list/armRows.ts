import { type Piece, part } from "../text/line.ts";

export interface ArmRow {
  readonly label: Piece;
  readonly intervention: Piece | undefined;
  readonly description: Piece | undefined;
}

/** Longer rows, or more names and arms, are those of no table; dividing them would take too long. */
const longestRow = 100_000;
const mostNames = 40;
const mostArms = 200;
const longestLabel = 120;

/**
 * Divides `arm intervention description`, which the listing prints without a mark between, by the
 * names in `Interventions`. Where all rows stand in one line, the end of a description is known only
 * where the next arm bears an intervention's name, or guessed where a sentence ends.
 */
export function divideRow(
  row: Piece,
  names: readonly string[],
  mayHoldSeveral: boolean,
): { arms: readonly ArmRow[]; isSure: boolean } {
  const known = row.text.length > longestRow ? [] : names.slice(0, mostNames);
  const cuts = cutsOf(row.text, known, mayHoldSeveral);
  if (cuts.length === 0)
    return {
      arms: [{ label: row, intervention: undefined, description: undefined }],
      isSure: false,
    };
  const arms = cuts.map(({ from, at, length }, i) => {
    const description = part(row, at + length, cuts[i + 1]?.from);
    return {
      label: part(row, from, at),
      intervention: part(row, at, at + length),
      description: description.text === "" ? undefined : description,
    };
  });
  const isGuess = ({ guessed, from, at }: Cut) => guessed || at - from > longestLabel;
  return { arms, isSure: !cuts.some(isGuess) };
}

interface Cut {
  /** Where the row, and with it the arm's label, begins. */
  readonly from: number;
  /** Where the intervention's name begins. */
  readonly at: number;
  readonly length: number;
  /** True where the beginning is the end of a sentence and not a name. */
  readonly guessed?: true;
}

function cutsOf(text: string, names: readonly string[], mayHoldSeveral: boolean): readonly Cut[] {
  const first =
    knownDouble(text, names) ?? nearer(doubledName(text, mayHoldSeveral), firstName(text, names));
  if (!first) return [];
  const cuts = [first];
  if (!mayHoldSeveral) return cuts;
  const found = names.map((name) => new Occurrences(text, name));
  while (cuts.length < mostArms) {
    const last = cuts.at(-1) as Cut;
    const next = nextCut(text, last.at + last.length, found);
    if (!next) break;
    cuts.push(next);
  }
  return cuts;
}

/** A known name wins: `AL-3789 AL-3789 Suspension …` is an arm and its suspension. */
function nearer(doubled: Cut | undefined, known: Cut | undefined): Cut | undefined {
  return doubled && (!known || doubled.at < known.at) ? doubled : known;
}

/** `X X …` where the arm bears the intervention's name. */
function knownDouble(text: string, names: readonly string[]): Cut | undefined {
  for (const name of names) {
    const at = secondAt(text, 0, name);
    if (at !== undefined) return { from: 0, at, length: name.length };
  }
  return undefined;
}

/**
 * `RanibizumabRanibizumabA 0.5 mg …`: a name that the listing left out of `Interventions`. With all
 * rows in one line, the names of later ones may be missing too.
 */
function doubledName(text: string, mayHoldSeveral: boolean): Cut | undefined {
  for (let length = Math.min(longestLabel, text.length >> 1); length > 3; length--) {
    const at = secondAt(text, 0, text.slice(0, length));
    if (at !== undefined) return { from: 0, at, length, ...(mayHoldSeveral && { guessed: true }) };
  }
  return undefined;
}

/** The first known name behind the label. */
function firstName(text: string, names: readonly string[]): Cut | undefined {
  let best: Cut | undefined;
  for (const { length, at } of names.map((name) => ({
    length: name.length,
    at: text.indexOf(name, 1),
  })))
    if (at > 0 && (!best || at < best.at)) best = { from: 0, at, length };
  return best;
}

/** Where `name` begins the second time in `name name` or, glued, `namename`. */
function secondAt(text: string, from: number, name: string): number | undefined {
  if (!text.startsWith(name, from)) return undefined;
  const end = from + name.length;
  if (text.startsWith(name, end)) return end;
  return text[end] === " " && text.startsWith(name, end + 1) ? end + 1 : undefined;
}

/** The places of one name in a text, asked for from left to right. */
class Occurrences {
  readonly name: string;
  readonly #text: string;
  #at = -1;

  constructor(text: string, name: string) {
    this.#text = text;
    this.name = name;
  }

  /** The first place at or behind `from`; -1 if there is none. */
  from(from: number): number {
    if (this.#at !== Number.POSITIVE_INFINITY && this.#at < from) {
      const at = this.#text.indexOf(this.name, from);
      this.#at = at < 0 ? Number.POSITIVE_INFINITY : at;
    }
    return this.#at === Number.POSITIVE_INFINITY ? -1 : this.#at;
  }
}

function nextCut(text: string, from: number, found: readonly Occurrences[]): Cut | undefined {
  let best: Cut | undefined;
  let guess: Cut | undefined;
  for (const occurrences of found) {
    const { name } = occurrences;
    const first = occurrences.from(from);
    if (first < 0) continue;
    guess ??= sentenceCut(text, from, first, name.length);
    for (let at = first; at >= 0; at = occurrences.from(at + 1)) {
      const second = secondAt(text, at, name);
      if (second === undefined) continue;
      if (!best || at < best.from) best = { from: at, at: second, length: name.length };
      break;
    }
  }
  return best ?? guess;
}

/** `… at enrollment. Study Group 1 Vaccine …`: the label is what follows the last full stop. */
function sentenceCut(text: string, from: number, at: number, length: number): Cut | undefined {
  const stop = text.lastIndexOf(". ", at);
  const isLabel = stop > from && at - stop > 3 && at - stop < longestLabel;
  return isLabel ? { from: stop + 2, at, length, guessed: true } : undefined;
}
