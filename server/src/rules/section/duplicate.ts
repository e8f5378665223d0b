import { toPointer } from "../../study/path.ts";
import { rule } from "../rule.ts";

export default rule({
  code: "section/duplicate",
  title: "Heading twice",
  kind: "form",
  severity: "warning",
  source: "Proposed: what stands under the second heading is easily overlooked",
  check(record, report) {
    const { sections, copy } = record;
    // A listing site divides one section under several headings.
    if (copy || sections.length < 2) return;
    const first = new Map<string, string>();
    for (const section of sections) {
      const { path, title } = section;
      if (path.length === 0) continue;
      const place = toPointer(path);
      const earlier = first.get(place);
      first.set(place, earlier ?? title);
      // Places are dear to find, and hardly any record has two sections for one.
      if (earlier === undefined || section.heading.start === section.heading.end) continue;
      if (earlier.toLowerCase() !== title.toLowerCase()) continue;
      report({
        at: path,
        part: "key",
        message: `The heading "${title}" stands in the record twice. Readers may overlook what is under the second: put it all under one.`,
      });
    }
  },
});
