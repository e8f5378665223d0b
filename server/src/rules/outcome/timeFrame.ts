import { type TimePoint, timePointsIn } from "./timePoints.ts";

/** A time frame, one for outcomes of the record that have the same. */
export class TimeFrame {
  readonly text: string;
  #points: readonly TimePoint[] | undefined;
  #folded: string | undefined;

  constructor(text: string) {
    this.text = text;
  }

  /** The moments and lengths that it states. */
  get points(): readonly TimePoint[] {
    this.#points ??= timePointsIn(this.text);
    return this.#points;
  }

  /** In small letters and without marks, for comparison. */
  get folded(): string {
    this.#folded ??= folded(this.text);
    return this.#folded;
  }
}

export function folded(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[\s.:;,]+/g, " ")
    .trim();
}
