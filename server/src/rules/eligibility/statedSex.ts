import type { CheckedRecord } from "../checkedRecord.ts";
import { type WordMark, watchWords } from "../text/watchWords.ts";
import { isDigit, letterOf, WordNumbers, withLetter } from "../words.ts";
import { type CriteriaItem, commonItemsOf, listsFromTop } from "./criteriaItems.ts";
import { markedLines } from "./markedLines.ts";

export interface StatedSex {
  /** The tokens that the field may have if the criterion is right. */
  readonly sexes: readonly ("ALL" | "FEMALE" | "MALE")[];
  readonly text: string;
  /** Where `text` starts in the criteria. */
  readonly start: number;
}

/** "Patients must be", which says no more than the words behind it. */
const lead =
  /^(?:(?:all |the |study )*(?:patients?|participants?|subjects?|individuals?|volunteers?) )?(?:(?:must|should|have to|has to) be|are|is) (?:an? )?/i;
const female = "wom[ae]n|females?|girls?|mothers?";
const male = "m[ae]n|males?|boys?|fathers?";

export const sexWordsIn = watchWords(
  "woman women female females girl girls mother mothers man men male males boy boys father fathers".split(
    " ",
  ),
  ["criteria"],
);

/** Of what only women have. */
export const pregnancyWordsIn = watchWords(["pregnan*", "lactat*", "breast*"], ["criteria"]);

/** "Both sexes", "either gender". */
const sexesIn = watchWords(["sex", "sexes", "gender", "genders"], ["criteria"]);

/** A criterion for everybody that contradicts the field `sex`; undefined where none surely does. */
export function statedSexIn(record: CheckedRecord): StatedSex | undefined {
  const { sex, genderBased, eligibilityCriteria = "" } = record.protocol.eligibilityModule ?? {};
  if (sex === "ALL") {
    // Those who choose by gender say so in words that the field does not have.
    if (genderBased === true || !namesSexFirst(record)) return undefined;
    const items = commonItemsOf(eligibilityCriteria);
    return restriction(items, "FEMALE") ?? restriction(items, "MALE");
  }
  if (sex === "FEMALE")
    return mayNameBoth(record) ? bothSexes(commonItemsOf(eligibilityCriteria)) : undefined;
  if (sex !== "MALE" || !namesWomen(record)) return undefined;
  const items = commonItemsOf(eligibilityCriteria);
  return bothSexes(items) ?? pregnancy(items);
}

function namesWomen(record: CheckedRecord): boolean {
  return pregnancyWordsIn(record).length > 0 || sexWordsIn(record).some(isWomen);
}

function isWomen({ word }: WordMark): boolean {
  return word.startsWith("fe") || word.startsWith("wo");
}

function mayNameBoth(record: CheckedRecord): boolean {
  const marks = sexWordsIn(record);
  if (!marks.some(isMen)) return false;
  for (let i = 1; i < marks.length; i++)
    if ((marks[i]?.start ?? 0) - (marks[i - 1]?.end ?? 0) <= widestJoint) return true;
  return sexesIn(record).length > 0;
}

/** " and non-pregnant " */
const widestJoint = 20;

function isMen({ word }: WordMark): boolean {
  return word === "men" || word === "male" || word === "males" || word === "man";
}

/** Behind the people that a criterion is about: its end, or how old or ill they are. */
const behind =
  "(?:[\\s.;,:)]*$|,? (?:only|aged?|ages|between|with|undergoing|diagnosed|scheduled|referred|suffering|of any|who (?:have|had|are (?:undergoing|scheduled|planning))|who will undergo|in (?:labou?r|their)|at \\d|over|older|≥|>|\\\\>|\\d))";

interface Words {
  readonly only: RegExp;
  readonly other: RegExp;
  readonly barred: RegExp;
}

/** People who are called by nothing else, then the end of the criterion or how old or ill they are. */
function wordsFor(own: string, other: string, kinds: string): Words {
  const who = `(?:(?:adult|healthy|young|older|elderly|obese|overweight|infertile|${kinds}) )*(?:${own}|(?:fe)?male (?:patients?|participants?|subjects?|volunteers?|sex|gender|adults?))`;
  return {
    only: new RegExp(`^${who}${behind}`, "i"),
    other: new RegExp(
      `\\b(?:${other}|partners?|couples?|both sexes|either sex|newborns?|neonates?|infants?|offspring)\\b`,
      "i",
    ),
    barred: new RegExp(
      `^(?:${other}|${other.includes("females") ? "female" : "male"} (?:patients?|participants?|subjects?|sex|gender))[\\s.;]*$`,
      "i",
    ),
  };
}

const restricted: Readonly<Record<"FEMALE" | "MALE", Words>> = {
  FEMALE: wordsFor(
    female,
    male,
    "pregnant|post-?menopausal|pre-?menopausal|peri-?menopausal|nulliparous|primiparous|multiparous|lactating|breast-?feeding|parturient|singleton",
  ),
  MALE: wordsFor(male, female, "sub-?fertile|hypogonadal"),
};

/** How a line may begin that lets in or bars one sex: the most of a sentence that `lead` and `only` take. */
const mayRestrict =
  /[^a-z\n]{0,10}(?:(?:all|the|study|patients?|participants?|subjects?|individuals?|volunteers?|must|should|ha(?:ve|s)|to|be|are|is|an?|adult|healthy|young|older|elderly|obese|overweight|infertile|pregnant|(?:post|pre|peri)-?menopausal|\w+parous|lactating|breast-?feeding|parturient|singleton|sub-?fertile|hypogonadal) ){0,7}(?:wom[ae]n|females?|girls?|mothers?|m[ae]n|males?|boys?|fathers?)\b/iy;

