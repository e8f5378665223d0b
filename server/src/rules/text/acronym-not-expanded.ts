import { capitalised } from "../capitalised.ts";
import { rule } from "../rule.ts";
import { acronymsOf } from "./acronyms.ts";
import { nameOfProse, pathOfProse } from "./prose.ts";

export default rule({
  code: "text/acronym-not-expanded",
  title: "Acronym that is explained nowhere",
  kind: "wording",
  severity: "information",
  source: "Outcome checklist of CU Anschutz (2020-06-11): acronyms are expanded on first use",
  check(record, report) {
    for (const { acronym, prose, span } of acronymsOf(record))
      report({
        at: pathOfProse(prose),
        span,
        message: `${capitalised(nameOfProse(prose))} uses "${acronym}", and the record says nowhere what it stands for. Patients read it too: write it out where it comes first, with the acronym in brackets behind.`,
      });
  },
});
