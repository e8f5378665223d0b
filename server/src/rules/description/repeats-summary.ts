import type { Change } from "../../study/change.ts";
import type { Span } from "../../study/sourceMap.ts";
import { rule } from "../rule.ts";
import { folded, pathOfDetailed, stretchOf } from "./repeated.ts";

export default rule({
  code: "description/repeats-summary",
  title: "Detailed description repeats the summary",
  kind: "wording",
  severity: "information",
  source:
    "PRS data element definitions (2020-10-01), Detailed Description: not the text of the brief summary again",
  check({ protocol }, report) {
    const { briefSummary = "", detailedDescription = "" } = protocol.descriptionModule ?? {};
    if (briefSummary.length < 60 || detailedDescription.length < briefSummary.length / 2) return;
    const span = stretchOf(detailedDescription, briefSummary);
    if (!span) return;
    const rest = withoutStretch(detailedDescription, span);
    // Looking for letters in much text takes long, and finds some.
    const all = rest.length < 1000 && folded(rest).length < 20;
    const change: Change = all
      ? { kind: "remove", path: pathOfDetailed }
      : { kind: "set", path: pathOfDetailed, value: rest.trim() };
    report({
      at: pathOfDetailed,
      span,
      message: `The detailed description ${all ? "is the brief summary again" : "holds the brief summary word for word"}. Readers see both, one below the other: ${all ? "leave it out, or say what the summary leaves out" : "remove the copy"}.`,
      unnecessary: true,
      fixes: [
        {
          title: all ? "Remove the detailed description" : "Remove the copy of the summary",
          safe: false,
          changes: [change],
        },
      ],
    });
  },
});

/** Neither the stop behind the stretch stays, nor the space on both sides of it. */
function withoutStretch(text: string, [start, end]: Span): string {
  const before = text.slice(0, start);
  const after = text.slice(end).replace(/^[.;:,!?]+(?=\s|$)/, "");
  if (before.endsWith("\n")) return before + after.trimStart();
  return before.endsWith(" ") ? before + after.replace(/^ +/, "") : before + after;
}
