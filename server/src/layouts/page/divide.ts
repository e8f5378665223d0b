import { isBarLine } from "../text/bar.ts";
import { type Line, type Piece, part, trimmed } from "../text/line.ts";
import { openStretch, type Stretch } from "../text/stretch.ts";
import { pageGrammar } from "./grammar.ts";
import { derivedHeadings, helpSentences } from "./helpSentences.ts";

/** Longer lines are no headings; a glued link may come on top. */
const longestLine = pageGrammar.longestHeading + 40;

/** A listing glues its link to the results and the next heading. */
function withoutLink(text: string): string {
  return text === "View full resultsBasic Information" ? "Basic Information" : text;
}

/** The headings that a copy's own sentences stand under; none in a text that is no copy. */
export function helpedHeadings(lines: readonly Line[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { text, line } of lines) {
    if (text.length > longestLine) continue;
    const heading = withoutLink(text.trim());
    const help = helpSentences.get(heading);
    if (help !== undefined && follows(lines, line, help)) found.add(heading);
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
  for (const line of lines) {
    const next = headingAt(line, lines, current, helped);
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
  line: Line,
  lines: readonly Line[],
  current: Stretch,
  helped: ReadonlySet<string>,
): Stretch | undefined {
  const isCopy = helped.size > 0;
  const inProse = current.group?.body?.kind === "prose";
  if (line.text.length <= longestLine) {
    const piece = trimmed(line);
    const heading = part(piece, piece.text.length - withoutLink(piece.text).length);
    const exact = headedExactly(heading, isCopy);
    if (exact) return inProse && isMereText(heading, lines, helped) ? undefined : exact;
    if (isCopy) return undefined;
    const loose = inProse ? undefined : pageGrammar.headedLoosely(heading.text);
    // `Condition:` above a bar is the label of one more.
    const isLabel = loose === current.group && isBarLine(lines[line.line + 1]?.text ?? "");
    if (loose && !isLabel) return openStretch(loose, heading);
  }
  return isCopy ? undefined : headingWithValue(line, current);
}

/** Free text has lines like headings; in a copy the sentence under a heading tells them apart. */
function isMereText(
  { text, line }: Piece,
  lines: readonly Line[],
  helped: ReadonlySet<string>,
): boolean {
  const help = helpSentences.get(text);
  return help !== undefined && helped.has(text) && !follows(lines, line, help);
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
  const colon = line.text.indexOf(":");
  if (colon <= 0 || colon > longestLine) return undefined;
  const name = line.text.slice(0, colon);
  const inProse = current.group?.body?.kind === "prose";
  const group = inProse ? pageGrammar.headed(name.trim()) : pageGrammar.headedLoosely(name);
  if (!group?.item && !group?.body) return undefined;
  const heading = part(line, 0, colon);
  // "Interventions: …" is a phrase of free text, unless the text began behind its own heading.
  if (inProse && !current.hasValue && !heading.text.includes(" ")) return undefined;
  if (group === current.group && pageGrammar.label(line, group)?.ofItem) return undefined;
  const value = part(line, colon + 1);
  return value.text === "" ? undefined : openStretch(group, heading, value);
}
