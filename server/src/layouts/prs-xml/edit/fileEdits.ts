import type { OffsetRange } from "../../../study/sourceMap.ts";
import type { TextChange } from "../../layout.ts";
import type { XmlStyle } from "../renderElement.ts";
import type { XmlDefinition } from "../schema/definition.ts";
import { childrenOf, type XmlElement } from "../xml/element.ts";

/** The element behind which another is put, or the beginning of its parent. */
export type Anchor = XmlElement | "first";

/** Collects text edits that put elements into a file and take them out, in the file's own style. */
export class FileEdits {
  readonly text: string;
  readonly style: XmlStyle;
  readonly #replacements: TextChange[] = [];
  readonly #insertions = new Map<number, string>();

  constructor(text: string, root: XmlElement) {
    this.text = text;
    this.style = { lineEnd: text.includes("\r\n") ? "\r\n" : "\n", unit: this.#unitIn(root) };
  }

  /** By how much the children of the record are indented more than the record. */
  #unitIn(root: XmlElement): string {
    const [child] = childrenOf(root);
    const own = this.indentOf(root);
    const inner = child && this.indentOf(child);
    return inner?.startsWith(own ?? "") && inner !== own ? inner.slice((own ?? "").length) : "  ";
  }

  /** The blank text before an element that begins its line; undefined for one that does not. */
  indentOf({ start }: XmlElement): string | undefined {
    let at = start;
    while (at > 0 && /[ \t]/.test(this.text[at - 1] as string)) at--;
    return at === 0 || /[\r\n]/.test(this.text[at - 1] as string)
      ? this.text.slice(at, start)
      : undefined;
  }

  /** The indentation that a child of `parent` has or would have; undefined where lines do not count. */
  indentIn(parent: XmlElement): string | undefined {
    const [first] = childrenOf(parent);
    if (first) return this.indentOf(first);
    const own = this.indentOf(parent);
    return own === undefined ? undefined : own + this.style.unit;
  }

  replace({ start, end }: OffsetRange, newText: string): void {
    if (this.text.slice(start, end) !== newText) this.#replacements.push({ start, end, newText });
  }

  /** Takes an element out, with its line where it has the line for itself. */
  remove({ start, end }: OffsetRange): void {
    let from = start;
    while (from > 0 && /[ \t]/.test(this.text[from - 1] as string)) from--;
    const behind = /[ \t]*(?=\r?\n|$)/y;
    behind.lastIndex = end;
    const rest = behind.exec(this.text)?.[0];
    const before = this.text.slice(0, from).endsWith("\r\n") ? 2 : 1;
    const hasLine = from > 0 && this.text[from - 1] === "\n" && rest !== undefined;
    this.#replacements.push(
      hasLine
        ? { start: from - before, end: end + rest.length, newText: "" }
        : { start, end, newText: "" },
    );
  }

  /**
   * Puts a child into `parent`, which has children: behind `anchor`, else where the schema's order
   * wants it. `render` gives the child for an indentation.
   */
  insert(
    parent: XmlElement,
    definition: XmlDefinition,
    name: string,
    render: (indent: string) => string,
    anchor: Anchor = placeBefore(parent, definition, name) ?? "first",
  ): void {
    const offset = anchor === "first" ? parent.openEnd : anchor.end;
    const indent = this.indentIn(parent);
    const rendered =
      indent === undefined ? render("") : `${this.style.lineEnd}${indent}${render(indent)}`;
    this.#insertions.set(offset, (this.#insertions.get(offset) ?? "") + rendered);
  }

  /** The edits in the order of the text; an insertion where a replacement begins is part of it. */
  all(): readonly TextChange[] {
    const edits = this.#replacements.map((edit) => {
      const inserted = this.#insertions.get(edit.start);
      if (inserted === undefined) return edit;
      this.#insertions.delete(edit.start);
      return { ...edit, newText: inserted + edit.newText };
    });
    for (const [start, newText] of this.#insertions) edits.push({ start, end: start, newText });
    return edits.toSorted((a, b) => a.start - b.start || a.end - b.end);
  }
}

/** The last child that by the schema's order stands before an element of this name. */
function placeBefore(
  parent: XmlElement,
  definition: XmlDefinition,
  name: string,
): XmlElement | undefined {
  const names = definition.children.map((child) => child.name);
  const rank = names.indexOf(name);
  return childrenOf(parent).findLast((child) => {
    const other = names.indexOf(child.name);
    return other !== -1 && other <= rank;
  });
}
