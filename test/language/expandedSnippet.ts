import assert from "node:assert/strict";

export interface Stop {
  readonly number: number;
  /** What stands there at first. */
  readonly text: string;
  /** What else may stand there, the text itself included; none where anything may be typed. */
  readonly choices: readonly string[];
}

interface Expanded {
  readonly text: string;
  readonly stops: readonly Stop[];
}

const token = /\\([\\$},|])|\$(\d+)|\$\{(\d+)(?:\}|:((?:\\.|[^\\}])*)\}|\|((?:\\.|[^\\|])*)\|\})/g;

const plain = (text: string) => text.replace(/\\(.)/gs, "$1");

/**
 * The text that an editor makes of a snippet, and its tab stops. `fill` gives what is typed at a
 * stop; without it what stands there is left. Fails on anything that is no well-formed snippet.
 */
export function expanded(snippet: string, fill: (stop: Stop) => string = textOf): Expanded {
  const stops: Stop[] = [];
  const typed = new Map<number, string>([[0, ""]]);
  let text = "";
  let done = 0;
  const keep = (until: number) => {
    const between = snippet.slice(done, until);
    assert.ok(!/[\\$]/.test(between), `bare marks in ${between}`);
    text += between;
  };
  for (const match of snippet.matchAll(token)) {
    const [whole, escaped, bare, number = bare, held, listed] = match;
    keep(match.index);
    done = match.index + whole.length;
    if (escaped !== undefined) {
      text += escaped;
      continue;
    }
    const at = Number(number);
    if (held !== undefined || listed !== undefined) {
      assert.ok(!typed.has(at), `tab stop ${at} is there twice`);
      const choices = listed === undefined ? [] : listed.split(/(?<!\\),/).map(plain);
      const stop = { number: at, text: choices[0] ?? plain(held ?? ""), choices };
      stops.push(stop);
      typed.set(at, fill(stop));
    }
    const value = typed.get(at);
    assert.ok(value !== undefined, `tab stop ${at} is copied before it is there`);
    text += value;
  }
  keep(snippet.length);
  return { text, stops };
}

const textOf = ({ text }: Stop) => text;
