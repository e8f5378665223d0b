import { ctgovJson } from "./ctgov-json/layout.ts";
import type { Layout } from "./layout.ts";
import { list } from "./list/layout.ts";
import { page } from "./page/layout.ts";
import { prsXml } from "./prs-xml/layout.ts";

export const layouts: readonly Layout[] = [page, list, ctgovJson, prsXml];

/** Below this a text is taken for something else and left alone. */
const sure = 0.5;

/** What is known of a text beside itself. */
export interface TextOrigin {
  readonly uri?: string;
  readonly languageId?: string;
  /** True for one that is a record whatever it holds. */
  readonly expected?: boolean;
}

/**
 * The layout of a text; of an expected record the likeliest one even when nothing is sure. A name
 * such as `*.json`, or the language of an editor, leaves only the layouts that go with it.
 */
export function detectLayout(text: string, origin: TextOrigin = {}): Layout | undefined {
  const [first = page, ...others] = layoutsOf(origin);
  let best: Layout = first;
  let score = -1;
  for (const layout of [first, ...others]) {
    const found = layout.detect(text);
    if (found > score) [best, score] = [layout, found];
  }
  return origin.expected || score >= sure ? best : undefined;
}

/** The layouts in which a text of this origin may be. */
export function layoutsOf({ uri = "", languageId = "" }: TextOrigin): readonly Layout[] {
  const name = uri.toLowerCase();
  const byName = layouts.filter(({ fileEndings }) => fileEndings.some((end) => name.endsWith(end)));
  const found =
    byName.length > 0 ? byName : layouts.filter(({ languages }) => languages.includes(languageId));
  // In plain text and in texts of ours a record may be in any layout.
  return found.length === 0 || found.includes(page) ? layouts : found;
}
