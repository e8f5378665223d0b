import { rule } from "../rule.ts";
import { textLength } from "../textLength.ts";
import { briefTitlePath, writtenTitle } from "./titles.ts";

const fewest = 18;

export default rule({
  code: "title/brief-too-short",
  title: "Brief title too short",
  kind: "wording",
  severity: "warning",
  source: "NCI CTRP validator (June 2017): at least 18 characters",
  check(record, report) {
    const title = writtenTitle(record, "briefTitle")?.trim();
    if (title === undefined || title.length >= fewest || !/\p{Script=Latin}/u.test(title)) return;
    report({
      at: briefTitlePath,
      message: `The brief title has ${textLength(title)} characters, too few to tell the study from others. NCI refuses less than ${fewest}: name the participants, the condition and the intervention.`,
    });
  },
});
