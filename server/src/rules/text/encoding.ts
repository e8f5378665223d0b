import { capitalised } from "../capitalised.ts";
import { rule } from "../rule.ts";
import { garbledAt, repaired, signsOfGarbling } from "./garbled.ts";
import { nameOfProse, type Prose, pathOfProse } from "./prose.ts";
import { watchWords } from "./watchWords.ts";

export default rule({
  code: "text/encoding",
  title: "Garbled characters",
  kind: "form",
  severity: "warning",
  source: "Proposed; the registry shows such characters as they are",
  check(record, report) {
    let last: Prose | undefined;
    for (const { prose, start } of signsIn(record)) {
      const { text } = prose;
      const first = prose === last ? undefined : garbledAt(text, start);
      if (!first) continue;
      last = prose;
      const value = repaired(text);
      const shown = text.slice(first.start, first.end);
      const meant = first.meant === undefined ? "" : `, which was probably "${first.meant}"`;
      report({
        at: pathOfProse(prose),
        span: [first.start, first.end],
        message: `${capitalised(nameOfProse(prose))} holds garbled characters (${shownAs(shown)}${meant}). They come from copying between programs, and readers see them as they are: enter what was meant.`,
        fixes:
          value === text
            ? []
            : [
                {
                  title: "Restore the garbled characters",
                  safe: true,
                  changes: [{ kind: "set", path: pathOfProse(prose), value }],
                },
              ],
      });
    }
  },
});

const signsIn = watchWords(signsOfGarbling);

function shownAs(text: string): string {
  const code = text.charCodeAt(0);
  return text.length === 1 && (code < 32 || (code >= 127 && code < 160))
    ? `a control character, U+${code.toString(16).toUpperCase().padStart(4, "0")}`
    : `"${text}"`;
}
