import { type Field, foldLabel } from "../../server/src/layouts/text/field.ts";
import { anyOf, type GrammarRule, gap, include, indent, lineEnd, scope, scoped } from "./rule.ts";
import { isText, valueRule } from "./values.ts";

const bullet = scoped("punctuation.definition.list.begin");
const label = scoped("entity.name.type.label");
const colon = scoped("punctuation.separator.key-value");

export interface LabelledFields {
  /** Fields that may have their value behind a colon on the label's line. */
  readonly fields: readonly Field[];
  /** In prose a single word with a colon is one only where its value is a token. */
  readonly inProse?: boolean;
}

/** `Label: value`, coloured by the kind of the value. Of two fields with one label the first counts. */
export function labelsWithValue({ fields, inProse }: LabelledFields): readonly GrammarRule[] {
  const taken = new Set<string>();
  const byRule = new Map<string, string[]>();
  for (const field of fields) {
    for (const text of field.labels) {
      const key = foldLabel(text);
      if (taken.has(key) || (inProse && !text.includes(" ") && field.kind !== "token")) continue;
      taken.add(key);
      const rule = valueRule(field);
      byRule.set(rule, [...(byRule.get(rule) ?? []), text]);
    }
  }
  return [...byRule].map(([rule, labels]) => ({
    begin: `${indent}(- )?((?i:${anyOf(labels)}))${gap}(:)`,
    beginCaptures: { 1: bullet, 2: label, 3: colon },
    end: "$",
    ...(isText(rule) && { contentName: scope("string.unquoted.value") }),
    patterns: [include(rule)],
  }));
}

/** A label that has a line to itself, its value being on the next; with "?" also without a dash. */
export function loneLabels(labels: readonly string[], dash: "" | "?"): GrammarRule {
  return {
    match: `${indent}(- )${dash}(${anyOf(labels)})(?:${gap}(:))?${lineEnd}`,
    captures: { 1: bullet, 2: label, 3: colon },
  };
}

export function labelsOf(fields: readonly Field[]): readonly string[] {
  return fields.flatMap((field) => field.labels);
}
