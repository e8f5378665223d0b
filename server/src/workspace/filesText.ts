export type TextEncoding = "utf-8" | "utf-16le" | "utf-16be";

/** The text of a file and what it takes to write it back as it was. */
export interface FileText {
  /** Without the byte order mark. */
  readonly text: string;
  readonly encoding: TextEncoding;
  readonly hasMark: boolean;
  /** Where the first byte stands that is no text in this encoding; it reads as U+FFFD. */
  readonly invalidAt?: number;
}

const marks: readonly (readonly [TextEncoding, readonly number[]])[] = [
  ["utf-8", [0xef, 0xbb, 0xbf]],
  ["utf-16le", [0xff, 0xfe]],
  ["utf-16be", [0xfe, 0xff]],
];

/** UTF-8 unless a byte order mark says otherwise. Never throws. */
export function decodeText(bytes: Uint8Array): FileText {
  const marked = marks.find(([, mark]) => mark.every((byte, i) => bytes[i] === byte));
  const encoding = marked?.[0] ?? "utf-8";
  const body = marked ? bytes.subarray(marked[1].length) : bytes;
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(body);
  const decoded = { text, encoding, hasMark: marked !== undefined };
  const encoded = encodeText(decoded);
  const same = commonLength(encoded, bytes);
  return same < bytes.length || encoded.length > same ? { ...decoded, invalidAt: same } : decoded;
}

export function encodeText({
  text,
  encoding,
  hasMark,
}: Pick<FileText, "text" | "encoding" | "hasMark">): Uint8Array {
  const marked = hasMark ? `\uFEFF${text}` : text;
  if (encoding === "utf-8") return new TextEncoder().encode(marked);
  const bytes = new Uint8Array(marked.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < marked.length; i++)
    view.setUint16(i * 2, marked.charCodeAt(i), encoding === "utf-16le");
  return bytes;
}

function commonLength(a: Uint8Array, b: Uint8Array): number {
  const end = Math.min(a.length, b.length);
  for (let i = 0; i < end; i++) if (a[i] !== b[i]) return i;
  return end;
}
