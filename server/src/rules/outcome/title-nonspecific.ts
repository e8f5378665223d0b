import { fillIn } from "../fillIn.ts";
import { type Fix, rule } from "../rule.ts";
import { fieldWords, isNonspecific } from "./nonspecificTitle.ts";
import { capitalised, numberOf, pathIn } from "./outcomes.ts";
import { outcomesAt, watchTitles } from "./watchTitles.ts";

const wordsIn = watchTitles(fieldWords);

export default rule({
  code: "outcome/title-nonspecific",
  title: "Outcome title names a field, not a measurement",
  kind: "wording",
  severity: "warning",
  source: "PRS news, June 2018: outcome measure title is not specific; Zarin et al., NEJM 2011",
  startsFrom: [wordsIn],
  check(record, report) {
    for (const placed of outcomesAt(record, wordsIn(record))) {
      const title = placed.outcome.measure?.trim() ?? "";
      if (!isNonspecific(title)) continue;
      const at = pathIn(placed, "measure");
      report({
        at,
        message: `${capitalised(numberOf(placed))} is titled "${title}", which names a field and not what is measured. The registry's reviewers send such titles back: name the measurement, with its scale or unit.`,
        fixes: fixesFor(at, title),
      });
    }
  },
});

function fixesFor(path: readonly (string | number)[], title: string): readonly Fix[] {
  const replaceBy = (fixTitle: string, value: string): Fix => ({
    title: fixTitle,
    safe: false,
    changes: [{ kind: "set", path, value }],
  });
  const placeholder = replaceBy(
    "Replace with a measurement to fill in",
    fillIn("what is measured, with its scale or unit"),
  );
  if (!/safety|tolerab|toxic|side effect|adverse/i.test(title)) return [placeholder];
  const count = "Number of participants with adverse events";
  return [replaceBy(`Change to "${count}"`, count), placeholder];
}
