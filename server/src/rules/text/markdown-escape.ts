import { capitalised } from "../capitalised.ts";
import { rule } from "../rule.ts";
import { nameOfProse, pathOfProse } from "./prose.ts";
import { scanOf } from "./wordScan.ts";

export default rule({
  code: "text/markdown-escape",
  title: "Backslash before a sign",
  kind: "form",
  severity: "information",
  source: "Texts of the ClinicalTrials.gov API, which escapes the signs of Markdown",
  check(record, report) {
    // The registry's own answers have them rightly; in a text that is still to be entered they were copied.
    if (record.profile !== "draft" && record.profile !== "register") return;
    for (const { prose, marks } of scanOf(record)) {
      const first = marks.find(
        ({ kind, end }) => kind === "escape" && escapable.test(prose.text.charAt(end)),
      );
      if (!first) continue;
      report({
        at: pathOfProse(prose),
        span: [first.start, first.end + 1],
        message: `${capitalised(nameOfProse(prose))} has a backslash before a sign ("${prose.text.slice(first.start, first.end + 1)}"), as texts do that are copied from the registry's programming interface. The registry would show the backslash: remove it.`,
        fixes: [
          {
            title: "Remove the backslashes",
            safe: true,
            changes: [
              {
                kind: "set",
                path: pathOfProse(prose),
                value: prose.text.replaceAll(/\\([*_[\]<>^~#|`.)(&+-])/g, "$1"),
              },
            ],
          },
        ],
      });
    }
  },
});

const escapable = /[*_[\]<>^~#|`.)(&+-]/;
