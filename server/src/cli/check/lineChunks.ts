/** Whole lines of a file. */
export interface LineChunk {
  /** Where it stands in the file. */
  readonly offset: number;
  /** Counted from 0. */
  readonly firstLine: number;
  readonly bytes: Uint8Array;
  /** Set in the place of the bytes of a line that is too long to be read. */
  readonly tooLong?: true;
}

/** Bytes of lines that are handed over together, where lines are not longer. */
const usualChunk = 1024 * 1024;

const lineBreak = 0x0a;
const byteOrderMark = [0xef, 0xbb, 0xbf];

/** Divides the pieces of a file at line ends; never holds more than a line and a chunk. */
export async function* lineChunks(
  pieces: AsyncIterable<Uint8Array>,
  longestLine: number,
): AsyncGenerator<LineChunk> {
  let pending: Uint8Array[] = [];
  let [length, offset, firstLine] = [0, 0, 0];
  let isSkipping = false;
  const take = (last: Uint8Array): LineChunk => {
    const bytes = joined([...pending, last]);
    const chunk = { offset, firstLine, bytes };
    firstLine += lineEndsIn(bytes);
    offset += bytes.length;
    [pending, length] = [[], 0];
    return chunk;
  };
  for await (const piece of pieces) {
    let rest = piece;
    if (offset === 0 && length === 0 && byteOrderMark.every((byte, i) => rest[i] === byte)) {
      rest = rest.subarray(byteOrderMark.length);
      offset = byteOrderMark.length;
    }
    if (isSkipping) {
      const end = rest.indexOf(lineBreak) + 1;
      offset += end || rest.length;
      if (end === 0) continue;
      isSkipping = false;
      firstLine++;
      rest = rest.subarray(end);
    }
    const end = rest.lastIndexOf(lineBreak) + 1;
    if (end > 0 && length + end >= usualChunk) {
      yield take(rest.subarray(0, end));
      rest = rest.subarray(end);
    }
    pending.push(rest);
    length += rest.length;
    if (length > longestLine) {
      const bytes = joined(pending);
      // What stands before the long line is whole.
      const start = bytes.lastIndexOf(lineBreak) + 1;
      [pending, length] = [[], 0];
      if (start > 0) yield take(bytes.subarray(0, start));
      yield { offset, firstLine, bytes: new Uint8Array(), tooLong: true };
      offset += bytes.length - start;
      isSkipping = true;
    }
  }
  if (length > 0) yield take(new Uint8Array());
}

/** A copy of its own, so that it can be handed to another thread. */
function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function lineEndsIn(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(lineBreak); at >= 0; at = bytes.indexOf(lineBreak, at + 1)) count++;
  return count;
}
