import { type Block, isLabelled, textTokens } from "../block.ts";
import { readItems } from "../items.ts";
import type { RecordBuilder } from "../recordBuilder.ts";
import { isArmMark } from "./armMarks.ts";
import { readBareArms } from "./bareArms.ts";
import { divideInterventions } from "./interventionLines.ts";
import { readMarkedArms } from "./markedArms.ts";
import { readInterventions } from "./readInterventions.ts";

/**
 * Reads arms and interventions. With labels each is read by itself. A listing's copy has no mark
 * between an arm and its interventions: the pairs of name and description in `Interventions` recur
 * among the arms word for word, and what stands before such a run is the arm.
 */
export function readArmsAndInterventions(
  arms: Block | undefined,
  interventions: Block | undefined,
  builder: RecordBuilder,
  isCopy: boolean,
): void {
  const armLines = arms && !isLabelled(arms) ? textTokens(arms.tokens) : [];
  const known =
    interventions && !isLabelled(interventions)
      ? divideInterventions(
          textTokens(interventions.tokens),
          armLines.map(({ piece }) => piece.text),
        )
      : [];
  if (interventions) readInterventions(interventions, known, builder);
  if (!arms) return;
  if (isLabelled(arms)) readItems(arms, builder);
  else if (armLines.some(({ piece }) => isArmMark(piece.text)))
    readMarkedArms(arms.group, armLines, known, builder);
  else readBareArms(arms.group, armLines, known, builder, isCopy);
}
