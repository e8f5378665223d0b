import { type TimePoint, timePointsIn } from "./timePoints.ts";

/** A time frame, one for outcomes of the record that have the same. */
export class TimeFrame {
  readonly text: string;
  #points: readonly TimePoint[] | undefined;

  constructor(text: string) {
    this.text = text;
  }

  /** The moments and lengths that it states. */
  get points(): readonly TimePoint[] {
    this.#points ??= timePointsIn(this.text);
    return this.#points;
  }
}
