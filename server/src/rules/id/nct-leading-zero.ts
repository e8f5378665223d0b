import { rule } from "../rule.ts";
import { doubtfulMentions, isWellFormed } from "./nctMentions.ts";

export default rule({
  code: "id/nct-leading-zero",
  title: "NCT number that does not begin with 0",
  kind: "form",
  severity: "information",
  source: "Number patterns of the ctregistries package: all numbers issued so far begin with 0",
  check(record, report) {
    for (const { path, span, text } of doubtfulMentions(record)) {
      if (!isWellFormed(text) || text.startsWith("NCT0")) continue;
      report({
        at: path,
        ...(span && { span }),
        message: `${text} does not begin with 0 after the letters, as all NCT numbers issued so far do. Check it for a slip of the pen.`,
      });
    }
  },
});
