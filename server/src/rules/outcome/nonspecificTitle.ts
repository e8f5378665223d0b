import { WordNumbers } from "../words.ts";

const oneWord =
  "safety,tolerability,tolerance,feasibility,efficacy,effectiveness,satisfaction,acceptability,toxicity,toxicities,qol,hrqol,usability,pharmacokinetics,pharmacokinetic,pharmacodynamics,pharmacodynamic,immunogenicity,outcome,outcomes".split(
    ",",
  );

/** A word of each field. */
export const fieldWords: readonly string[] = [...oneWord, "life", "effect", "effects"];

/** What the registry's check lists, and what it means by it: fields, in which much can be measured. */
const fields = [
  ...oneWord,
  ..."quality of life,side effect,side effects,side-effect,side-effects,adverse effect,adverse effects".split(
    ",",
  ),
];

/** The field beside which most words say nothing: whose outcome, of which kind, how late. */
const kinds =
  "infant,neonatal,fetal,foetal,maternal,pregnancy,birth,perinatal,obstetric,functional,radiographic,radiological,psychosocial,psycho-social,psychological,neurological,neurodevelopmental,cognitive,surgical,oncologic,oncological,metabolic,glycemic,glycaemic,cardiometabolic,cardiovascular,cardiac,renal,respiratory,visual,cosmetic,aesthetic,reproductive,nutritional,physical,mental,emotional,economic,hospital,behavioral,behavioural,safety,efficacy,composite,adverse,implementation".split(
    ",",
  );

/** Words beside a field that do not say what is measured either. */
const qualifiers =
  "and,or,the,of,with,to,in,primary,secondary,main,other,overall,general,additional,preliminary,exploratory,clinical,drug,device,product,vaccine,treatment,therapy,intervention,regimen,combination,procedure,study,trial,program,programme,system,patient-reported,self-reported,reported,patient,patients,participant,participants,subject,subjects,user,users,health,related,long-term,short-term,long term,short term,postoperative,post-operative,perioperative,peri-operative,antitumor,antitumour,anti-tumor,anti-tumour,profile,measure,measures,endpoint,endpoints,variable,variables,parameter,parameters,indicator,indicators,data,analysis,assessment,assessments,evaluation,monitoring,check,test,pk,pd,pro,pros,prom,proms".split(
    ",",
  );

const allFields = anyOf(fields);
const allKinds = anyOf(kinds);
const allQualifiers = anyOf(qualifiers);

/** The longest first, as "patient" would leave "-reported". */
function anyOf(words: readonly string[]): RegExp {
  const all = [...words].sort((a, b) => b.length - a.length);
  return new RegExp(`\\b(?:${all.join("|")})\\b`, "gi");
}

/** All words of such a title are of these: a look at them spares most titles the next. */
const sayingNothing = new WordNumbers([fields, kinds, qualifiers].flat().join(" ").split(/[ -]/));

/** "Change in", "Phase 1:", which say when and not what. */
const opening =
  /^\s*(?:(?:phase|part|stage|cohort|period|substudy)\s+\w{1,3}\s?[:–-]\s*)?(?:(?:mean )?changes?\s+(?:from baseline\s+)?(?:in|of(?! (?:treatment|therapy|drug)))\s+)?/i;
/** When it is measured, or the number of one among several. */
const ending =
  /(?:\s+over time|\s+(?:(?:at|after|by|over|within|until)\s+)?(?:week|month|day|year)\s?\d{1,3}|\s+(?:(?:at|after|by|over|within|for|until|up to)\s+)?(?:\d{1,3}(?:(?:,| and|, and| &) \d{1,3})*|one|two|three|six|twelve)[\s-](?:days?|weeks?|months?|years?)|\s+\d)\s*\.?\s*$/i;

/** True for a title that names a field ("Safety", "Quality of life of the patients") and no measurement. */
export function isNonspecific(title: string): boolean {
  if (title.length > 80) return false;
  const core = mayBeFramed.test(title) ? title.replace(opening, "").replace(ending, "") : title;
  if (!isFieldOnly(core) && !isFieldOfSomething(core)) return false;
  // "Acceptability of Intervention Measure" and its sisters are instruments.
  return !/\bintervention\b.*\bmeasure\b/i.test(title);
}

const mayBeFramed = /\d|^\W*(?:mean )?change|[:–-] | (?:year|month|week)|over time/i;

function isFieldOnly(title: string): boolean {
  if (!sayingNothing.mayHoldAllOf(title) || title.search(allFields) < 0) return false;
  // "Satisfaction with the cosmetic outcome" says with what.
  const ofKind = /\boutcomes?\b/i.test(title) && !/\bwith\b/i.test(title);
  const plain = ofKind ? title.replaceAll(allKinds, "") : title;
  return !/[\p{L}\p{N}]/u.test(plain.replaceAll(allFields, "").replaceAll(allQualifiers, ""));
}

const treated =
  "safety|tolerability|efficacy|effectiveness|feasibility|acceptability|usability|toxicity|toxicities|side[- ]effects|immunogenicity|pharmacokinetics|pharmacodynamics";
/** "Safety and tolerability of the combination". */
const fieldOf = new RegExp(
  `^(?:(?:the|overall|clinical|long-term|preliminary) )*(?:${treated})(?: \\([A-Z]{2}\\))?(?:(?:, | and |, and |/| & )(?:${treated})(?: \\([A-Z]{2}\\))?)*(?: profiles?)? of |^(?:(?:the|overall|health[- ]related) )*quality of life (?:\\((?:hr)?qol\\) )?(?:of|in) (?:the )?(?=patients|participants|subjects|caregivers|carers|parents|families|adults|children|women|men\\b)`,
  "i",
);
/** How or in what it is measured, or what is done so often, so fast or by so many. */
const measuredSo =
  /[:;,(%<>=≥≤–]|\s-\s|\b(?:by|as|via|on|at|per|using|through|based|measured|assessed|defined|determined|terms|compar\w*|versus|vs|in (?!(?:the )?(?:overall|all|both|combination|patients|participants|subjects|adults|children|women|men|people|healthy))|to |\w+ing\b|rates?|numbers?|grades?|scores?|scales?|levels?|time|duration|change|response|survival|recruit\w*|enrol\w*|retention|completion|adherence|randomi\w*)\b/i;

/** True where behind the field only stands whose it is: a treatment, a device, a group. */
function isFieldOfSomething(title: string): boolean {
  if (!title.includes(" of ")) return false;
  const head = fieldOf.exec(title)?.[0];
  if (head === undefined) return false;
  const rest = title.slice(head.length).trim();
  return rest.split(/\s+/).length <= 6 && !measuredSo.test(rest);
}
