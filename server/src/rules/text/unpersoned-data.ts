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
    for (const { word, prose, start, end } of wordsIn(record)) {
      const found = word === "@" ? addressAround(prose.text, start) : numberAfter(prose.text, end);
      if (found) report(reportOf(prose, found));
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

/** Digits in the groups of a phone number, soon after a word that asks to call. */
const phone =
  /(?:\+|\b00)\d{1,3}[\s.-]?\(?\d{1,4}\)?(?:[\s.-]?\d{2,5}){1,4}\b|\b\d{3}[\s.-]\d{3}-\d{4}\b|\b1? ?\(\d{3}\) ?\d{3}[- ]?\d{4}\b/;

function numberAfter(text: string, from: number): Found | undefined {
  const near = text.slice(from, from + 100);
  if (!/\d{3}/.test(near)) return undefined;
  const sentence = near.split("\n", 1)[0] ?? "";
  const found = phone.exec(sentence);
  if (!found || found[0].replaceAll(/\D/g, "").length < 8) return undefined;
  return [from + found.index, from + found.index + found[0].length];
}
