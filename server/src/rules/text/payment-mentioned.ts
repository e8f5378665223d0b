import { capitalised } from "../capitalised.ts";
import { rule } from "../rule.ts";
import { nameOfProse, pathOfProse } from "./prose.ts";
import { sentenceAround, trimmed } from "./sentence.ts";
import { watchWords } from "./watchWords.ts";

export default rule({
  code: "text/payment-mentioned",
  title: "Payment of participants",
  kind: "wording",
  severity: "warning",
  source: "Registry list of Major Comments: free text speaks of paying participants",
  check(record, report) {
    let last: object | undefined;
    for (const { prose, start, end } of wordsIn(record)) {
      if (prose === last) continue;
      const span = sentenceAround(prose.text, start, end);
      const sentence = prose.text.slice(...span);
      if (otherPayment.test(sentence) || !paysParticipants(sentence)) continue;
      last = prose;
      report({
        at: pathOfProse(prose),
        span: trimmed(prose.text, span),
        message: `${capitalised(nameOfProse(prose))} speaks of paying participants. The registry does not post that, as it may lead people into a study, and its reviewers return the record: leave it to the consent form.`,
      });
    }
  },
});

const wordsIn = watchWords([
  "compens*",
  "reimb*",
  "gift",
  "stipen*",
  "paid",
  "payme*",
  "honor*",
  "vouch*",
  "remun*",
  "incent*",
  "$",
  "€",
  "£",
  "euro*",
  "dollar*",
]);

const people =
  "participants?|patients?|subjects?|volunteers?|famil(?:y|ies)|caregivers?|parents?|youth|women|they|you|he or she";
const paid = new RegExp(
  `\\b(?:${people})\\b[^.;]{0,50}\\b(?:be|are|is|were|get|receive)\\b[^.;]{0,60}\\b(?:compensated|paid|reimbursed|remunerated|compensation|payments?|stipends?|gift (?:cards?|certificates?)|honorari(?:um|a))\\b`,
  "i",
);
const forTheirTime = new RegExp(
  `\\b(?:compensat(?:ion|ed)|payments?|gift (?:cards?|certificates?)|stipends?|honorari(?:um|a)|paid|reimbursed|remunerat(?:ion|ed)|incentives?)\\b[^.;]{0,40}\\b(?:(?:for|of) (?:their |your |the )?(?:time|participation|participating|travel|transport|completing|completion|attending|expenses)|(?:for|to) (?:those|${people}) (?:who|for|participat))`,
  "i",
);
const amount = new RegExp(
  `\\b(?:${people}|children|adults|men)\\b[^.;]{0,50}\\b(?:receives?|given|gets?|earns?|offered)\\b[^.;]{0,40}(?:[$€£] ?\\d|\\d ?(?:€|£|euros?\\b|dollars\\b|USD\\b|EUR\\b|GBP\\b)|(?:USD|GBP) ?\\d)`,
  "i",
);
const travel =
  /\b(?:travel|transport\w*|parking|expenses)\b[^.;]{0,40}\b(?:reimbursed|compensated|refunded)\b/i;
/** Studies that try what an amount does to behaviour. */
const asTreatment = /incentiv|reward|voucher|coupon|lotter|loss-framed|worth of/i;
/** Costs of care, claims, studies of incentives, and that nothing is paid. */
const otherPayment =
  /\bworkers?['’]?s?['’]? comp|litigation|disabilit|insur|claim|provider|physician|\bno (?:financial |monetary )?(?:payment|compensation|reimbursement)|\bnot (?:be )?(?:paid|compensated|reimbursed|receive)|without (?:payment|compensation)|\bunpaid\b|attention|\bpayment model|contracts?\b|decompensat|compensat\w+ (?:exercise|strateg|mechanism|technique|training|movement)|injury|grocery|\bfood|fruits|\bCHWs?\b|health workers|fee-for/i;

function paysParticipants(sentence: string): boolean {
  if (paid.test(sentence) || forTheirTime.test(sentence) || travel.test(sentence)) return true;
  if (/monetary compensation/i.test(sentence)) return true;
  return amount.test(sentence) && !asTreatment.test(sentence);
}
