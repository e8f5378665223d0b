import { itemField, type TextToken } from "../block.ts";
import type { Group } from "../field.ts";
import { ItemReader } from "../itemReader.ts";
import { type Piece, part } from "../line.ts";
import type { RecordBuilder } from "../recordBuilder.ts";
import { armType, interventionType, noInterventions } from "./armMarks.ts";
import type { InterventionLines } from "./interventionLines.ts";

/**
 * Arms in a copy that kept `Group Type X` behind the arm's description and `Intervention Type Y`
 * behind the intervention's name. Between the description of an arm's last intervention and the next
 * arm's name nothing is marked.
 */
export function readMarkedArms(
  group: Group,
  lines: readonly TextToken[],
  known: readonly InterventionLines[],
  builder: RecordBuilder,
): void {
  const reader = new ItemReader(group, builder);
  const pieces = lines.map(({ piece }) => piece);
  const descriptions = new Map(known.map(({ name, description }) => [name.text, description]));
  let waiting: Piece[] = [];
  let name = "";
  const openArm = () => {
    const known = descriptions.get(name)?.length;
    const from = name === "" ? 0 : (known ?? likelyName(waiting));
    for (const piece of waiting.slice(0, from)) builder.boilerplate(piece);
    if (from > 0 && known === undefined) builder.undivided(group.path);
    const [label, ...description] = waiting.slice(from);
    if (label) reader.openNamed("label", label);
    if (description.length > 0) reader.put(itemField(group, "description"), description);
    waiting = [];
    name = "";
  };
  for (const [i, piece] of pieces.entries()) {
    const next = pieces[i + 1];
    if (armType.test(piece.text)) {
      openArm();
      reader.putNamed("type", part(piece, "Group Type".length));
    } else if (piece.text === noInterventions) {
      // An observational cohort has no type; its name is known only by what follows.
      if (waiting.length > 0) openArm();
      builder.boilerplate(piece);
    } else if (interventionType.test(piece.text)) builder.boilerplate(piece);
    else if (next && interventionType.test(next.text)) {
      if (!reader.isOpen) openArm();
      for (const line of waiting.splice(0)) builder.boilerplate(line);
      reader.putNamed("interventionNames", piece);
      name = piece.text;
    } else waiting.push(piece);
  }
  if (!reader.isOpen) openArm();
  else for (const line of waiting) builder.boilerplate(line);
}

/** The line that is most likely an arm's name: the shortest one behind a description. */
function likelyName(lines: readonly Piece[]): number {
  let best = lines.length > 1 ? 1 : 0;
  for (let i = best + 1; i < lines.length; i++)
    if ((lines[i]?.text.length ?? 0) < (lines[best]?.text.length ?? 0)) best = i;
  return best;
}
