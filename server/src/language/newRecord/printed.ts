import { elementAt } from "../../catalogue/elements.ts";
import type { Layout } from "../../layouts/layout.ts";
import { applyEdits } from "../../layouts/text/edit/composeEdits.ts";
import { isFillIn } from "../../rules/fillIn.ts";
import { applyChanges, type Change } from "../../study/change.ts";
import type { Study } from "../../study/study.ts";
import { byStart, type Written } from "./choices.ts";
import { forEachLeaf } from "./leaves.ts";

/**
 * A study with fill-ins as `layout` writes it. Where a number or an answer is wanted the fill-in is
 * typed over one, as an author would: printed, it would be a text that must stay a text.
 */
export function printed(study: Study, layout: Layout): Written | undefined {
  const samples: Change[] = [];
  const fillIns: Change[] = [];
  forEachLeaf(study, (value, path) => {
    if (typeof value !== "string" || !isFillIn(value)) return;
    const sample = sampleOf(elementAt(path)?.kind);
    if (sample === undefined) return;
    samples.push({ kind: "set", path, value: sample });
    fillIns.push({ kind: "set", path, value });
  });
  const text = layout.print([applyChanges(study, samples)]);
  const [record] = layout.parse(text).records;
  if (!record) return undefined;
  const filled = applyEdits(text, layout.edit(text, record, fillIns).toSorted(byStart));
  const [again] = layout.parse(filled).records;
  return again && { text: filled, record: again, layout };
}

function sampleOf(kind: string | undefined): unknown {
  return kind === "integer" ? 1 : kind === "yesNo" ? false : undefined;
}
