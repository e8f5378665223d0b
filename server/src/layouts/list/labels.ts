import { isTerm, type LineMarks, type Surroundings } from "../text/block.ts";
import type { Group } from "../text/field.ts";
import type { LabelMatch } from "../text/grammar.ts";
import type { Piece } from "../text/line.ts";
import { isNothing, withoutDash } from "./divide.ts";
import { listGrammar } from "./grammar.ts";

/** What marks a label in a text: with `dashed`, labels stand behind dashes. */
export function listMarks(dashed: boolean): LineMarks {
  return {
    grammar: listGrammar,
    strip: withoutDash,
    isNothing,
    isLabel: (line, match, group, around) =>
      group.body?.kind === "prose"
        ? isLabelInText(line, match, group, around, dashed)
        : isLabelOutsideText(line, match, dashed),
  };
}

function isLabelOutsideText(line: Piece, { value }: LabelMatch, dashed: boolean): boolean {
  // A value may read like a label, but not with the dash and the place of one.
  return value !== undefined || !dashed || hasDash(line) || endsWithColon(line);
}

function isLabelInText(
  line: Piece,
  { field, label, value }: LabelMatch,
  group: Group,
  { afterText, next }: Surroundings,
  dashed: boolean,
): boolean {
  const isOwn = group.fields.includes(field) || field === group.body;
  if (!isOwn) return value === undefined && dashed && hasDash(line);
  if (value === undefined && dashed) return hasDash(line) || endsWithColon(line);
  if (!afterText) return true;
  // Among criteria, "- Sex: female" and a lone "Sex" are criteria; a longer label is an element.
  const isLong = /\s/.test(label.text);
  return value === undefined
    ? isLong || isTerm(field, next)
    : !hasDash(line) && (isLong || isTerm(field, value));
}

function hasDash({ text }: Piece): boolean {
  return text.trimStart().startsWith("- ");
}

function endsWithColon({ text }: Piece): boolean {
  return text.trimEnd().endsWith(":");
}
