import { type Line, type Piece, part, trimmed } from "../text/line.ts";
import { openStretch, type Stretch } from "../text/stretch.ts";
import { pageGrammar } from "./grammar.ts";
import { derivedHeadings, helpSentences } from "./helpSentences.ts";

/** A listing glues its link to the results and the next heading. */
const gluedLink = /^View full results(?=Basic Information$)/;
/** Longer lines are no headings; the glued link comes on top. */
const longestLine = pageGrammar.longestHeading + 40;

/** The headings that a copy's own sentences stand under: none of another kind is needed to know it. */
export function helpedHeadings(lines: readonly Line[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [i, line] of lines.entries()) {
    if (line.text.length > longestLine) continue;
    const text = line.text.trim().replace(gluedLink, "");
    const help = helpSentences.get(text);
    if (help !== undefined && follows(lines, i, help)) found.add(text);
  }
  return found;
}

function follows(lines: readonly Line[], at: number, help: string): boolean {
  const next = lines[at + 1]?.text.slice(0, help.length + 40) ?? "";
  return next.trimStart().startsWith(help);
}

/** Divides a page at its headings. `helped` are the headings with a sentence under them. */
export function dividePage(
  lines: readonly Line[],
  helped: ReadonlySet<string>,
): readonly Stretch[] {
  let current = openStretch(pageGrammar.group("identification"));
  const stretches = [current];
  for (const [i, line] of lines.entries()) {
    const next = headingAt(lines, i, current, helped);
    if (next) {
      current = next;
      stretches.push(current);
    } else {
      current.lines.push(line);
      current.lastLine = line.line;
    }
  }
  return stretches;
}

function headingAt(
  lines: readonly Line[],
  at: number,
  current: Stretch,
  helped: ReadonlySet<string>,
): Stretch | undefined {
  const line = lines[at] as Line;
  const isCopy = helped.size > 0;
  const inProse = current.group?.body?.kind === "prose";
  if (line.text.length <= longestLine) {
    const piece = trimmed(line);
    const glued = gluedLink.exec(piece.text)?.[0].length ?? 0;
    const heading = glued > 0 ? part(piece, glued) : piece;
    const exact = headedExactly(heading, isCopy);
    // Free text has lines like these; in a copy the sentence under a heading tells them apart.
    const isText = () => {
      const help = helpSentences.get(heading.text);
      return inProse && help !== undefined && helped.has(heading.text) && !follows(lines, at, help);
    };
    if (exact) return isText() ? undefined : exact;
    if (isCopy) return undefined;
    const loose = inProse ? undefined : pageGrammar.headedLoosely(heading.text);
    if (loose) return openStretch(loose, heading);
  }
  return isCopy ? undefined : headingWithValue(line, current);
}

function headedExactly(heading: Piece, isCopy: boolean): Stretch | undefined {
  const group = pageGrammar.headed(heading.text);
  if (group) return openStretch(group, heading);
  const path = isCopy ? derivedHeadings.get(heading.text) : undefined;
  return (
    path && { group: undefined, path, heading, hasValue: false, lines: [], lastLine: heading.line }
  );
}

/** `Conditions: Asthma`: a heading with the first value behind it. */
function headingWithValue(line: Piece, current: Stretch): Stretch | undefined {
  const colon = line.text.slice(0, longestLine).indexOf(":");
  if (colon <= 0) return undefined;
  const heading = part(line, 0, colon);
  const inProse = current.group?.body?.kind === "prose";
  const group = inProse
    ? pageGrammar.headed(heading.text)
    : pageGrammar.headedLoosely(heading.text);
  if (!group?.item && !group?.body) return undefined;
  // "Interventions: …" is a phrase of free text, unless the text began behind its own heading.
  if (inProse && !current.hasValue && !heading.text.includes(" ")) return undefined;
  if (group === current.group && pageGrammar.label(line, group)?.ofItem) return undefined;
  const value = part(line, colon + 1);
  return value.text === "" ? undefined : openStretch(group, heading, value);
}
