import { type Fix, rule } from "../rule.ts";
import { doubtfulMentions, isWellFormed, type NctMention } from "./nctMentions.ts";

export default rule({
  code: "id/nct-malformed",
  title: "Malformed NCT number",
  kind: "form",
  severity: "error",
  source: "ClinicalTrials.gov API v2 metadata, NCT Number: the letters NCT and eight digits",
  check(record, report) {
    for (const mention of doubtfulMentions(record)) {
      if (isWellFormed(mention.text)) continue;
      const fix = fixFor(mention);
      report({
        at: mention.path,
        ...(mention.span && { span: mention.span }),
        message: messageFor(mention),
        ...(!mention.field && { severity: "warning" }),
        ...(fix && { fixes: [fix] }),
      });
    }
  },
});

function messageFor({ text, canonical }: NctMention): string {
  if (canonical !== undefined)
    return `"${text}" is not written as the registry writes its numbers, so searches and links miss it: write ${canonical}, the letters NCT and eight digits with nothing between or around them.`;
  const digits = text.replace(/\D/g, "").length;
  const count = `${digits} ${digits === 1 ? "digit" : "digits"}`;
  const wrong = digits === 8 ? "this is not" : `this has ${count}`;
  return `"${text}" is no NCT number: it has the letters NCT and eight digits, and ${wrong}. Nobody can find a record by it: look the number up and correct it.`;
}

function fixFor(mention: NctMention): Fix | undefined {
  const { path, span, text } = mention;
  const number = mention.canonical ?? likelyNumber(text);
  if (number === undefined) return undefined;
  return {
    title: `Write ${number}`,
    safe: mention.canonical !== undefined && holdsNothingElse(text),
    changes: [
      span ? { kind: "replace", path, span, text: number } : { kind: "set", path, value: number },
    ],
  };
}

/** Exactly eight digits, once the letters that are often typed for digits are read as such. */
function likelyNumber(text: string): string | undefined {
  const digits = text
    .replace(/^\W*(?:nct|ntc|cnt)/i, "")
    .replace(/o/gi, "0")
    .replace(/[il]/gi, "1")
    .replace(/[\s\W_]/g, "");
  return /^\d{8}$/.test(digits) ? `NCT${digits}` : undefined;
}

function holdsNothingElse(text: string): boolean {
  return /^\W*nct[\W_]*(?:\d[\W_]*){8}$/i.test(text);
}
