import { capitalised } from "../capitalised.ts";
import { rule } from "../rule.ts";
import { nameOfProse, pathOfProse, proseOf } from "./prose.ts";

export default rule({
  code: "text/markdown-escape",
  title: "Backslash before a sign",
  kind: "form",
  severity: "information",
  source: "Texts of the ClinicalTrials.gov API, which escapes the signs of Markdown",
  check(record, report) {
    // The registry's own answers have them rightly; in a text that is still to be entered they were copied.
    if (record.profile !== "draft" && record.profile !== "register") return;
    for (const prose of proseOf(record)) {
      if (!prose.text.includes("\\")) continue;
      const found = escaped.exec(prose.text);
      if (!found) continue;
      report({
        at: pathOfProse(prose),
        span: [found.index, found.index + 2],
        message: `${capitalised(nameOfProse(prose))} has a backslash before a sign ("${found[0]}"), as texts do that are copied from the registry's programming interface. The registry would show the backslash: remove it.`,
        fixes: [
          {
            title: "Remove the backslashes",
            safe: true,
            changes: [
              {
                kind: "set",
                path: pathOfProse(prose),
                value: prose.text.replaceAll(escapes, "$1"),
              },
            ],
          },
        ],
      });
    }
  },
});

const escaped = /\\([*_[\]<>^~#|`.)(&+-])/;
const escapes = new RegExp(escaped.source, "g");
