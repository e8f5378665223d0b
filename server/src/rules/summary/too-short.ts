import { isFillIn } from "../fillIn.ts";
import { rule } from "../rule.ts";
import { briefTitlePath, officialTitlePath } from "../title/titles.ts";

const summaryPath = ["protocolSection", "descriptionModule", "briefSummary"];
const fewest = 100;

export default rule({
  code: "summary/too-short",
  title: "Brief summary says too little",
  kind: "wording",
  severity: "information",
  source:
    "PRS data element definitions (2020-10-01), Brief Summary: the purpose in a short description; its length is proposed",
  check(record, report) {
    const { descriptionModule, identificationModule } = record.protocol;
    const summary = descriptionModule?.briefSummary?.trim();
    const { briefTitle = "", officialTitle = "" } = identificationModule ?? {};
    // A title, perhaps with a stop.
    const longest = Math.max(fewest, briefTitle.length + 1, officialTitle.length + 1);
    if (!summary || summary.length > Math.min(longest, 1000) || isFillIn(summary)) return;
    const text = withoutStop(summary);
    const copied =
      text === withoutStop(briefTitle)
        ? ([briefTitlePath, "brief title"] as const)
        : text === withoutStop(officialTitle)
          ? ([officialTitlePath, "official title"] as const)
          : undefined;
    if (!copied && (summary.length >= fewest || !/\p{Script=Latin}/u.test(summary))) return;
    const what = copied
      ? `The brief summary is the ${copied[1]} again`
      : `The brief summary has ${summary.length} characters`;
    report({
      at: summaryPath,
      message: `${what}. Readers look there for the purpose of the study: say in a few plain sentences what it tests, in whom, and why.`,
      ...(copied && { related: [{ at: copied[0], message: `The ${copied[1]}` }] }),
    });
  },
});

function withoutStop(text: string): string {
  return text.trim().replace(/\.$/, "").toLowerCase();
}
