import { fillIn } from "../fillIn.ts";
import { type Fix, rule } from "../rule.ts";
import { WordNumbers } from "../words.ts";
import { capitalised, numberOf, pathIn } from "./outcomes.ts";
import { outcomesAt, watchTitles } from "./watchTitles.ts";

const oneWord =
  "safety,tolerability,feasibility,efficacy,effectiveness,satisfaction,acceptability,toxicity,toxicities,qol,usability,outcome,outcomes".split(
    ",",
  );
const wordsIn = watchTitles([...oneWord, "life", "effect", "effects"]);

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

/** What the registry's check lists, and what it means by it: fields, in which much can be measured. */
const fields = [
  ...oneWord,
  ..."quality of life,side effect,side effects,adverse effect,adverse effects".split(","),
];

/** The field beside which most words say nothing: whose outcome, of which kind, how late. */
const kinds =
  "infant,neonatal,fetal,foetal,maternal,pregnancy,perinatal,obstetric,functional,radiographic,radiological,psychosocial,psycho-social,surgical,patient-reported,patient reported,long-term,long term,short-term,short term,oncologic,oncological,metabolic,perioperative,peri-operative,postoperative,post-operative,cardiovascular,behavioral,behavioural,safety,efficacy".split(
    ",",
  );

/** Words beside a field that do not say what is measured either. */
const qualifiers =
  "and,or,the,of,with,to,in,primary,secondary,main,other,overall,general,additional,clinical,drug,treatment,therapy,intervention,study,trial,program,programme,patient,patients,participant,participants,subject,subjects,user,users,health,related,hrqol,profile,measure,measures,endpoint,endpoints,variable,variables,parameter,parameters,assessment,assessments,evaluation".split(
    ",",
  );

const allFields = anyOf(fields);
const allKinds = anyOf(kinds);
const allQualifiers = anyOf(qualifiers);

function anyOf(words: readonly string[]): RegExp {
  return new RegExp(`\\b(?:${words.join("|")})\\b`, "gi");
}

/** All words of such a title are of these: a look at them spares most titles the next. */
const sayingNothing = new WordNumbers([fields, kinds, qualifiers].flat().join(" ").split(/[ -]/));

function isNonspecific(title: string): boolean {
  if (title.length > 80 || !sayingNothing.mayHoldAllOf(title) || title.search(allFields) < 0)
    return false;
  // "Acceptability of Intervention Measure" and its sisters are instruments.
  if (/\bintervention\b.*\bmeasure\b/i.test(title)) return false;
  const plain = /\boutcomes?\b/i.test(title) ? title.replaceAll(allKinds, "") : title;
  return !/[\p{L}\p{N}]/u.test(plain.replaceAll(allFields, "").replaceAll(allQualifiers, ""));
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
