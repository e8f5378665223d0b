import { toPointer } from "../../study/path.ts";
import { rule } from "../rule.ts";

export default rule({
  code: "section/empty",
  title: "Empty section",
  kind: "missing",
  severity: "information",
  source: "Proposed: a heading with nothing under it says nothing to a reader",
  yieldsTo: "any",
  check(record, report) {
    const said = new Set<string>();
    for (const { empty, path, title } of record.sections) {
      // Headings of what a listing site derives have no path, and two headings may share one.
      if (!empty || path.length === 0 || record.presence(path) === "present") continue;
      if (said.has(toPointer(path))) continue;
      said.add(toPointer(path));
      report({
        at: path,
        part: "key",
        message: `Nothing stands under "${title}". Readers cannot tell whether there is nothing to say or something was forgotten: fill the section or remove its heading.`,
        // A listing site prints its headings whether or not there is something to stand under them.
        ...(record.copy && { severity: "hint" }),
        unnecessary: true,
        fixes: [
          {
            title: `Remove the empty section "${title}"`,
            safe: false,
            changes: [{ kind: "remove", path }],
          },
        ],
      });
    }
  },
});
