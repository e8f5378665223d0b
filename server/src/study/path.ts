/** A place in a study value: property names and list indices from the root. */
export type Path = readonly (string | number)[];

/** The path as a JSON pointer (RFC 6901): `/protocolSection/statusModule`. */
export function toPointer(path: Path): string {
  let pointer = "";
  for (const step of path) {
    pointer += typeof step === "number" ? `/${step}` : `/${escapeStep(step)}`;
  }
  return pointer;
}

function escapeStep(step: string): string {
  return step.includes("~") || step.includes("/")
    ? step.replaceAll("~", "~0").replaceAll("/", "~1")
    : step;
}

/** True when `path` is `ancestor` or lies below it. */
export function isWithin(path: Path, ancestor: Path): boolean {
  if (path.length < ancestor.length) return false;
  for (let i = 0; i < ancestor.length; i++) if (path[i] !== ancestor[i]) return false;
  return true;
}

export function samePath(a: Path, b: Path): boolean {
  return a.length === b.length && isWithin(a, b);
}

/** The value at `path`, or undefined where the way ends early. */
export function valueAt(root: unknown, path: Path): unknown {
  let value = root;
  for (const step of path) {
    if (typeof value !== "object" || value === null) return undefined;
    value = (value as Record<string | number, unknown>)[step];
  }
  return value;
}

/** The name of the element at `path`, or of the list of which it is an entry. */
export function elementOf(path: Path): string {
  return String(path.findLast((step) => typeof step === "string"));
}
