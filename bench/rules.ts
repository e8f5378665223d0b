// `npm run bench:rules`: the time of all rules over the records of the corpus beside JSON.parse of them.
import process from "node:process";
import { rules } from "../server/src/rules/all.ts";
import { checkedRecord, checkRecord } from "../server/src/rules/check.ts";
import type { Study } from "../server/src/study/study.ts";
import { recordOfValue } from "../test/corpus/recordOfValue.ts";
import { readSharedLines, unlessShared } from "../test/sharedFolder.ts";
import { machineLine } from "./machine.ts";
import { summaryOf } from "./statistics.ts";
import { studyOf } from "./study.ts";

const rounds = 15;
const warmUpRounds = 5;
const shown = 15;
/** What checking a record may cost at most, in times of its JSON parse. */
const budget = 1.5;

const corpus = "corpus/ctgov-v2.ndjson.gz";
const absent = unlessShared(corpus);
const studies = absent
  ? Array.from({ length: 500 }, (_, i) => studyOf(i % 40))
  : readSharedLines<Study>(corpus);
const texts = studies.map((study) => JSON.stringify(study));
const records = studies.map(recordOfValue);
const options = { profile: "auto", today: { year: 2026, month: 6, day: 1 } } as const;
const checked = records.map((record) => checkedRecord(record, options));
const ignore = () => {};

/** Microseconds a record: the median over the rounds of the mean over the records. */
function microseconds(run: () => void): number {
  const samples: number[] = [];
  for (let round = -warmUpRounds; round < rounds; round++) {
    const start = process.hrtime.bigint();
    run();
    if (round >= 0) samples.push(Number(process.hrtime.bigint() - start) / 1000 / studies.length);
  }
  return summaryOf(samples)?.median ?? Number.NaN;
}

const parse = microseconds(() => {
  for (const text of texts) JSON.parse(text);
});
const all = microseconds(() => {
  for (const record of records) checkRecord(record, options);
});
const single = rules
  .map((rule) => ({
    code: rule.code,
    cost: microseconds(() => {
      for (const record of checked) rule.check(record, ignore);
    }),
  }))
  .toSorted((a, b) => b.cost - a.cost);

const kilobytes = texts.reduce((sum, text) => sum + text.length, 0) / texts.length / 1000;
const figure = (value: number) => value.toFixed(1).padStart(7);
console.log(`${machineLine()}
${studies.length} ${absent ? `made-up records (${absent})` : "records"} of ${kilobytes.toFixed(1)} kB on average; microseconds a record, medians of ${rounds} rounds

${figure(parse)}  JSON.parse
${figure(all)}  all ${rules.length} rules: ${(all / parse).toFixed(2)} times JSON.parse (budget ${budget})
${figure(single.reduce((sum, { cost }) => sum + cost, 0))}  the rules one by one, of which the dearest:
${single
  .slice(0, shown)
  .map(({ code, cost }) => `${figure(cost)}  ${code}`)
  .join("\n")}`);
