import { type Path, valueAt } from "../../../study/path.ts";
import { type Field, foldLabel } from "../field.ts";
import type { Grammar } from "../grammar.ts";
import type { RecordValues } from "../print/recordRows.ts";
import type { TextStyle } from "../textStyle.ts";
import { type Guard, valueLines } from "../valueLines.ts";
import { writtenLines } from "../writeValue.ts";

/**
 * How much of what an edit writes gets a bar: nothing; lines that read like a label or a heading, and
 * values that read like others; all.
 */
export type Care = "none" | "marks" | "all";

/** Writes values into a text that has others, which may read a line otherwise than a text alone. */
export class EditWriting {
  readonly #guard: Guard | undefined;
  readonly care: Care;

  constructor(grammar: Grammar, care: Care) {
    this.care = care;
    if (care === "marks") this.#guard = guardOf(grammar);
    if (care === "all") this.#guard = () => true;
  }

  /** The lines of a value, in the manner of the text that it replaces. */
  lines(field: Field, value: unknown, old = ""): readonly string[] {
    const plain = () => writtenLines(field, value, old);
    if (this.care === "none") return plain();
    const isText = field.kind === "line" || field.kind === "prose";
    const isGuarded = isText || this.care === "all";
    return valueLines(field, value, isGuarded ? this.#guard : undefined, old) ?? plain();
  }

  /** The elements of one object, which stands at `at` in a record. */
  valuesOf(value: unknown, at: Path, grammar: Grammar, style: TextStyle): RecordValues {
    return {
      grammar,
      style,
      siteCount: undefined,
      valueAt: (path) => valueAt(value, path.slice(at.length)),
      lines: (field, _path, one) => this.lines(field, one),
      inBrackets: () => undefined,
      isEmpty: () => false,
      hasHeading: () => false,
      after: () => [],
      rest: () => [],
    };
  }
}

const known = new WeakMap<Grammar, Guard>();

/** A line that is, or begins with, any label or heading; a list's mark and a colon do not count. */
function guardOf(grammar: Grammar): Guard {
  const made = known.get(grammar);
  if (made) return made;
  const names = new Set(
    grammar.groups.flatMap(({ headings, fields, item, body }) =>
      [...fields, ...(item?.fields ?? []), ...(body ? [body] : [])]
        .flatMap(({ labels }) => labels)
        .concat(headings)
        .map(foldLabel),
    ),
  );
  const guard: Guard = (line) => {
    const text = line.replace(/^\s*[-*•–]\s/, "");
    const [name = ""] = text.slice(0, longestName).split(":", 1);
    return names.has(foldLabel(name)) || names.has(foldLabel(text));
  };
  known.set(grammar, guard);
  return guard;
}

/** No label or heading is as long. */
const longestName = 200;
