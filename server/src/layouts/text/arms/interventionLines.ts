import type { TextToken } from "../block.ts";
import { type Piece, part } from "../line.ts";
import { interventionMark } from "./armMarks.ts";

/** An intervention as a listing prints it: its name, then its description. */
export interface InterventionLines {
  readonly name: Piece;
  readonly description: readonly Piece[];
  /** Set where the listing kept `Intervention Type X`. */
  readonly type?: Piece;
}

const types =
  "Drug|Device|Biological(?:\\/Vaccine)?|Procedure(?:\\/Surgery)?|Radiation|Behavioral|Genetic|Dietary Supplement|Combination Product|Diagnostic Test|Other";
const typedName = new RegExp(`^(${types}):\\s{1,10}`, "i");
/** Listings glue them: `Drug: DSXS1411Drug: Placebo`. */
const gluedName = new RegExp(`(?<=[^\\s/-])(?=(?:${types}): )`, "g");
const longestGlued = 5000;

/** Divides `Drug: Aspirin` into the type and the name; the type is empty where there is none. */
export function splitTypedName(piece: Piece): { type: Piece | undefined; name: Piece } {
  const prefix = typedName.exec(piece.text);
  if (!prefix) return { type: undefined, name: piece };
  const [all, type = ""] = prefix;
  return { type: part(piece, 0, type.length), name: part(piece, all.length) };
}

/** Divides the unlabelled lines of `Interventions`; `armTexts` are the unlabelled lines of the arms. */
export function divideInterventions(
  tokens: readonly TextToken[],
  armTexts: readonly string[],
): readonly InterventionLines[] {
  const lines = tokens.flatMap(({ piece }) => unglued(piece));
  const isTyped = (line: Piece) => typedName.test(line.text);
  const allTyped = lines.every(isTyped);
  const neighbours = new Neighbours(armTexts);
  const found: { name: Piece; description: Piece[]; type?: Piece }[] = [];
  for (const [i, line] of lines.entries()) {
    const open = found.at(-1);
    const previous = lines[i - 1];
    const next = lines[i + 1];
    const mark = interventionMark(line);
    if (mark && open) open.type = mark;
    else if (
      !open ||
      !previous ||
      allTyped ||
      isTyped(line) ||
      (next && interventionMark(next)) ||
      (looksLikeName(line.text) && isApart(previous, line, neighbours, open.description.length > 0))
    )
      found.push({ name: line, description: [] });
    else open.description.push(line);
  }
  return found;
}

function unglued(piece: Piece): readonly Piece[] {
  if (piece.text.length > longestGlued || !typedName.test(piece.text)) return [piece];
  const starts = [0, ...[...piece.text.matchAll(gluedName)].map(({ index }) => index)];
  return starts.map((start, i) => part(piece, start, starts[i + 1]));
}

/** A new intervention: the arms do not have the two lines so, or a short line follows a long one. */
function isApart(
  previous: Piece,
  line: Piece,
  neighbours: Neighbours,
  hasDescription: boolean,
): boolean {
  if (neighbours.know(line.text) && neighbours.otherThan(previous.text, line.text)) return true;
  return hasDescription && previous.text.length > 2 * line.text.length;
}

function looksLikeName(text: string): boolean {
  return text.length <= 200 && !/[.;:]$/.test(text) && !/^[*•-]/.test(text);
}

/** Which lines stand before which among the arms. */
class Neighbours {
  readonly #before = new Map<string, Set<string>>();

  constructor(texts: readonly string[]) {
    for (const [i, text] of texts.entries()) {
      const before = this.#before.get(text) ?? new Set();
      this.#before.set(text, before.add(texts[i - 1] ?? ""));
    }
  }

  know(text: string): boolean {
    return this.#before.has(text);
  }

  /** True when `text` follows another line than `previous` somewhere. */
  otherThan(previous: string, text: string): boolean {
    const before = this.#before.get(text);
    return before !== undefined && (before.size > 1 || !before.has(previous));
  }
}