/** How what stands behind the first word for a sex may begin in such a line. */
const beginningsBehind = new WordNumbers(
  "only,age,between,with,undergoing,diagnosed,scheduled,referred,suffering,of any,who have,who had,who are undergoing,who are scheduled,who are planning,who will undergo,in labor,in labour,in their,over,older".split(
    ",",
  ),
);
/** The words in which one of those of several words goes on. */
const goingOn = new WordNumbers(["of", "who", "who are", "who will", "in", "at"]);
/** "Female patients". */
const people = new WordNumbers(
  ["patient", "participant", "subject", "volunteer", "adult"]
    .flatMap((word) => [word, `${word}s`])
    .concat("sex", "gender"),
);

/** A quick look that spares most lines another. */
function mayStandAlone(criteria: string, wordEnd: number): boolean {
  let beginning = 0;
  for (let i = wordEnd; i < criteria.length; i++) {
    const code = criteria.charCodeAt(i);
    const letter = letterOf(code);
    if (letter > 0) {
      beginning = withLetter(beginning, letter);
      if (beginningsBehind.has(beginning)) return true;
    } else if (isDigit(code)) return true;
    else if (code === newline) return beginning === 0 || people.has(beginning);
    else if (people.has(beginning)) beginning = 0;
    else if (beginning !== 0) {
      if (!goingOn.has(beginning)) return false;
      beginning = withLetter(beginning, 0);
    }
  }
  return beginning === 0 || people.has(beginning);
}

const newline = 10;

/** A look at the lines alone, which is quick, and enough for most criteria. */
function namesSexFirst(record: CheckedRecord): boolean {
  let listAt: ReturnType<typeof listsFromTop> | undefined;
  for (const { criteria, start, end, wordEnd } of markedLines(sexWordsIn(record))) {
    if (!mayStandAlone(criteria, wordEnd)) continue;
    // No criterion for everybody: what opens a group, and what stands deeper than the outermost level.
    if (criteria.startsWith(":", end - 1) || criteria.startsWith("  ", start)) continue;
    mayRestrict.lastIndex = start;
    if (!mayRestrict.test(criteria)) continue;
    listAt ??= listsFromTop(record);
    if (restrictsSex(criteria.slice(start, end), listAt(start))) return true;
  }
  return false;
}

function restrictsSex(line: string, list: CriteriaItem["list"]): boolean {
  const text = line.replace(/^[^a-z]+/i, "");
  const { FEMALE, MALE } = restricted;
  if (list === "exclusion") return FEMALE.barred.test(text) || MALE.barred.test(text);
  if (list === undefined) return false;
  const said = text.replace(lead, "");
  return (FEMALE.only.test(said) || MALE.only.test(said)) && !conditional.test(said);
}

/** What is asked only of those who can become pregnant, or only of one sex. */
const conditional =
  /contracep|child-?\s?bearing|reproductive|fertil(?:e|ity) potential|pregnancy test|birth control|\bmust\b|\bshould\b|agree|willing|\bnot\b|\bno\b|\bnon-?|steril|\bif\b|\bhave a negative|negative/i;

function restriction(
  items: readonly CriteriaItem[],
  sex: "FEMALE" | "MALE",
): StatedSex | undefined {
  const { only, other, barred } = restricted[sex];
  const asked = items.filter(({ list }) => list === "inclusion");
  const stated =
    asked.find(({ text }) => {
      const said = text.replace(lead, "");
      return only.test(said) && !conditional.test(said);
    }) ?? items.find(({ text, list }) => list === "exclusion" && barred.test(text));
  if (stated === undefined || asked.some(({ text }) => other.test(text))) return undefined;
  return { sexes: [sex], text: firstClause(stated.text), start: stated.start };
}

const both = new RegExp(
  `\\b(?:(?:${male})(?: ?[/&] ?| and | or |, )(?:non-?pregnant )?(?:${female})|(?:${female})(?: ?[/&] ?| and | or |, )(?:${male})|(?:both|either|any) (?:sex(?:es)?|genders?))\\b`,
  "i",
);

/** "Men or women aged 18 to 65", at the beginning of a criterion or behind the age. */
function bothSexes(items: readonly CriteriaItem[]): StatedSex | undefined {
  for (const { text, start, list } of items) {
    if (list === "exclusion" || conditional.test(text)) continue;
    const match = both.exec(text);
    if (match === null || match.index > 60 || /\bfor\b|partner|donor|g\/d?L/i.test(text)) continue;
    return { sexes: ["ALL"], text: match[0], start: start + match.index };
  }
  return undefined;
}

const pregnant =
  /^(?:(?:currently|known|patients?|participants?|subjects?|women|females?|those|who|is|are|being|the|a|or) ?)*(?:pregnan(?:t|cy)|breast-?feeding|lactating|lactation)\b/i;

/** A study of men bars nobody for a pregnancy: the criteria were written for both, or copied. */
function pregnancy(items: readonly CriteriaItem[]): StatedSex | undefined {
  for (const { text, start, list } of items) {
    if (list !== "exclusion" || /partner|wife|spouse/i.test(text)) continue;
    if (pregnant.test(text)) return { sexes: ["ALL", "FEMALE"], text: firstClause(text), start };
  }
  return undefined;
}

/** The criterion up to its first stop: the rest may be about anything. */
function firstClause(text: string): string {
  return /^[^.;(]*/.exec(text)?.[0].trimEnd() ?? text;
}
