import type { OffsetRange } from "../../../study/sourceMap.ts";

export interface XmlAttribute {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** As written, without its quotes; empty where there is none. */
  readonly value: string;
}

/** A tag; `name` as written, with its prefix. */
export interface TagToken extends OffsetRange {
  readonly kind: "open" | "close";
  readonly name: string;
  readonly attributes: readonly XmlAttribute[];
  readonly selfClosing: boolean;
  /** False where the tag has no ">". */
  readonly complete: boolean;
  /** The closing tag of an opening one, and the reverse. */
  partner: TagToken | undefined;
}

/** Text as written; of a CDATA section what stands inside its marks, whose ends are `outer`. */
export interface TextToken extends OffsetRange {
  readonly kind: "text" | "cdata";
  readonly outer: OffsetRange;
}

export type XmlToken = TagToken | TextToken;
