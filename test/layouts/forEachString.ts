import type { Path } from "../../server/src/study/path.ts";

/**
 * Calls `visit` for each string in `root`, in document order, with the name of the element that it
 * belongs to; the path is made
 * when it is asked for.
 */
export function forEachString(
  root: object,
  visit: (text: string, element: string, path: () => Path) => void,
): void {
  const parents: (string | number)[] = [];
  let leaf: string | number = "";
  const path = () => [...parents, leaf];
  const step = (value: unknown, key: string | number, element: string): void => {
    if (typeof value === "string") {
      leaf = key;
      visit(value, element, path);
    } else if (typeof value === "object" && value !== null) {
      parents.push(key);
      walk(value, element);
      parents.pop();
    }
  };
  const walk = (node: object, element: string): void => {
    if (Array.isArray(node)) for (let i = 0; i < node.length; i++) step(node[i], i, element);
    else for (const name in node) step(node[name as keyof typeof node], name, name);
  };
  walk(root, "");
}
