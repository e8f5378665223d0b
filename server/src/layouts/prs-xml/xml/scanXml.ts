import { groupedDigits } from "../../../study/groupedDigits.ts";
import type { OffsetRange } from "../../../study/sourceMap.ts";
import { problem, type Report } from "../problem.ts";
import type { XmlAttribute, XmlToken } from "./token.ts";

/** No upload comes near it: 2,000 sites are some 40,000 tags. */
export const mostTags = 1_000_000;

/**
 * Divides a text into tags and text. Every token ends before the next "<", however the text is
 * broken, so what follows a half-typed tag is still read. One pass; external entities and entity
 * declarations are never read.
 */
export function scanXml(
  text: string,
  report: Report,
  onComment: OnComment = () => {},
): readonly XmlToken[] {
  return new Scanner(text, report, onComment).scan();
}

/** Told of each comment that is closed, marks included. */
export type OnComment = (range: OffsetRange) => void;

const startsName = /[A-Za-z_:\u0080-\uffff]/;
const namePattern = /[A-Za-z_:\u0080-\uffff][-\w.:\u0080-\uffff]*/y;
const attributePattern =
  /\s+([A-Za-z_:\u0080-\uffff][-\w.:\u0080-\uffff]*)(?:\s*=\s*(?:"([^"<]*)"|'([^'<]*)'|([^\s"'<>/=]*)))?/y;

class Scanner {
  readonly #text: string;
  readonly #report: Report;
  readonly #onComment: OnComment;
  readonly #tokens: XmlToken[] = [];
  /** Marks that do not stand anywhere in the rest of the text, so that nobody looks again. */
  readonly #absent = new Set<string>();
  #tags = 0;

  constructor(text: string, report: Report, onComment: OnComment) {
    this.#text = text;
    this.#report = report;
    this.#onComment = onComment;
  }

  scan(): readonly XmlToken[] {
    const { length } = this.#text;
    let at = this.#text.startsWith("\ufeff") ? 1 : 0;
    while (at < length) {
      const next = this.#text.indexOf("<", at);
      const end = next === -1 ? length : next;
      if (end > at) this.#pushText("text", at, end);
      if (next === -1) break;
      if (this.#tags >= mostTags) {
        this.#report(problem("limit", { start: next, end: next + 1 }, tooManyTags));
        break;
      }
      at = this.#mark(next);
    }
    return this.#tokens;
  }

