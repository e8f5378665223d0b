import { namesIntervention } from "../../study/armLinks.ts";
import { perRecord } from "../perRecord.ts";
import { type Matrix, matrixOf, namedInterventions } from "./linking.ts";
import { type Nearest, nearestName } from "./nearest.ts";

/** An entry of one side of the matrix that the other side does not have. */
export interface UnknownReference {
  /** The index of the arm or the intervention that names it. */
  readonly owner: number;
  /** The index of the entry in the owner's list. */
  readonly index: number;
  readonly text: string;
  readonly nearest: Nearest | undefined;
}

/** The interventions that arms name and the record does not have. */
export const unknownInterventions = perRecord((record): readonly UnknownReference[] => {
  const { armGroups, interventions, names } = matrixOf(record);
  if (interventions.length === 0) return [];
  if (!namedInterventions(record).some((named) => named.includes(undefined))) return [];
  return armGroups.flatMap(({ interventionNames = [] }, owner) =>
    interventionNames.flatMap((text, index) => {
      if (text.trim() === "") return [];
      if (interventions.some((intervention) => namesIntervention(text, intervention))) return [];
      const nearest = nearestName(withoutType(text), names);
      return [{ owner, index, text, nearest }];
    }),
  );
});

/** The arms that interventions name and the record does not have. */
export function unknownArms({ labels, interventions }: Matrix): readonly UnknownReference[] {
  if (labels.length === 0) return [];
  const known = (text: string) => labels.includes(text);
  if (interventions.every(({ armGroupLabels }) => armGroupLabels?.every(known) ?? true)) return [];
  return interventions.flatMap(({ armGroupLabels = [] }, owner) =>
    armGroupLabels.flatMap((text, index) => {
      if (text.trim() === "" || known(text)) return [];
      return [{ owner, index, text, nearest: nearestName(text, labels) }];
    }),
  );
}

function withoutType(reference: string): string {
  return reference.replace(/^[A-Za-z/ ]{1,30}: ?/, "");
}
