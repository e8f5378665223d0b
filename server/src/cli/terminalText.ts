/** Most text: each character is shown as it is, in one column. */
const plain = /^[ -~]*$/;

/** Text as it may be shown on a terminal: nothing in a record can move the cursor or reorder text. */
export function visible(text: string): string {
  if (plain.test(text)) return text;
  return text
    .replaceAll("\t", "  ")
    .replaceAll(/\p{Cc}/gu, pictureOf)
    .replaceAll(/[\u200E\u200F\u061C\u2028-\u202E\u2066-\u2069]|\p{Cs}/gu, "\uFFFD");
}

/** Unicode has pictures of the control characters of ASCII. */
function pictureOf(control: string): string {
  const code = control.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? "\u2421" : "\uFFFD";
}

const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });

export interface Cell {
  readonly text: string;
  /** Columns on the screen. */
  readonly width: number;
  /** UTF-16 offsets in the text that was taken apart. */
  readonly start: number;
  readonly end: number;
}

/** Takes text apart into what a reader takes for one character each, ready to be shown. */
export function cellsOf(text: string): Cell[] {
  if (plain.test(text))
    return Array.from(text, (shown, i) => ({ text: shown, width: 1, start: i, end: i + 1 }));
  return Array.from(segmenter.segment(text), ({ segment, index }) => {
    const shown = visible(segment);
    return { text: shown, width: cellWidth(shown), start: index, end: index + segment.length };
  });
}

/** Columns that text takes on the screen. */
export function widthOf(text: string): number {
  if (plain.test(text)) return text.length;
  return cellsOf(text).reduce((sum, { width }) => sum + width, 0);
}

/** Scripts that are shown two columns wide, and pictures. */
const wide =
  /^(?:[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uA960-\uA97C\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6\u{1B000}-\u{1B2FF}\u{20000}-\u{3FFFD}]|\p{Emoji_Presentation}|\p{Emoji}\uFE0F|\p{Regional_Indicator})/u;
const invisible = /^[\p{Mn}\p{Me}\u200B-\u200D\u2060\uFEFF]+$/u;

function cellWidth(shown: string): number {
  if (shown === "  ") return 2;
  if (invisible.test(shown)) return 0;
  return wide.test(shown) ? 2 : 1;
}

/** Breaks text into lines of at most `width` columns, between words where that can be done. */
export function wrap(text: string, width: number, widthOfWord = widthOf): string[] {
  const lines: string[] = [];
  let line = "";
  let used = 0;
  for (const word of text.split(/ +/)) {
    const columns = widthOfWord(word);
    if (line !== "" && used + 1 + columns > width) {
      lines.push(line);
      [line, used] = [word, columns];
    } else if (line === "") [line, used] = [word, columns];
    else [line, used] = [`${line} ${word}`, used + 1 + columns];
  }
  lines.push(line);
  return lines;
}