  /** Reads what begins with the "<" at `start`; gives where it ends. */
  #mark(start: number): number {
    const next = this.#text[start + 1] ?? "";
    if (next === "!") return this.#declaration(start);
    if (next === "?") {
      return this.#enclosed(start, "<?", "?>", "The processing instruction has no ?>.").end;
    }
    if (next === "/") return this.#closeTag(start);
    if (startsName.test(next)) return this.#openTag(start);
    return this.#strayMark(start);
  }

  #strayMark(start: number): number {
    const range = { start, end: start + 1 };
    this.#report(
      problem("malformed", range, 'A "<" in a text is written &lt;.', {
        title: 'Write "<" as &lt;',
        safe: true,
        edits: [{ ...range, newText: "&lt;" }],
      }),
    );
    this.#pushText("text", start, start + 1);
    return start + 1;
  }

  #declaration(start: number): number {
    const text = this.#text;
    if (text.startsWith("<!--", start)) {
      const { end, closed } = this.#enclosed(start, "<!--", "-->", "The comment has no -->.");
      if (closed) this.#onComment({ start, end });
      return end;
    }
    if (text.startsWith("<![CDATA[", start)) {
      const { end, closed } = this.#enclosed(start, "<![CDATA[", "]]>", "CDATA has no ]]>.");
      const inner = { start: start + 9, end: closed ? end - 3 : end };
      this.#tokens.push({ kind: "cdata", ...inner, outer: { start, end } });
      return end;
    }
    return this.#doctype(start);
  }

  /** The end of a stretch between marks. One without its end mark ends with its line. */
  #enclosed(
    start: number,
    mark: string,
    endMark: string,
    message: string,
  ): { readonly end: number; readonly closed: boolean } {
    const from = start + mark.length;
    const found = this.#absent.has(endMark) ? -1 : this.#text.indexOf(endMark, from);
    if (found === -1) this.#absent.add(endMark);
    // A comment holds no comment: where another begins, this one was never closed.
    const isClosed =
      found !== -1 && (mark !== "<!--" || !this.#text.slice(from, found).includes(mark));
    if (isClosed) return { end: found + endMark.length, closed: true };
    const lineEnd = this.#lineEnd(from);
    this.#report(
      problem("malformed", { start, end: lineEnd }, message, {
        title: `Add ${endMark}`,
        safe: true,
        edits: [{ start: lineEnd, end: lineEnd, newText: endMark }],
      }),
    );
    return { end: lineEnd, closed: false };
  }

  #lineEnd(from: number): number {
    const text = this.#text;
    let end = from;
    while (end < text.length && text[end] !== "\n" && text[end] !== "\r") end++;
    return end;
  }

  #doctype(start: number): number {
    const text = this.#text;
    let depth = 0;
    let end = start + 2;
    for (; end < text.length; end++) {
      const char = text[end];
      if (char === "[") depth++;
      else if (char === "]") depth--;
      else if (char === ">" && depth <= 0) break;
      else if (char === "<" && depth <= 0) break;
    }
    if (text[end] === ">") end++;
    this.#report(
      problem(
        "malformed",
        { start, end },
        "A document type is not read, and entities that it declares stay as they are written.",
      ),
    );
    return end;
  }

  #closeTag(start: number): number {
    namePattern.lastIndex = start + 2;
    const name = namePattern.exec(this.#text)?.[0] ?? "";
    const { end, complete } = this.#tagEnd(start + 2 + name.length);
    if (name === "") {
      this.#report(problem("malformed", { start, end }, "The closing tag has no name."));
      return end;
    }
    this.#pushTag("close", name, start, end, complete, false, []);
    return end;
  }

  #openTag(start: number): number {
    namePattern.lastIndex = start + 1;
    const name = namePattern.exec(this.#text)?.[0] ?? "";
    const attributes: XmlAttribute[] = [];
    let at = start + 1 + name.length;
    for (;;) {
      attributePattern.lastIndex = at;
      const found = attributePattern.exec(this.#text);
      if (!found) break;
      const [all, attribute = "", double, single, bare] = found;
      const end = at + all.length;
      // A quote that follows has no partner before the next "<": the tag is broken here.
      const value = double ?? single ?? bare ?? "";
      attributes.push({ name: attribute, start: end - all.trimStart().length, end, value });
      at = end;
    }
    const { end, complete } = this.#tagEnd(at);
    const selfClosing = complete && this.#text[end - 2] === "/";
    this.#pushTag("open", name, start, end, complete, selfClosing, attributes);
    return end;
  }

  /** Where the tag ends, of which all up to `from` is understood. */
  #tagEnd(from: number): { readonly end: number; readonly complete: boolean } {
    const text = this.#text;
    let end = from;
    while (end < text.length && text[end] !== ">" && text[end] !== "<") end++;
    if (text[end] === ">") {
      const rest = text.slice(from, end);
      if (!/^\s*\/?$/.test(rest)) {
        const message = 'This part of the tag is not name="value".';
        this.#report(problem("malformed", { start: from, end }, message));
      }
      return { end: end + 1, complete: true };
    }
    end = from + text.slice(from, end).trimEnd().length;
    return { end, complete: false };
  }

  #pushTag(
    kind: "open" | "close",
    name: string,
    start: number,
    end: number,
    complete: boolean,
    selfClosing: boolean,
    attributes: readonly XmlAttribute[],
  ): void {
    this.#tags++;
    this.#tokens.push({
      kind,
      name,
      start,
      end,
      attributes,
      selfClosing,
      complete,
      partner: undefined,
    });
  }

  #pushText(kind: "text", start: number, end: number): void {
    this.#tokens.push({ kind, start, end, outer: { start, end } });
  }
}

const tooManyTags = `The file has more than ${groupedDigits(mostTags)} tags; what follows is not read.`;
