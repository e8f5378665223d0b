import { rule } from "../rule.ts";
import { briefTitlePath, officialTitlePath, writtenTitle } from "./titles.ts";

export default rule({
  code: "title/brief-equals-official",
  title: "Brief title the same as the official title",
  kind: "wording",
  severity: "hint",
  source: "PRS data element definitions (2020-10-01), Brief Title: in words for the lay public",
  check(record, report) {
    const brief = writtenTitle(record, "briefTitle")?.trim();
    const official = writtenTitle(record, "officialTitle")?.trim();
    if (!brief || brief.length !== official?.length) return;
    if (brief.toLowerCase() !== official.toLowerCase()) return;
    report({
      at: briefTitlePath,
      message:
        "The brief title is the official title again. It is meant for the public: say in plain words who takes part, what they have and what is tried.",
      related: [{ at: officialTitlePath, message: "The official title" }],
    });
  },
});
