import { isSpace } from "../blank.ts";
import { capitalised } from "../capitalised.ts";
import type { Fix } from "../rule.ts";
import { rule } from "../rule.ts";
import { nameOfProse, type Prose, pathOfProse } from "./prose.ts";
import { isQuoted } from "./quoted.ts";
import { sentenceAround } from "./sentence.ts";
import { type WordMark, watchWords } from "./watchWords.ts";

export default rule({
  code: "text/personal-pronoun",
  title: "Text in the first or second person",
  kind: "wording",
  severity: "information",
  source: "Review practice (unconfirmed): records are written in the third person",
  check(record, report) {
    const byText = new Map<Prose, WordMark[]>();
    for (const mark of wordsIn(record)) {
      if (!isPronoun(mark)) continue;
      const others = byText.get(mark.prose);
      if (others) others.push(mark);
      else byText.set(mark.prose, [mark]);
    }
    for (const [prose, pronouns] of byText) {
      const [first] = pronouns;
      if (!first) continue;
      const word = prose.text.slice(first.start, first.end);
      const more = pronouns.length > 1 ? ` (and ${pronouns.length - 1} more)` : "";
      report({
        at: pathOfProse(prose),
        span: [first.start, first.end],
        message: `${capitalised(nameOfProse(prose))} says "${word}"${more}. A record is read by people who do not know who speaks or is spoken to: ${remedyFor(word, prose.text.slice(first.end))}.`,
        fixes: thirdPerson(prose, pronouns),
      });
    }
  },
});

/** Not in titles and terms, where a word for "you" is part of a name. */
const wordsIn = watchWords(
  ["we", "our", "ours", "us", "you", "your", "yours", "my"],
  ["summary", "description", "detail", "outcome title", "outcome", "criteria"],
);

/** A pronoun of the author's, and no item of a questionnaire, no country and no part of a word. */
function isPronoun({ start, end, prose: { text, kind } }: WordMark): boolean {
  const word = text.slice(start, end);
  if (word === "US" || word === "MY" || isPartOfName(text, start)) return false;
  if (goesOn.test(text.slice(end, end + 2))) return contracted.test(text.slice(end, end + 4));
  if (isQuestion(text, end) || isQuoted(text, start) || isName(text, start, end)) return false;
  return !(asked.test(word) && kind.startsWith("outcome") && isItem(text, start, end));
}

function isPartOfName(text: string, start: number): boolean {
  // "the trial.We" lacks a space, and "www.our-trial" is an address.
  return partOfName.test(text.charAt(start - 1)) && !runOn.test(text.slice(start - 2, start + 3));
}

/** "the Your Health programme": with capitals in the middle of a sentence. */
function isName(text: string, start: number, end: number): boolean {
  return (
    capitalLetter.test(text.charAt(start)) &&
    amongCapitals.test(text.slice(start - 2, end + 2)) &&
    /^ [A-Z]/.test(text.slice(end, end + 2))
  );
}

const capitalLetter = /[A-Z]/;
const amongCapitals = /^[a-z] /;

const partOfName = /[\w.@/-]/;
const runOn = /^[a-z)]\.(?:We|Our|You)/;

const asked = /^(?:you|your|yours|my)$/i;

/** An item that stands without marks: it begins as a question, or somebody says "I" in it. */
function isItem(text: string, start: number, end: number): boolean {
  const sentence = text.slice(...sentenceAround(text, start, end));
  return question.test(sentence) || speaker.test(sentence);
}

const question =
  /^\W*(?:wh(?:at|en|ere|ich|o|y)|how|do|does|did|are|is|was|were|have|has|would|could|can)\b/i;
const speaker =
  /(?<![-\w] ?)I (?:am|was|have|had|can|could|would|will|feel|felt|wish|think|do|did)\b/;

const goesOn = /^[.'’-]\w/;
const contracted = /^['’](?:re|ve|ll|d)\b/;

function isQuestion(text: string, end: number): boolean {
  let next = end;
  while (isSpace(text.charCodeAt(next))) next++;
  return text.charAt(next) === "?";
}

/** What the author is asked to do about a word; `after` is the text behind it. */
function remedyFor(word: string, after: string): string {
  if (/^your/i.test(word)) return `write "the participants'" or "their" instead`;
  if (/^you$/i.test(word)) return 'write "participants" or "they" instead';
  const place = placeBehind(word, after);
  if (place !== undefined) return `name the ${place}, or write "the study ${place}" instead`;
  return 'write "the investigators" or "the study" instead';
}

/** A place that only a name tells: "our clinic". */
function placeBehind(word: string, after: string): string | undefined {
  return /^our$/i.test(word) ? ownPlace.exec(after)?.[1] : undefined;
}

const ownPlace =
  /^ (cent(?:er|re)|clinic|clinics|hospital|institution|institute|department|unit|university|country|region|city)\b/;

const thirdPersons: { readonly [word: string]: string } = {
  we: "the investigators",
  us: "the investigators",
  our: "the investigators'",
};

function thirdPerson(prose: Prose, pronouns: readonly WordMark[]): readonly Fix[] {
  const { text } = prose;
  const pieces: string[] = [];
  let end = 0;
  for (const pronoun of pronouns) {
    const word = text.slice(pronoun.start, pronoun.end);
    const place = placeBehind(word, text.slice(pronoun.end));
    const instead = place === undefined ? thirdPersons[word.toLowerCase()] : "the study";
    if (instead === undefined) continue;
    const put = /^\p{Lu}/u.test(word) ? capitalised(instead) : instead;
    pieces.push(text.slice(end, pronoun.start), put);
    end = pronoun.end;
  }
  if (end === 0) return [];
  const value = pieces.join("") + text.slice(end);
  const changes = [{ kind: "set" as const, path: pathOfProse(prose), value }];
  return [{ title: `Write "the investigators"`, safe: false, changes }];
}
