import type { OffsetRange } from "../../study/sourceMap.ts";
import { isEscaped } from "./lexer.ts";
import { Tape } from "./tape.ts";

/** A value every so many characters is what real records have. */
const charactersPerNode = 20;

const quote = 0x22;
const backslash = 0x5c;

/**
 * The places in a text that the native parser has taken, which is why nothing is checked here. Goes
 * from quote to quote, so that long texts cost little.
 */
export function scanValid(text: string, { start, end }: OffsetRange): Tape {
  const tape = new Tape(text, ((end - start) / charactersPerNode) | 0);
  const open: number[] = [];
  for (let at = start; at < end; ) {
    switch (text.charCodeAt(at)) {
      case quote: {
        const from = at;
        at = endOfString(text, at);
        tape.add(from, at);
        break;
      }
      case 0x7b: // {
      case 0x5b: // [
        open.push(tape.add(at, at));
        at++;
        break;
      case 0x7d: // }
      case 0x5d: // ]
        at++;
        tape.close(open.pop() ?? 0, at);
        break;
      case 0x2c: // ,
      case 0x3a: // :
      case 0x20:
      case 0x0a:
      case 0x0d:
      case 0x09:
        at++;
        break;
      default: {
        const from = at;
        while (at < end && isWordPart(text.charCodeAt(at))) at++;
        tape.add(from, at);
      }
    }
  }
  return tape;
}

function endOfString(text: string, start: number): number {
  let close = text.indexOf('"', start + 1);
  while (text.charCodeAt(close - 1) === backslash && isEscaped(text, close))
    close = text.indexOf('"', close + 1);
  return close + 1;
}

/** Letters, digits and signs of `true`, `null`, `-1.5e+7`. */
function isWordPart(code: number): boolean {
  return code > 0x20 && code !== 0x2c && code !== 0x5d && code !== 0x7d;
}
