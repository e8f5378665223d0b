import type { BenchCase } from "./arguments.ts";
import { type Measure, measures, noSamples, type Samples } from "./session.ts";
import { type Summary, summaryOf } from "./statistics.ts";

/** The samples of both servers on documents of one size, ours in one layout. */
export interface DocumentResult extends BenchCase {
  readonly own: Samples;
  readonly peer: Samples;
}

export interface Results {
  readonly machine: string;
  readonly rounds: number;
  readonly own: string;
  readonly peer: string;
  readonly bareNode: readonly number[];
  readonly documents: readonly DocumentResult[];
}

export const emptyResult = (document: BenchCase): DocumentResult => ({
  ...document,
  own: noSamples(),
  peer: noSamples(),
});

/** Markdown tables: start-up, then every document. */
export function tablesOf(results: Results): string {
  const { own, peer, documents } = results;
  return [
    startTable(results),
    ...documents.map((document) => documentTable(document, own, peer)),
  ].join("\n\n");
}

function startTable({ own, peer, bareNode, documents }: Results): string {
  const node = summaryOf(bareNode);
  const starts = (side: "own" | "peer") =>
    summaryOf(documents.flatMap((document) => document[side].start));
  const row = (name: string, summary: Summary | undefined) =>
    cells(name, ms(summary?.median), ms(summary?.p95), over(summary, node));
  return [
    cells("process start", "p50 ms", "p95 ms", "p50 over bare Node, ms"),
    rule(4),
    row("bare Node (`node -e 0`)", node),
    row(`${own} to \`initialize\` answered`, starts("own")),
    row(`${peer} to \`initialize\` answered`, starts("peer")),
  ].join("\n");
}

function documentTable(
  { layout, kilobytes, own, peer }: DocumentResult,
  ownName: string,
  peerName: string,
) {
  const rows = measures
    .filter((measure) => measure !== "start")
    .map((measure) => measureRow(measure, summaryOf(own[measure]), summaryOf(peer[measure])));
  const heading = cells(
    `${layout}, ${kilobytes} KB`,
    ...[ownName, peerName].flatMap((name) => [`${name} p50`, `${name} p95`]),
    "ratio of p50",
  );
  return [heading, rule(6), ...rows].join("\n");
}

function measureRow(measure: Measure, own: Summary | undefined, peer: Summary | undefined): string {
  const isMemory = measure === "peak memory";
  const show = isMemory ? megabytes : ms;
  const values = [own?.median, own?.p95, peer?.median, peer?.p95].map(show);
  const ratio = own && peer ? (own.median / peer.median).toFixed(2) : "–";
  return cells(`${measure}, ${isMemory ? "MB" : "ms"}`, ...values, ratio);
}

const cells = (...texts: readonly string[]) => `| ${texts.join(" | ")} |`;
const rule = (columns: number) => `|---|${"--:|".repeat(columns - 1)}`;
const ms = (value: number | undefined) => value?.toFixed(value < 10 ? 2 : 1) ?? "–";
const megabytes = (value: number | undefined) => (value ? (value / 1e6).toFixed(0) : "not known");
const over = (summary: Summary | undefined, node: Summary | undefined) =>
  summary && node && summary !== node ? (summary.median - node.median).toFixed(1) : "";
