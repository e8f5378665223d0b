/** What opens an item of a list: a bullet, a number, a letter, each with its stop or bracket. */
const mark =
  /^[ \t]*(?:[*•·–—▪■□●○◦➢✓※①-⑳-]|\\-|[(（]?\d{1,2}(?:\.\d{1,2})*\\?[.)）:、．-]|[(（]?[a-zA-Z]\\?[.)）]|[(（]?[ivxIVX]{1,4}\\?[.)）]|o\s)/;
const anyMark = new RegExp(mark.source, "m");

/** True when a line of the text is an item of a list. */
export function hasItems(text: string): boolean {
  return anyMark.test(text);
}

/** The lines that say something, as written. */
export function linesOf(text: string): readonly string[] {
  return text.split("\n").filter((line) => /[\p{L}\p{N}]/u.test(line));
}

/** By these criteria nobody is chosen: they end the list above them. */
const otherHeading =
  /^[^\p{L}\n]{0,6}(?:\p{L}+ )?(?:termination|withdrawal|remov(?:al|ing)|discontinuation|stopping|drop-?out|elimination|shedding|suspension) criteria {0,3}:? {0,3}$/imu;

/** The text up to a heading for withdrawal or the like. */
export function upToOtherHeading(text: string): string {
  if (!/criteria/i.test(text)) return text;
  const heading = otherHeading.exec(text);
  return heading ? text.slice(0, heading.index) : text;
}

export function isItem(line: string): boolean {
  return mark.test(line);
}

/**
 * A text that is one paragraph, broken before each of its marks: "1. … 2. … 3. …" or "… - Adults
 * - Diabetes"; undefined where it has no marks that are surely those of a list.
 */
export function brokenAtMarks(text: string): readonly string[] | undefined {
  return brokenAtNumbers(text) ?? brokenAtBullets(text);
}

function brokenAtNumbers(text: string): readonly string[] | undefined {
  // Most lists of one line hold no third item.
  if (!/3\\?[.)]/.test(text)) return undefined;
  const starts: number[] = [];
  let next = 1;
  for (const match of text.matchAll(/(?<![^\s:])(\d{1,2})\\?[.)] ?(?=[\p{L}≥>≤<(\\])/gu)) {
    const number = Number(match[1]);
    // Behind the heading of the other list it begins anew.
    const isFirst =
      number === 1 && /criteria ?:\s*$/i.test(text.slice(match.index - 12, match.index));
    if (number !== next && !isFirst) continue;
    starts.push(match.index);
    next = number + 1;
  }
  return starts.length < 3 ? undefined : cutAt(text, starts);
}

function brokenAtBullets(text: string): readonly string[] | undefined {
  if (!/(?:[•▪●*]|- \p{Lu})[\s\S]*(?:[•▪●*]|- \p{Lu})/u.test(text)) return undefined;
  const starts = [...text.matchAll(/(?<![^\s:])(?:[•▪●*]|\\?-(?= \p{Lu})) ?(?=[\p{L}\d≥])/gu)].map(
    ({ index }) => index,
  );
  return starts.length < 2 ? undefined : cutAt(text, starts);
}

/** Before the heading of the other list, which a paragraph holds, too. */
const inlineHeading = /\s+(?=(?:in|ex)clusion criteria ?:)/i;

function cutAt(text: string, starts: readonly number[]): readonly string[] {
  return [0, ...starts]
    .flatMap((start, i) => text.slice(start, starts[i]).trim().split(inlineHeading))
    .filter((line) => /[\p{L}\p{N}]/u.test(line));
}
