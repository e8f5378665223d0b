import type { Span } from "../../study/sourceMap.ts";
import { capitalised } from "../capitalised.ts";
import { type Fix, rule } from "../rule.ts";
import { writtenOut } from "./acronymMeanings.ts";
import { acronymsOf } from "./acronyms.ts";
import { nameOfProse, type Prose, pathOfProse } from "./prose.ts";

export default rule({
  code: "text/acronym-not-expanded",
  title: "Acronym that is explained nowhere",
  kind: "wording",
  severity: "information",
  source: "Outcome checklist of CU Anschutz (2020-06-11): acronyms are expanded on first use",
  check(record, report) {
    for (const { acronym, prose, span } of acronymsOf(record)) {
      const [start, end] = span;
      const put = writtenOut(acronym, prose, start);
      report({
        at: pathOfProse(prose),
        span,
        message: `${capitalised(nameOfProse(prose))} uses "${acronym}", and the record says nowhere what it stands for. Patients read it too: write it out where it comes first, ${put === undefined ? "with the acronym in brackets behind" : `such as "${put}"`}.`,
        // A plural wants other words.
        fixes:
          put === undefined || prose.text.charAt(end) === "s" ? [] : [replacing(prose, span, put)],
      });
    }
  },
});

function replacing(prose: Prose, [start, end]: Span, put: string): Fix {
  const value = prose.text.slice(0, start) + put + prose.text.slice(end);
  const change = { kind: "set" as const, path: pathOfProse(prose), value };
  return { title: `Write "${put}"`, safe: false, changes: [change] };
}
