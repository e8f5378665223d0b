import { isSpace } from "../blank.ts";
import { capitalised } from "../capitalised.ts";
import type { Fix } from "../rule.ts";
import { rule } from "../rule.ts";
import { nameOfProse, type Prose, pathOfProse } from "./prose.ts";
import { isQuoted } from "./quoted.ts";
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
      const own = /^(?:we|our|ours|us|my)$/i.test(word);
      const more = pronouns.length > 1 ? ` (and ${pronouns.length - 1} more)` : "";
      report({
        at: pathOfProse(prose),
        span: [first.start, first.end],
        message: `${capitalised(nameOfProse(prose))} says "${word}"${more}. A record is read by people who do not know who speaks or is spoken to: write ${own ? '"the investigators" or "the study"' : '"participants"'} instead.`,
        fixes: own ? [thirdPerson(prose, pronouns)] : [],
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
function isPronoun({ start, end, prose: { text } }: WordMark): boolean {
  const word = text.slice(start, end);
  if (word === "US" || word === "MY" || partOfName.test(text.charAt(start - 1))) return false;
  if (goesOn.test(text.slice(end, end + 2))) return contracted.test(text.slice(end, end + 4));
  return !isQuestion(text, end) && !isQuoted(text, start);
}

const partOfName = /[\w.@/-]/;
const goesOn = /^[.'’-]\w/;
const contracted = /^['’](?:re|ve|ll|d)\b/;

function isQuestion(text: string, end: number): boolean {
  let next = end;
  while (isSpace(text.charCodeAt(next))) next++;
  return text.charAt(next) === "?";
}

const thirdPersons: { readonly [word: string]: string } = {
  we: "the investigators",
  us: "the investigators",
  our: "the investigators'",
};

function thirdPerson(prose: Prose, pronouns: readonly WordMark[]): Fix {
  const { text } = prose;
  const pieces: string[] = [];
  let end = 0;
  for (const pronoun of pronouns) {
    const word = text.slice(pronoun.start, pronoun.end);
    const instead = thirdPersons[word.toLowerCase()];
    if (instead === undefined) continue;
    const put = /^\p{Lu}/u.test(word) ? capitalised(instead) : instead;
    pieces.push(text.slice(end, pronoun.start), put);
    end = pronoun.end;
  }
  const path = pathOfProse(prose);
  return {
    title: `Write "the investigators"`,
    safe: false,
    changes: end === 0 ? [] : [{ kind: "set", path, value: pieces.join("") + text.slice(end) }],
  };
}
