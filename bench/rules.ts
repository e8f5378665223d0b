// `npm run bench:rules`: the time of all rules over the records of the corpus beside JSON.parse of them.
import process from "node:process";
import { rules } from "../server/src/rules/all.ts";
import { checkedRecord, checkRecord, rulesFor } from "../server/src/rules/check.ts";
import type { Study } from "../server/src/study/study.ts";
import { recordOfValue } from "../test/corpus/recordOfValue.ts";
import { readSharedLines, unlessShared } from "../test/sharedFolder.ts";
import { machineLine } from "./machine.ts";
import { summaryOf } from "./statistics.ts";
import { studyOf } from "./study.ts";

const rounds = 15;
const warmUpRounds = 5;
const shown = 25;
/** What checking a record may cost at most, in times of its JSON parse. */
const budget = 1.5;

const corpus = "corpus/ctgov-v2.ndjson.gz";
const absent = unlessShared(corpus);
const studies = absent
  ? Array.from({ length: 500 }, (_, i) => studyOf(i % 40))
  : readSharedLines<Study>(corpus);
const texts = studies.map((study) => JSON.stringify(study));
const options = { profile: "auto", today: { year: 2026, month: 6, day: 1 } } as const;
const ignore = () => {};
const spent = { parse: timer(), all: timer() };
const spentBy = rules.map((rule) => ({ rule, spent: timer() }));

for (let round = -warmUpRounds; round < rounds; round++) {
  const counts = round >= 0;
  // Values are new in each round, so that nothing is known of them that a rule remembers.
  const parsed = measured(spent.parse, counts, () =>
    texts.map((text) => JSON.parse(text) as Study),
  );
  const records = parsed.map(recordOfValue);
  measured(spent.all, counts, () => {
    for (const record of records) checkRecord(record, options);
  });
  const checked = parsed.map((study) => checkedRecord(recordOfValue({ ...study }), options));
  for (const each of spentBy)
    measured(each.spent, counts, () => {
      for (const record of checked)
        if (rulesFor(record.protocol.designModule?.studyType).includes(each.rule))
          each.rule.check(record, ignore);
    });
}

interface Timer {
  readonly samples: number[];
}

function timer(): Timer {
  return { samples: [] };
}

/** Notes microseconds a record, of the processor and not of the clock: other work does not count. */
function measured<T>({ samples }: Timer, counts: boolean, run: () => T): T {
  const start = process.threadCpuUsage();
  const result = run();
  const { user, system } = process.threadCpuUsage(start);
  if (counts) samples.push((user + system) / texts.length);
  return result;
}

function median({ samples }: Timer): number {
  return summaryOf(samples)?.median ?? Number.NaN;
}

const parse = median(spent.parse);
const all = median(spent.all);
const single = spentBy
  .map(({ rule, spent }) => ({ code: rule.code, cost: median(spent) }))
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
