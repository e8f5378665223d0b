import { rule } from "../rule.ts";
import { acronymPath, briefTitlePath, writtenTitle } from "./titles.ts";

export default rule({
  code: "title/acronym-repeated",
  title: "Acronym at the end of the brief title",
  kind: "wording",
  severity: "information",
  source: "Acronym: appended to the brief title in brackets (OMB supporting statement, 2015)",
  check(record, report) {
    const acronym = record.protocol.identificationModule?.acronym?.trim();
    const title = writtenTitle(record, "briefTitle");
    if (!acronym || !title?.trimEnd().endsWith(")")) return;
    const start = title.lastIndexOf("(");
    const end = title.trimEnd().length;
    if (start <= 0 || !isSame(title.slice(start + 1, end - 1), acronym)) return;
    report({
      at: briefTitlePath,
      span: [start, end],
      message: `The brief title ends with the acronym, which the registry appends in brackets by itself, so that it would stand there twice: leave "(${acronym})" to the registry.`,
      related: [{ at: acronymPath, message: "The acronym" }],
      fixes: [
        {
          title: `Remove "${title.slice(start, end)}" from the title`,
          safe: true,
          changes: [{ kind: "set", path: briefTitlePath, value: title.slice(0, start).trimEnd() }],
        },
      ],
    });
  },
});

/** "(SUNBACK)", "(SUNBACK Trial)" and "(The SUNBACK Study)" are the same to a reader. */
function isSame(a: string, b: string): boolean {
  const own = b.toLowerCase();
  const words = a.trim().toLowerCase();
  return words === own || words.replace(framing, "") === own;
}

const framing = /^the | (?:clinical )?(?:study|trial|registry)$/g;
