import { ctgovJson } from "./ctgov-json/layout.ts";
import type { Layout } from "./layout.ts";
import { list } from "./list/layout.ts";
import { page } from "./page/layout.ts";
import { prsXml } from "./prs-xml/layout.ts";

export const layouts: readonly Layout[] = [page, list, ctgovJson, prsXml];

/** Below this a text is taken for something else and left alone. */
const sure = 0.5;

/** The layout of a text; with `expected`, the likeliest one even when nothing is sure. */
export function detectLayout(text: string, expected = false): Layout | undefined {
  let best: Layout = page;
  let score = -1;
  for (const layout of layouts) {
    const found = layout.detect(text);
    if (found > score) [best, score] = [layout, found];
  }
  return expected || score >= sure ? best : undefined;
}
