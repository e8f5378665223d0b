import { capitalised } from "../capitalised.ts";
import { rule } from "../rule.ts";
import { nameOf, secondaryIds } from "./secondaryIds.ts";

const suffixed = /^(?:EudraCT |EUCTR)?(20\d{2}-\d{6}-\d{2})-[A-Z]{2,3}$/i;

export default rule({
  code: "id/eudract-suffix",
  title: "EudraCT number with a country",
  kind: "form",
  severity: "information",
  source: "Number patterns of the ctregistries package: the country is no part of the number",
  check(record, report) {
    for (const secondary of secondaryIds(record)) {
      const number = suffixed.exec(secondary.id)?.[1];
      if (number === undefined) continue;
      const at = [...secondary.path, "id"];
      report({
        at,
        message: `${capitalised(nameOf(secondary))} ends with a country, as the EU register lists the trial once for each. The number of the trial is ${number}.`,
        fixes: [
          {
            title: `Write ${number}`,
            safe: true,
            changes: [{ kind: "set", path: at, value: number }],
          },
        ],
      });
    }
  },
});
