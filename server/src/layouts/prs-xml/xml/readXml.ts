import type { OffsetRange } from "../../../study/sourceMap.ts";
import { problem, type Report } from "../problem.ts";
import type { XmlElement, XmlNode } from "./element.ts";
import { type OnComment, scanXml } from "./scanXml.ts";
import type { TagToken, TextToken, XmlToken } from "./token.ts";

/** Longer texts are refused whole. */
export const longestXml = 32 * 1024 * 1024;
/** Real uploads nest a dozen deep, those with results included. */
export const deepestXml = 100;

/** Says which elements may stand in which: decides where an element without closing tag ends. */
export type MayHold = (parent: string, child: string) => boolean;

/**
 * The elements and texts outside any element: one element in a whole file. Reads any text, never
 * throws; what is broken is reported and what is whole is read.
 */
export function readXml(
  text: string,
  mayHold: MayHold,
  report: Report,
  onComment?: OnComment,
): readonly XmlNode[] {
  if (text.length > longestXml) {
    const megabytes = longestXml / 1024 / 1024;
    const message = `The file is longer than ${megabytes} MB and is not read.`;
    report(problem("limit", { start: 0, end: 80 }, message));
    return [];
  }
  return new TreeBuilder(text, scanXml(text, report, onComment), mayHold, report).build();
}

type OpenElement = { -readonly [Key in keyof XmlElement]: XmlElement[Key] };

class TreeBuilder {
  readonly #text: string;
  readonly #tokens: readonly XmlToken[];
  readonly #mayHold: MayHold;
  readonly #report: Report;
  readonly #content: XmlNode[] = [];
  readonly #stack: OpenElement[] = [];
  /** How many closed elements are open below the deepest that is read. */
  #tooDeep = 0;
  #depthIsReported = false;

  constructor(text: string, tokens: readonly XmlToken[], mayHold: MayHold, report: Report) {
    this.#text = text;
    this.#tokens = tokens;
    this.#mayHold = mayHold;
    this.#report = report;
    pairTags(tokens);
  }

  build(): readonly XmlNode[] {
    for (const token of this.#tokens) {
      if (token.kind === "open") this.#open(token as TagToken);
      else if (token.kind === "close") this.#close(token as TagToken);
      else this.#addText(token as TextToken);
    }
    while (this.#stack.length > 0) this.#endUnclosed();
    return this.#content;
  }

  #addText(token: TextToken): void {
    const top = this.#stack.at(-1);
    const { length } = this.#stack;
    // The text behind a tag that was never closed is that element's; blank text changes nothing.
    if (this.#tooDeep === 0 && (length > 0 || token.kind === "cdata" || this.#hasInk(token)))
      contentOf(top, this.#content).push(token);
  }

  #hasInk({ start, end }: OffsetRange): boolean {
    return /\S/.test(this.#text.slice(start, end));
  }

  #open(token: TagToken): void {
    const name = localName(token.name);
    const { partner } = token;
    while (this.#isUnclosed() && !this.#holds(name)) this.#endUnclosed();
    if (this.#tooDeep > 0 || this.#stack.length >= deepestXml) {
      this.#reportDepth(token);
      if (partner) this.#tooDeep++;
      return;
    }
    const parent = this.#stack.at(-1);
    const { start, end } = token;
    if (!token.complete) this.#reportOpenTag(token, partner ? ">" : `></${token.name}>`);
    const element: OpenElement = {
      kind: "element",
      name,
      tag: token.name,
      attributes: token.attributes,
      parent,
      content: [],
      start,
      openEnd: end,
      closeStart: end,
      end,
      state: token.selfClosing ? "selfClosing" : partner ? "closed" : "unclosed",
    };
    contentOf(parent, this.#content).push(element);
    // A half-typed tag holds nothing: what follows is read as if it stood alone.
    if (!token.selfClosing && (partner || token.complete)) this.#stack.push(element);
  }

  #holds(child: string): boolean {
    const top = this.#stack.at(-1);
    return top === undefined || this.#mayHold(top.name, child);
  }

  #isUnclosed(): boolean {
    return this.#stack.at(-1)?.state === "unclosed";
  }

  #close(token: TagToken): void {
    if (this.#tooDeep > 0 && token.partner) {
      this.#tooDeep--;
      return;
    }
    if (!token.complete) this.#reportOpenTag(token, ">");
    if (token.partner) {
      while (this.#isUnclosed()) this.#endUnclosed();
      const element = this.#stack.pop();
      if (element) [element.closeStart, element.end] = [token.start, token.end];
      return;
    }
    if (this.#isUnclosed()) {
      const element = this.#stack.pop() as OpenElement;
      [element.closeStart, element.end, element.state] = [token.start, token.end, "closed"];
      const message = `</${token.name}> closes <${element.tag}>, which has another name.`;
      this.#reportClose(token, message, `Write </${element.tag}>`, `</${element.tag}>`);
      return;
    }
    this.#reportClose(token, `</${token.name}> closes nothing.`, `Remove </${token.name}>`, "");
  }

  /** Ends the innermost element where its content ends, without the blank text after it. */
  #endUnclosed(): void {
    const element = this.#stack.pop() as OpenElement;
    const last = element.content.at(-1);
    let end =
      last === undefined ? element.openEnd : last.kind === "element" ? last.end : last.outer.end;
    while (end > element.openEnd && /\s/.test(this.#text[end - 1] ?? "")) end--;
    [element.closeStart, element.end] = [end, end];
    if (element.state === "selfClosing") return;
    const closing = `</${element.tag}>`;
    const edits = [{ start: end, end, newText: closing }];
    const range = { start: element.start, end: element.openEnd };
    const fix = { title: `Add ${closing}`, safe: true, edits };
    this.#report(problem("malformed", range, `<${element.tag}> is not closed.`, fix));
  }

  #reportOpenTag({ start, end }: TagToken, newText: string): void {
    const edits = [{ start: end, end, newText }];
    const fix = { title: `Add ${newText}`, safe: true, edits };
    this.#report(problem("malformed", { start, end }, 'The tag has no ">".', fix));
  }

  #reportDepth(token: TagToken): void {
    if (this.#depthIsReported) return;
    this.#depthIsReported = true;
    const message = `Elements are nested more than ${deepestXml} deep; what is deeper is not read.`;
    this.#report(problem("limit", token, message));
  }

  #reportClose(token: TagToken, message: string, title: string, newText: string): void {
    const { start, end } = token;
    const fix = { title, safe: false, edits: [{ start, end, newText }] };
    this.#report(problem("malformed", token, message, fix));
  }
}

function contentOf(element: OpenElement | undefined, top: XmlNode[]): XmlNode[] {
  return element ? (element.content as XmlNode[]) : top;
}

/** Ties each closing tag to the nearest open tag of its name; those opened in between stay alone. */
function pairTags(tokens: readonly XmlToken[]): void {
  const stack: TagToken[] = [];
  const open = new Map<string, number>();
  for (const token of tokens) {
    if (token.kind === "open" && !token.selfClosing) {
      stack.push(token);
      open.set(token.name, (open.get(token.name) ?? 0) + 1);
    } else if (token.kind === "close" && (open.get(token.name) ?? 0) > 0) {
      for (;;) {
        const candidate = stack.pop() as TagToken;
        open.set(candidate.name, (open.get(candidate.name) ?? 1) - 1);
        if (candidate.name !== token.name) continue;
        candidate.partner = token;
        token.partner = candidate;
        break;
      }
    }
  }
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}
