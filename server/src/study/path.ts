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
  return path.length >= ancestor.length && ancestor.every((step, i) => step === path[i]);
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

/**
 * Calls `visit` for each string in `root`, in document order, with the name of the element that it
 * belongs to. The path is made only when it is asked for: a record holds thousands of strings.
 */
export function forEachString(
  root: unknown,
  visit: (text: string, element: string, path: () => Path) => void,
): void {
  const steps: (string | number)[] = [];
  const path = () => [...steps];
  const walk = (node: unknown, element: string): void => {
    if (typeof node === "string") visit(node, element, path);
    else if (Array.isArray(node))
      for (const [i, item] of node.entries()) {
        steps.push(i);
        walk(item, element);
        steps.pop();
      }
    else if (typeof node === "object" && node !== null)
      for (const name of Object.keys(node)) {
        steps.push(name);
        walk((node as Record<string, unknown>)[name], name);
        steps.pop();
      }
  };
  walk(root, "");
}
