import type { Path } from "../../study/path.ts";
import type { Group } from "./field.ts";
import type { Piece } from "./line.ts";

/** A heading with the lines under it, or the lines before the first heading. */
export interface Stretch {
  /** None for a heading of a listing that holds no element of the record. */
  readonly group: Group | undefined;
  readonly path: Path;
  readonly heading: Piece | undefined;
  /** True where the first value stands behind the heading, on its line. */
  readonly hasValue: boolean;
  /** The lines that may hold elements; also what stands behind a heading on its line. */
  readonly lines: Piece[];
  lastLine: number;
}

export function openStretch(group: Group, heading?: Piece, value?: Piece): Stretch {
  return {
    group,
    path: group.path,
    heading,
    hasValue: value !== undefined,
    lines: value ? [value] : [],
    lastLine: heading?.line ?? 0,
  };
}
