// `npm run bench:rules`: the time of all rules over the records of the corpus beside JSON.parse of them.
import process from "node:process";
import { rules } from "../server/src/rules/all.ts";
import { hasStart, rulesFor } from "../server/src/rules/applying.ts";
import { checkedRecord, checkRecord } from "../server/src/rules/check.ts";
import type { Study } from "../server/src/study/study.ts";
import { recordOfValue } from "../test/corpus/recordOfValue.ts";
import { countInWords, texts } from "./corpus.ts";
import { machineLine } from "./machine.ts";
import { summaryOf } from "./statistics.ts";

const rounds = 20;
const shown = 25;
/** What checking a record may cost at most, in times of its JSON parse. */
const budget = 1.5;

const options = { profile: "auto", today: { year: 2026, month: 6, day: 1 } } as const;
const ignore = () => {};

/**
 * The least time over the rounds of each part of the work on each record, in nanoseconds: what else
 * the machine does can only make a time longer.
 */
class LeastTimes {
  readonly #times: number[] = [];

  /** By record. */
  get times(): readonly number[] {
    return this.#times;
  }

  measure<T>(record: number, run: () => T): T {
    const start = process.hrtime.bigint();
    const result = run();
    const time = Number(process.hrtime.bigint() - start);
    this.#times[record] = Math.min(this.#times[record] ?? Infinity, time);
    return result;
  }

  /** Microseconds a record. */
  get mean(): number {
    return this.#times.reduce((sum, time) => sum + time, 0) / this.#times.length / 1000;
  }
}

const parseTimes = new LeastTimes();
const allTimes = new LeastTimes();
const ruleTimes = new Map(rules.map((rule) => [rule, new LeastTimes()]));
// A value is new each time, so that nothing is known of it that a rule remembers.
for (let round = 0; round < rounds; round++)
  for (const [i, text] of texts.entries()) {
    const study = parseTimes.measure(i, () => JSON.parse(text) as Study);
    const record = recordOfValue(study);
    allTimes.measure(i, () => checkRecord(record, options));
  }
for (let round = 0; round < rounds; round++)
  for (const [i, text] of texts.entries()) {
    const checked = checkedRecord(recordOfValue(JSON.parse(text) as Study), options);
    for (const rule of rulesFor(checked.protocol.designModule?.studyType))
      ruleTimes.get(rule)?.measure(i, () => {
        if (hasStart(rule, checked)) rule.check(checked, ignore);
      });
  }

// An editor checks one record again and again while its author types: nothing else comes between.
const parseAgainTimes = new LeastTimes();
const againTimes = new LeastTimes();
for (const [i, text] of texts.entries())
  for (let round = 0; round < rounds; round++) {
    const record = recordOfValue(parseAgainTimes.measure(i, () => JSON.parse(text) as Study));
    againTimes.measure(i, () => checkRecord(record, options));
  }

/** Of all records taken one by one, the middle one's check in times of its parse. */
function middle(checks: LeastTimes, parses: LeastTimes): string {
  const ratios = checks.times.map((time, i) => time / (parses.times[i] ?? Number.NaN));
  return `the middle record ${summaryOf(ratios)?.median.toFixed(2)} times`;
}

const parse = parseTimes.mean;
const all = allTimes.mean;
const single = [...ruleTimes]
  .map(([{ code }, times]) => ({ code, cost: times.mean }))
  .toSorted((a, b) => b.cost - a.cost);

const kilobytes = texts.reduce((sum, text) => sum + text.length, 0) / texts.length / 1000;
const figure = (value: number) => value.toFixed(1).padStart(7);
console.log(`${machineLine()}
${countInWords} of ${kilobytes.toFixed(1)} kB on average; microseconds a record, each at its best of ${rounds} rounds

${figure(parse)}  JSON.parse
${figure(all)}  all ${rules.length} rules: ${(all / parse).toFixed(2)} times JSON.parse (budget ${budget}); ${middle(allTimes, parseTimes)}
${figure(againTimes.mean)}  the same, each record ${rounds} times in a row: ${(againTimes.mean / parseAgainTimes.mean).toFixed(2)} times JSON.parse, which then takes ${parseAgainTimes.mean.toFixed(1)}; ${middle(againTimes, parseAgainTimes)}
${figure(single.reduce((sum, { cost }) => sum + cost, 0))}  the rules one by one, of which the dearest:
${single
  .slice(0, shown)
  .map(({ code, cost }) => `${figure(cost)}  ${code}`)
  .join("\n")}`);
