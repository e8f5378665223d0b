/** The measures with a form of their own, by a word that all forms have. */
const formed: { readonly [word: string]: string } = {
  survival:
    "(?:(?:overall|progression|disease|event|relapse|recurrence|metastasis|failure|local|distant|invasive|cancer|breast|specific|brain)[- ](?:free |specific )?)+survival",
  rate: "(?:response|remission|control|benefit|recurrence|complication|reoperation|readmission|survival|fusion|heart) rate",
  duration: "duration of response",
  time: "time to (?:tumou?r )?(?:progression|response|treatment failure)|operati(?:ve|on|ng) time",
  stay: "(?:length of (?:hospital )?|hospital )stay",
  loss: "blood loss",
  pressure: "blood pressure",
  index: "body mass index",
  circumference: "(?:waist|hip) circumference",
  hba: "hba1c",
  glucose: "(?:fasting (?:plasma |blood )?|plasma |serum |blood )glucose",
  insulin: "(?:fasting )?insulin",
  peptide: "c-peptide",
  life: "quality of life",
  satisfaction: "(?:patient )?satisfaction",
  strength: "muscle strength",
};
const plain =
  "os pfs ttp dfs efs rfs idfs ddfs orr dor dcr cbr mortality weight height bmi cholesterol triglycerides ldl hdl crp qol safety efficacy tolerability feasibility acceptability toxicity toxicities adherence fatigue pain disability immunogenicity pharmacokinetics pharmacodynamics cmax tmax auc".split(
    " ",
  );

/** A word of each measure. */
export const measureWords: readonly string[] = [...Object.keys(formed), ...plain];

/**
 * Measures that are something by themselves, whatever stands beside them. "Nausea and vomiting",
 * "incidence and severity of adverse events" and "head and neck" have none or one of them.
 */
const measure = new RegExp(`\\b(?:${[...Object.values(formed), ...plain].join("|")})\\b`, "gi");

/** What follows says how, in whom or with what it is measured. */
const tail =
  /\b(?:by|using|via|measured|assessed|according|as|based|defined|among|between|within|with|for|from|during|at|after|per|versus|vs|when|who|related|treated)\b|:| - |\bin (?:the |patients|participants|subjects|women|men|children|adults|people|both|all|each)/i;
/** Titles of one thing that has several names in it. */
const single =
  /\b(?:ratio|correlat|associat|relation|composite|combined|combination|monitoring|defined|concordance|agreement|predict|pain and (?:disability|fatigue)|scale|score|(?<!body mass )index|questionnaire|inventory|survey|survival (?:rate )?(?:and|or) death|-related|risk|height for|weight for)\b|correlat|associat|predict|\bor\b|\d\s*\/\s*\d/i;
const joiner = /[,;&/]|\band\b/i;
const farthest = 45;
/** "ORR, Objective Response Rate": an acronym before its meaning. */
const acronymFirst = /^\s*[A-Z]{2,5}[,:]\s/;
/** Fields that are told apart by nobody. */
const oneField = new Set([
  "safety",
  "tolerability",
  "toxicity",
  "toxicities",
  "feasibility",
  "acceptability",
]);

interface Found {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** The measures that a title joins; fewer than two where it is one, or where that is not sure. */
export function measuresIn(title: string): readonly string[] {
  if (title.length > 200) return [];
  const plain = /[([]/.test(title) ? title.replaceAll(/\s*[([][^()[\]]*[)\]]/g, "") : title;
  const named = measuresNamedIn(plain);
  // Most titles that join something name one measure.
  if (named.length < 2 || !/[,;/&]| and /i.test(title)) return [];
  if (single.test(plain) || acronymFirst.test(plain)) return [];
  const behindHead = plain.slice(3).search(tail);
  const found = behindHead < 0 ? named : named.filter(({ end }) => end <= behindHead + 3);
  if (found.length < 2) return [];
  const names = found.map(({ name }) => name);
  for (let k = 1; k < found.length; k++) {
    const between = plain.slice(found[k - 1]?.end, found[k]?.start);
    if (between.length > farthest || !joiner.test(between)) return [];
  }
  const distinct = new Set(names.map((name) => name.toLowerCase()));
  if (distinct.size < names.length || names.some((name) => isShortFor(name, names))) return [];
  return names.every((name) => oneField.has(name.toLowerCase())) ? [] : names;
}

function measuresNamedIn(title: string): readonly Found[] {
  const found: Found[] = [];
  measure.lastIndex = 0;
  for (let match = measure.exec(title); match; match = measure.exec(title))
    found.push({ name: match[0], start: match.index, end: measure.lastIndex });
  return found;
}

/** True for "PFS" beside "progression-free survival". */
function isShortFor(name: string, names: readonly string[]): boolean {
  return names.some((other) => {
    const initials = other.split(/[\s-]+/).map((word) => word.charAt(0));
    return initials.length > 1 && initials.join("").toLowerCase() === name.toLowerCase();
  });
}
