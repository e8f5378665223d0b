import type { OffsetRange } from "../../study/sourceMap.ts";
import type { Tape } from "./tape.ts";

type Container = Record<string, unknown> | unknown[];

interface Frame {
  readonly node: number;
  readonly value: Container;
  next: "name" | "colon" | "value" | "comma";
  /** The property that waits for its value, or that has just got it. */
  name: string;
}

/** Makes a value and its tape from tokens that need not fit together. */
export class ValueBuilder {
  root: unknown;
  isComplete = false;
  readonly #tape: Tape;
  readonly #report: (range: OffsetRange, message: string) => void;
  readonly #frames: Frame[] = [];
  #top: Frame | undefined;
  /** Where the last token that counts ends: what is missing is missing there. */
  #at = 0;
  /** The text that was read last as the value of a property; a colon behind it makes it a name. */
  #lastText: string | undefined;

  constructor(tape: Tape, report: (range: OffsetRange, message: string) => void) {
    this.#tape = tape;
    this.#report = report;
  }

  open(token: OffsetRange): void {
    const isList = this.#tape.text[token.start] === "[";
    const container: Container = isList ? [] : {};
    if (!this.#place(token, container)) return;
    const node = this.#tape.add(token.start, token.end);
    this.#top = { node, value: container, next: isList ? "value" : "name", name: "" };
    this.#frames.push(this.#top);
    this.#at = token.end;
    this.isComplete = false;
  }

  close(token: OffsetRange): void {
    const isList = this.#tape.text[token.start] === "]";
    const fits = (frame: Frame) => Array.isArray(frame.value) === isList;
    if (!this.#frames.some(fits)) {
      this.#report(token, `There is no ${isList ? "[" : "{"} that this closes.`);
      return;
    }
    while (this.#top && !fits(this.#top)) {
      this.#report(token, `Before this, ${isList ? "}" : "]"} is missing.`);
      this.#closeTop(this.#at);
    }
    this.#closeTop(token.end, token.start);
    this.#at = token.end;
  }

  comma(token: OffsetRange): void {
    const top = this.#top;
    if (!top) return;
    if (top.next === "comma") top.next = Array.isArray(top.value) ? "value" : "name";
    else if (top.next === "name" || Array.isArray(top.value))
      this.#report(token, "There is a comma too many here.");
    else this.#missingValue(top, token.start);
    this.#at = token.end;
    this.#lastText = undefined;
  }

  colon(token: OffsetRange): void {
    const top = this.#top;
    if (top?.next === "colon") top.next = "value";
    else if (top && top.next === "comma" && this.#lastText !== undefined) this.#makeName(top);
    else this.#report(token, "There is a colon here without a name before it.");
    this.#at = token.end;
  }

  get expectsName(): boolean {
    const top = this.#top;
    return (
      top !== undefined &&
      !Array.isArray(top.value) &&
      (top.next === "name" || top.next === "comma")
    );
  }

  text(token: OffsetRange, value: string): void {
    const top = this.#top;
    if (top && this.expectsName) {
      if (top.next === "comma") this.#report(this.#gap(), "A comma is missing here.");
      this.#tape.add(token.start, token.end);
      [top.name, top.next, this.#at] = [value, "colon", token.end];
      return;
    }
    if (!this.value(token, value)) return;
    this.#lastText = top && !Array.isArray(top.value) ? value : undefined;
  }

  value(token: OffsetRange, value: unknown): boolean {
    if (!this.#place(token, value)) return false;
    this.#tape.add(token.start, token.end);
    this.#at = token.end;
    return true;
  }

  /** A word that is no value: its place is kept, so that it is not taken for missing. */
  unread(token: OffsetRange): void {
    if (this.#top?.next === "value")
      this.value(token, Array.isArray(this.#top.value) ? null : undefined);
  }

  finish(end: number): void {
    const innermost = this.#top;
    if (innermost) {
      const at = this.#tape.start(innermost.node);
      const mark = Array.isArray(innermost.value) ? "]" : "}";
      this.#report({ start: at, end: at + 1 }, `The ${mark} that closes this is missing.`);
    } else if (this.#tape.count === 0)
      this.#report({ start: end, end }, "There is no record here.");
    while (this.#top) this.#closeTop(end);
  }

  /** Puts a value where one is due; false where it can be none. */
  #place(token: OffsetRange, value: unknown): boolean {
    this.#lastText = undefined;
    const top = this.#top;
    if (!top) {
      this.root = value;
      this.isComplete = true;
      return true;
    }
    if (Array.isArray(top.value)) {
      if (top.next === "comma") this.#report(this.#gap(), "A comma is missing here.");
      top.value.push(value);
    } else {
      if (top.next === "name" || top.next === "comma") {
        this.#report(token, "A name in quotation marks is due here.");
        return this.#isOpening(token) ? this.#placeUnnamed(top, token) : false;
      }
      if (top.next === "colon") this.#report(this.#gap(), "A colon is missing here.");
      if (value === undefined) delete top.value[top.name];
      else setOwn(top.value, top.name, value);
    }
    top.next = "comma";
    return true;
  }

  #isOpening({ start }: OffsetRange): boolean {
    return this.#tape.text[start] === "{" || this.#tape.text[start] === "[";
  }

  /** What is in brackets without a name is no part of the value, but its brackets count. */
  #placeUnnamed(top: Frame, { start }: OffsetRange): true {
    this.#tape.add(start, start);
    top.next = "comma";
    return true;
  }

  #gap(): OffsetRange {
    return { start: this.#at, end: this.#at };
  }

  /** `"a": "b": 1`, as while a value is being typed: `a` has none, and `b` is a name. */
  #makeName(top: Frame): void {
    const text = this.#tape.count - 1;
    const [start, end] = [this.#tape.start(text), this.#tape.end(text)];
    this.#tape.dropLast();
    const nameEnd = this.#tape.end(text - 1);
    const colon = this.#tape.text.indexOf(":", nameEnd);
    const gap = colon >= 0 && colon < start ? colon + 1 : nameEnd;
    this.#report({ start: gap, end: gap }, "A value is missing here.");
    this.#tape.add(gap, gap);
    this.#tape.add(start, end);
    delete (top.value as Record<string, unknown>)[top.name];
    [top.name, top.next, this.#lastText] = [this.#lastText ?? "", "value", undefined];
  }

  #missingValue(top: Frame, before: number): void {
    const missing = { start: Math.min(this.#at, before), end: before };
    this.#report({ start: missing.start, end: missing.start }, "A value is missing here.");
    this.#tape.add(missing.start, missing.start);
    top.next = "name";
  }

  #closeTop(end: number, before = end): void {
    const top = this.#frames.pop();
    if (!top) return;
    if (!Array.isArray(top.value) && (top.next === "colon" || top.next === "value"))
      this.#missingValue(top, before);
    this.#tape.close(top.node, end);
    this.#top = this.#frames.at(-1);
    this.#lastText = undefined;
    this.isComplete = this.#top === undefined;
  }
}

/** `__proto__` is a name like any other in JSON. */
function setOwn(object: Record<string, unknown>, name: string, value: unknown): void {
  if (name === "__proto__")
    Object.defineProperty(object, name, {
      value,
      enumerable: true,
      configurable: true,
      writable: true,
    });
  else object[name] = value;
}
