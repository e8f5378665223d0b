import { capitalised } from "../capitalised.ts";
import { rule } from "../rule.ts";
import { nameOfProse, pathOfProse } from "./prose.ts";
import { sentenceAround, trimmed } from "./sentence.ts";
import { watchWords } from "./watchWords.ts";

export default rule({
  code: "text/results-included",
  title: "Results or conclusions in a text",
  kind: "wording",
  severity: "warning",
  source: "Registry list of Major Comments: free text holds results or conclusions",
  check(record, report) {
    let last: object | undefined;
    for (const { prose, start, end } of wordsIn(record)) {
      if (prose === last) continue;
      const heading = resultsHeading(prose.text, start, end);
      const span = heading ?? ownResult(prose.text, start, end);
      if (!span) continue;
      last = prose;
      report({
        at: pathOfProse(prose),
        span,
        // A sentence may speak of an earlier study without saying so.
        ...(!heading && { severity: "information" as const }),
        message: `${capitalised(nameOfProse(prose))} tells results of the study. The protocol section says what is planned, and results have a section of their own, so reviewers return such texts: ${heading ? "remove them" : "remove them, or say which earlier study they are from"}.`,
      });
    }
  },
});

const wordsIn = watchWords(
  ["results", "result", "conclu*", "findings", "found", "showed", "reveal*", "demonstrat*"],
  ["title", "summary", "description", "detail", "outcome title", "outcome"],
);

type Span = readonly [start: number, end: number];

const told =
  /\b(?:was|were|had|showed|revealed|demonstrated|significant|improved|increased|decreased|found|higher|lower|p\s?[=<])/i;

/** "Results:" or "Conclusion:" before a text in the past tense, as in the abstract of a paper. */
function resultsHeading(text: string, start: number, end: number): Span | undefined {
  if (!headingEnds.test(text.slice(end, end + 2))) return undefined;
  if (!/(?:^|[\n.*]\s*)$/.test(text.slice(Math.max(0, start - 4), start))) return undefined;
  const word = text.slice(start, end);
  if (!/^(?:RESULTS?|CONCLUSIONS?|FINDINGS|Results?|Conclusions?|Findings)$/.test(word))
    return undefined;
  const body = text.slice(end, end + 250);
  const isTold = told.test(body) && !planned.test(body);
  if (isTold || (/^concl/i.test(word) && isJudged(body))) return [start, end];
  return undefined;
}

const headingEnds = /^\s?[:\n]/;

/** A treatment is judged in the present tense, and not as something hoped for. */
function isJudged(body: string): boolean {
  return judged.test(body) && !hoped.test(body);
}

const judged =
  /\b(?:is|are) (?:proved|proven|recommended|(?:an? )?(?:safe|effective|efficient|beneficial|superior|feasible))\b/i;
const hoped = /\bwill\b|expected|anticipat|hypothes|\bif\b|whether/i;

const planned = /\bwill\b|expected|anticipat|hypothes|\bto be\b|\bmay\b|\bshould\b|if the/i;
const own =
  /\b(?:(?:this|our|the present|the current) (?:study|trial|research|work)|we) (?:has |have )?(?:also )?(?:showed|shown|demonstrated|revealed|concluded)\b|\bin (?:this|our) (?:study|trial),? we found\b|\b(?:results|findings) of (?:this|our|the present|the current) (?:study|trial) (?:showed|revealed|demonstrated|indicated)/i;
/** Earlier work, which may be told. */
const earlier =
  /previous|prior|earlier|preliminary|pilot|recent|published|literature|et al|\[\d|\(\d{1,3}\)|\\\[\d|phase (?:1|I)\b|mice|animal|in vitro|retrospective/i;

function ownResult(text: string, start: number, end: number): Span | undefined {
  const span = sentenceAround(text, start, end);
  const sentence = text.slice(span[0], span[1]);
  if (!own.test(sentence) || planned.test(sentence) || earlier.test(sentence)) return undefined;
  return trimmed(text, span);
}
