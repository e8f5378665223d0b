import type { Change } from "../../server/src/study/change.ts";
import type { Path } from "../../server/src/study/path.ts";

/** `a.b.0.c` as a path. */
export function pathAt(path: string): Path {
  return path.split(".").map((step) => (/^\d+$/.test(step) ? Number(step) : step));
}

export function set(path: string, value: unknown): Change {
  return { kind: "set", path: pathAt(path), value };
}

export function change(kind: "insert" | "remove", path: string, value?: unknown): Change {
  return kind === "insert"
    ? { kind, path: pathAt(path), value }
    : { kind: "remove", path: pathAt(path) };
}
