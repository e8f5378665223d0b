import type { LineMarks, Surroundings } from "../text/block.ts";
import type { Group } from "../text/field.ts";
import type { LabelMatch } from "../text/grammar.ts";
import type { Piece } from "../text/line.ts";
import { isSurely } from "../text/valueShape.ts";
import { isNothing, withoutDash } from "./divide.ts";
import { listGrammar } from "./grammar.ts";

/** What marks a label in a text: with `dashed`, labels stand behind dashes. */
export function listMarks(dashed: boolean): LineMarks {
  return {
    grammar: listGrammar,
    hasMarks: dashed,
    strip: withoutDash,
    isNothing,
    isLabel: (line, match, group, around) =>
      group.body?.kind === "prose"
        ? isLabelInText(line, match, group, around, dashed)
        : isLabelOutsideText(line, match, dashed),
  };
}

function isLabelOutsideText(line: Piece, { hasColon }: LabelMatch, dashed: boolean): boolean {
  // A value may read like a label, but not with the dash and the place of one.
  return hasColon || !dashed || hasDash(line);
}

function isLabelInText(
  line: Piece,
  { field, label, value, hasColon }: LabelMatch,
  group: Group,
  { afterText, next }: Surroundings,
  dashed: boolean,
): boolean {
  const isOwn = group.fields.includes(field) || field === group.body;
  if (!isOwn) return !hasColon && dashed && hasDash(line);
  if (!value && dashed) return hasColon || hasDash(line);
  if (!afterText) return true;
  // Among criteria, "- Sex: female" and a lone "Sex" are criteria; a longer label is an element.
  const isLong = /\s/.test(label.text);
  return value
    ? !hasDash(line) && (isLong || isSurely(field, value.text))
    : isLong || isSurely(field, next);
}

function hasDash({ text }: Piece): boolean {
  return text.trimStart().startsWith("- ");
}
