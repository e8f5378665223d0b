import { itemField, type TextToken } from "../block.ts";
import type { Group } from "../field.ts";
import { ItemReader } from "../itemReader.ts";
import type { Piece } from "../line.ts";
import type { RecordBuilder } from "../recordBuilder.ts";
import type { InterventionLines } from "./interventionLines.ts";

/**
 * Arms without any label: `name`, description, then the runs of known interventions. Without any, an
 * author's blank lines set arms apart; a copy has none, or one before every line.
 */
export function readBareArms(
  group: Group,
  lines: readonly TextToken[],
  known: readonly InterventionLines[],
  builder: RecordBuilder,
  isCopy: boolean,
): void {
  const runs = new Runs(
    lines.map(({ piece }) => piece.text),
    known,
  );
  const arms = new ArmReader(group, builder);
  const byGaps = known.length === 0 && !isCopy;
  for (let i = 0; i < lines.length; ) {
    const { piece, apart } = lines[i] as TextToken;
    const run = runs.at(i);
    if (run && arms.mayHave(piece.text) && !runs.recurs(i, run)) {
      arms.intervention(piece);
      for (let j = 1; j <= run.description.length; j++)
        builder.boilerplate((lines[i + j] as TextToken).piece);
      i += 1 + run.description.length;
      continue;
    }
    if (arms.hasIntervention || run || (byGaps && apart)) arms.open(piece);
    else arms.line(piece);
    i++;
  }
  arms.close();
  const isUncut = isCopy && known.length === 0 && lines.length > 1;
  if (arms.mayHoldSeveral || isUncut) builder.undivided(group.path);
}

const mostOfOneName = 20;

/** Where the lines of an intervention recur among those of the arms. */
class Runs {
  readonly #texts: readonly string[];
  readonly #byName = new Map<string, InterventionLines[]>();

  constructor(texts: readonly string[], known: readonly InterventionLines[]) {
    this.#texts = texts;
    for (const intervention of known) {
      const same = this.#byName.get(intervention.name.text) ?? [];
      if (same.length < mostOfOneName) same.push(intervention);
      this.#byName.set(intervention.name.text, same);
    }
  }

  /** The longest intervention whose name and description stand at line `i`. */
  at(i: number): InterventionLines | undefined {
    let best: InterventionLines | undefined;
    for (const candidate of this.#byName.get(this.#texts[i] ?? "") ?? []) {
      const stands = candidate.description.every(({ text }, j) => this.#texts[i + 1 + j] === text);
      if (stands && (best?.description.length ?? -1) < candidate.description.length)
        best = candidate;
    }
    return best;
  }

  /** True when the same lines stand once more right behind: then the first are an arm of that name. */
  recurs(i: number, { description }: InterventionLines): boolean {
    const length = description.length + 1;
    for (let j = 0; j < length; j++)
      if (this.#texts[i + j] !== this.#texts[i + length + j]) return false;
    return true;
  }
}

/** Collects one arm after another. */
class ArmReader {
  /** True when an arm's description looks as if it held the next arm's name. */
  mayHoldSeveral = false;
  hasIntervention = true;
  readonly #reader: ItemReader;
  #names = new Set<string>();
  #description: Piece[] = [];

  constructor(group: Group, builder: RecordBuilder) {
    this.#reader = new ItemReader(group, builder);
  }

  /** An arm has no intervention twice, and an intervention needs an arm. */
  mayHave(name: string): boolean {
    return this.#reader.isOpen && !this.#names.has(name);
  }

  open(label: Piece): void {
    this.close();
    this.#reader.openNamed("label", label);
    this.#names = new Set();
    this.hasIntervention = false;
  }

  intervention(name: Piece): void {
    this.close();
    this.#reader.putNamed("interventionNames", name);
    this.#names.add(name.text);
    this.hasIntervention = true;
  }

  line(piece: Piece): void {
    const previous = this.#description.at(-1);
    if (previous && previous.text.length > 2 * piece.text.length && /[^.;:,]$/.test(piece.text))
      this.mayHoldSeveral ||= !/^[*•-]/.test(piece.text);
    this.#description.push(piece);
  }

  /** Writes down the description so far. */
  close(): void {
    const lines = this.#description.splice(0);
    if (lines.length > 0) this.#reader.put(itemField(this.#reader.group, "description"), lines);
  }
}
