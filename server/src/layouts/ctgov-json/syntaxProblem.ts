import type { OffsetRange } from "../../study/sourceMap.ts";

/** A slip that keeps the text from being JSON. */
export interface SyntaxProblem {
  readonly range: OffsetRange;
  readonly message: string;
}
