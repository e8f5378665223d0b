import { capitalised } from "../capitalised.ts";
import { rule } from "../rule.ts";
import { nameOfProse, type Prose, pathOfProse } from "./prose.ts";
import { watchWords } from "./watchWords.ts";

export default rule({
  code: "text/unpersoned-data",
  title: "E-mail address or phone number in a text",
  kind: "wording",
  severity: "warning",
  source: "Review practice (unconfirmed): contact data belong to the contacts of the record",
  check(record, report) {
    let last: { readonly prose: Prose; readonly end: number } | undefined;
    for (const { word, prose, start, end } of wordsIn(record)) {
      const found = word === "@" ? addressAround(prose.text, start) : numberAfter(prose.text, end);
      // Several words may lead to one number.
      if (!found || (last?.prose === prose && found[0] < last.end)) continue;
      last = { prose, end: found[1] };
      report(reportOf(prose, found));
    }
  },
});

const wordsIn = watchWords([
  "@",
  "call",
  "phone",
  "telephone",
  "tel",
  "mobile",
  "fax",
  "contact",
  "whatsapp",
]);

type Found = readonly [start: number, end: number];

function reportOf(prose: Prose, span: Found) {
  return {
    at: pathOfProse(prose),
    span,
    message: `${capitalised(nameOfProse(prose))} gives "${prose.text.slice(...span)}". The registry shows contacts only while a study recruits and hides them afterwards, but a text stays public for good: move it to the contacts.`,
  };
}

function addressAround(text: string, sign: number): Found | undefined {
  const name = /[\w.+-]{1,64}$/.exec(text.slice(Math.max(0, sign - 64), sign))?.[0];
  const host = /^[\w-]{1,63}(?:\.[\w-]{2,63}){1,4}/.exec(text.slice(sign + 1, sign + 130))?.[0];
  if (name === undefined || host === undefined) return undefined;
  return [sign - name.length, sign + 1 + host.length];
}

const digits = /\d{3}|\d[\s.-]\d{2}/;

/** In any groups, where nothing else stands between the word and the number. */
function plainNumber(sentence: string): RegExpExecArray | null {
  const lead = directly.exec(sentence)?.[0].length;
  if (lead === undefined) return null;
  plain.lastIndex = lead;
  return plain.exec(sentence);
}

const directly = /^(?: ?(?:no|nr|number|us|at|on))*[\s.:#]*(?=[(\d])/i;
const plain = /\(?\d{2,5}[)]?(?:[ .-]?\d{2,5}){1,4}\b(?![.,]\d)/y;

/** Digits in the groups of a phone number, soon after a word that asks to call. */
const phone =
  /(?:\+|\b00)\d{1,3}[\s.-]?\(?\d{1,4}\)?(?:[\s.-]?\d{2,5}){1,4}\b|\b(?:1[\s.-])?\d{3}[\s.-]\d{3}-\d{4}\b|\b1? ?\(\d{3}\) ?\d{3}[- ]?\d{4}\b/;

function numberAfter(text: string, from: number): Found | undefined {
  const near = text.slice(from, from + 100);
  if (!digits.test(near)) return undefined;
  const sentence = near.split("\n", 1)[0] ?? "";
  const found = plainNumber(sentence) ?? phone.exec(sentence);
  if (!found || found[0].replaceAll(/\D/g, "").length < 8) return undefined;
  return [from + found.index, from + found.index + found[0].length];
}
