import type { Path } from "../../study/path.ts";

const name = /^[A-Za-z_]\w*$/;
const firstStep = /[A-Za-z_]\w*/y;
const nextStep = /\.([A-Za-z_]\w*)|\[(\d{1,6})\]|\[("(?:[^"\\]|\\.)*")\]/y;

/** The path as the section Other Elements names it: `a.list[0].name`, `a["odd name"]`. */
export function pathText(path: Path): string {
  return path
    .map((step, i) => {
      if (typeof step === "number") return `[${step}]`;
      if (!name.test(step)) return `[${JSON.stringify(step)}]`;
      return i === 0 ? step : `.${step}`;
    })
    .join("");
}

/** Reads the path before a line's first colon outside quotes; undefined where none stands there. */
export function readPath(
  text: string,
): { readonly path: Path; readonly length: number } | undefined {
  firstStep.lastIndex = 0;
  const [first] = firstStep.exec(text) ?? [];
  if (first === undefined) return undefined;
  const path: (string | number)[] = [first];
  let at = first.length;
  while (text[at] !== ":") {
    nextStep.lastIndex = at;
    const [, plain, index, quoted] = nextStep.exec(text) ?? [];
    if (plain !== undefined) path.push(plain);
    else if (index !== undefined) path.push(Number(index));
    else if (quoted === undefined) return undefined;
    else {
      const read = unquoted(quoted);
      if (read === undefined) return undefined;
      path.push(read);
    }
    at = nextStep.lastIndex;
  }
  return { path, length: at };
}

function unquoted(text: string): string | undefined {
  try {
    return String(JSON.parse(text));
  } catch {
    return undefined;
  }
}
