import { fillIn } from "../fillIn.ts";
import { type Fix, rule } from "../rule.ts";
import { capitalised, numberOf, pathIn } from "./outcomes.ts";
import { watchTitles } from "./watchTitles.ts";

const oneWord =
  "safety|tolerability|feasibility|efficacy|effectiveness|satisfaction|acceptability|toxicity|toxicities|qol|usability|outcome|outcomes";
const titlesIn = watchTitles([...oneWord.split("|"), "life", "effect", "effects"]);

export default rule({
  code: "outcome/title-nonspecific",
  title: "Outcome title names a field, not a measurement",
  kind: "wording",
  severity: "warning",
  source: "PRS news, June 2018: outcome measure title is not specific; Zarin et al., NEJM 2011",
  check(record, report) {
    for (const placed of titlesIn(record)) {
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

/** What the registry's check lists, and what it means by it: fields, in which much can be measured. */
const fields = new RegExp(`\\b(${oneWord}|quality of life|(?:side|adverse) effects?)\\b`, "gi");

/** The field beside which most words say nothing: whose outcome, of which kind, how late. */
const kinds =
  /\b(infant|neonatal|fetal|foetal|maternal|pregnancy|perinatal|obstetric|functional|radiographic|radiological|psycho-?social|surgical|patient[- ]reported|long[- ]term|short[- ]term|oncologic(al)?|metabolic|peri-?operative|post-?operative|cardiovascular|behaviou?ral|safety|efficacy)\b/gi;

/** Words beside a field that do not say what is measured either. */
const qualifiers =
  /\b(and|or|the|of|with|to|in|primary|secondary|main|other|overall|general|additional|clinical|drug|treatment|therapy|intervention|study|trial|program(me)?|patients?|participants?|subjects?|users?|health|related|hrqol|profile|measures?|endpoints?|variables?|parameters?|assessments?|evaluation)\b/gi;

/** All words of such a title are of these, so its first is. */
const opening = new RegExp(
  `^[\\W_]*(?:${[fields, kinds, qualifiers].map(({ source }) => source).join("|")})`,
  "i",
);

function isNonspecific(title: string): boolean {
  if (title.length > 80 || !opening.test(title) || title.search(fields) < 0) return false;
  // "Acceptability of Intervention Measure" and its sisters are instruments.
  if (/\bintervention\b.*\bmeasure\b/i.test(title)) return false;
  const plain = /\boutcomes?\b/i.test(title) ? title.replaceAll(kinds, "") : title;
  return !/[\p{L}\p{N}]/u.test(plain.replaceAll(fields, "").replaceAll(qualifiers, ""));
}

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
