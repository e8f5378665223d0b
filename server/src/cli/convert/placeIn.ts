import type { Snapshot } from "../../workspace/snapshot.ts";
import type { Input } from "../input.ts";

/** `draft.json:12:3`, as compilers write it and editors open it. */
export function placeIn({ path }: Input, snapshot: Snapshot, offset: number): string {
  const { line, character } = snapshot.positionAt(offset);
  return `${path}:${line + 1}:${character + 1}`;
}
