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
  "compensated",
  "compensation",
  "reimbursed",
  "reimbursement",
  "gift",
  "stipend",
  "stipends",
  "paid",
  "payment",
  "payments",
  "honorarium",
  "honoraria",
  "voucher",
  "vouchers",
  "remuneration",
  "remunerated",
  "incentive",
  "incentives",
]);

const people =
  "participants?|patients?|subjects?|volunteers?|famil(?:y|ies)|caregivers?|parents?|youth|women|they|you|he or she";
const paid = new RegExp(
  `\\b(?:${people})\\b[^.;]{0,50}\\b(?:be|are|is|were|get|receive)\\b[^.;]{0,60}\\b(?:compensated|paid|reimbursed|remunerated|compensation|payments?|stipends?|gift cards?|honorari(?:um|a))\\b`,
  "i",
);
const forTheirTime = new RegExp(
  `\\b(?:compensat(?:ion|ed)|payments?|gift cards?|stipends?|honorari(?:um|a)|paid|reimbursed|incentives?)\\b[^.;]{0,40}\\b(?:(?:for|of) (?:their |your |the )?(?:time|participation|participating|travel|transport|completing|completion|attending|expenses)|(?:for|to) (?:${people}) (?:who|for|participat))`,
  "i",
);
/** Costs of care, claims, studies of incentives, and that nothing is paid. */
const otherPayment =
  /\bworkers?['’]?s?['’]? comp|litigation|disabilit|insur|claim|provider|physician|\bno (?:financial |monetary )?(?:payment|compensation|reimbursement)|\bnot (?:be )?(?:paid|compensated|reimbursed|receive)|without (?:payment|compensation)|\bunpaid\b|attention|\bpayment model|contracts?\b|decompensat|injury|grocery|\bfood|fruits|\bCHWs?\b|health workers|fee-for/i;

function paysParticipants(sentence: string): boolean {
  return (
    paid.test(sentence) || forTheirTime.test(sentence) || /monetary compensation/i.test(sentence)
  );
}
