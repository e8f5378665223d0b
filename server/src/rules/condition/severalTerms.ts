/**
 * Where one term runs into the next without a space: after a word, a bracket or a type number, a
 * capitalised word follows, or an acronym that ends there. Scientific spellings have too few
 * letters on one side: HbA1c, ctDNA, aaRS, HFpEF, SARS-CoV, McCune, IgAN.
 */
const joints = [
  /(?<=\p{L}\p{Ll}{3}|\p{Ll}[)\]]|\p{Lu}[)\]]|[ ,]\d)(?=\p{Lu}\p{Ll}{3})/gu,
  /(?<=\p{L}\p{Ll}{4})(?=\p{Lu}{3,5}(?![\p{L}\p{N}]))/gu,
  /(?<=(?<![\p{L}\p{N}])\p{Lu}{3,5})(?=\p{Lu}\p{Ll}{3})/gu,
];

/** All joints in plain letters have this. */
const mayHaveJoint = /[a-z)\]\d][A-Z]|[A-Z]{4}[a-z]|[^\0-\x7f]/;

/** Capitals that an acronym has before another word runs into it, of which it takes one. */
const capitalsInJoint = 4;

/**
 * False for an entry that is surely one term, as nearly all are: it has no mark but one comma, and
 * neither a capital behind a small letter, a digit or a bracket, nor a small letter behind four capitals.
 */
export function mayHoldSeveral(entry: string): boolean {
  let commas = 0;
  let capitals = 0;
  let mayEnd = false;
  for (let i = 0; i < entry.length; i++) {
    const code = entry.charCodeAt(i);
    const isCapital = code >= 65 && code <= 90;
    if (code > 127 || divides(code) || (isCapital && mayEnd)) return true;
    if (code === comma && ++commas > 1) return true;
    const isSmall = code >= 97 && code <= 122;
    if (isSmall && capitals >= capitalsInJoint) return true;
    capitals = isCapital ? capitals + 1 : 0;
    mayEnd = isSmall || endsWord(code);
  }
  return false;
}

const comma = 44;

/** Bars, semicolons and line breaks; bullets are none of ASCII. */
function divides(code: number): boolean {
  return code === 124 || code === 59 || code === 10;
}

/** Digits and closing brackets. */
function endsWord(code: number): boolean {
  return (code >= 48 && code <= 57) || code === 41 || code === 93;
}

/** First parts of compounds that are written with a capital inside: PostPartum, HealthCare. */
const firstParts = new Set(
  "anti auto cardio care cyber fitz gastro haemo health hemo hyper hypo immuno infra inter intra long macro mega micro mono multi neo neuro non onco osteo over para photo poly post pre psycho pseudo radio self semi sub super tele thrombo trans ultra under".split(
    " ",
  ),
);

/** The terms that stand in `entry` without a mark or space between them; `[entry]` if it is one. */
export function gluedTerms(entry: string): readonly string[] {
  if (!mayHaveJoint.test(entry)) return [entry];
  const cuts = joints
    .flatMap((joint) => (entry.search(joint) < 0 ? [] : [...entry.matchAll(joint)]))
    .map(({ index }) => index)
    .filter((cut) => !firstParts.has(wordBefore(entry, cut)))
    .toSorted((a, b) => a - b);
  return cutAt(entry, cuts);
}

function wordBefore(entry: string, cut: number): string {
  return (/(\p{Lu}?\p{Ll}+)[)\]]?$/u.exec(entry.slice(0, cut))?.[1] ?? "").toLowerCase();
}

function cutAt(entry: string, cuts: readonly number[]): readonly string[] {
  const ends = [...new Set(cuts), entry.length];
  return ends
    .map((end, k) => entry.slice(k === 0 ? 0 : ends[k - 1], end).trim())
    .filter((term) => term !== "");
}

/** Ends of words that are names of diseases by themselves, which "Acute" or "Myeloid" is not. */
const disease =
  /(?:itis|osis|oses|emia|aemia|oma|omas|pathy|plegia|algia|disease|diseases|syndrome|syndromes|disorder|disorders|cancer|cancers|diabetes|mellitus|obesity|overweight|hypertension|depression|anxiety|failure|infection|infections|asthma|copd|stroke|epilepsy|schizophrenia|dementia|fracture|fractures|pain|injury|injuries)$/i;

/**
 * The terms of an entry that lists them with marks between. A single semicolon is often a part of
 * one index term ("Amniotic Fluid; Disorder"), and a comma of an inverted heading ("Leukemia,
 * Myeloid, Acute"), so more is asked for before these divide.
 */
export function separatedTerms(entry: string): readonly string[] {
  if (!/[|\n•;,]/.test(entry)) return [entry];
  const lines = parts(entry, /\s*[|\n•]\s*/);
  if (lines.length > 1) return lines;
  const clauses = parts(entry, /\s*;\s*/);
  if (clauses.length > 2 || (clauses.length === 2 && clauses.every(isTermOfItsOwn))) return clauses;
  // A list has three terms at least.
  if (entry.split(",").length < 3) return [entry];
  const listed = parts(entry.replace(/\s*\([^()]*\)/g, ""), /,\s*/);
  const whole = parts(entry, /,\s*/);
  if (listed.length < 3 || listed.length !== whole.length) return [entry];
  if (/\b(?:and|or|with)\b/i.test(entry)) return [entry];
  return listed.every((term) => disease.test(term)) ? whole : [entry];
}

function parts(text: string, mark: RegExp): readonly string[] {
  return text.split(mark).filter((part) => part.trim() !== "");
}

function isTermOfItsOwn(clause: string): boolean {
  return /^\p{Lu}\S+ \S/u.test(clause) && disease.test(clause);
}
