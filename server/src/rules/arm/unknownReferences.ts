import { namesIntervention } from "../../study/armLinks.ts";
import { interventionsByName, type Matrix, referredTo } from "./linking.ts";
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
export function unknownInterventions(matrix: Matrix): readonly UnknownReference[] {
  const { armGroups, interventions } = matrix;
  if (interventions.length === 0) return [];
  const byName = interventionsByName(matrix);
  const known = (text: string) => referredTo(text, byName) !== undefined;
  if (armGroups.every(({ interventionNames }) => interventionNames?.every(known) ?? true))
    return [];
  return armGroups.flatMap(({ interventionNames = [] }, owner) =>
    interventionNames.flatMap((text, index) => {
      if (text.trim() === "") return [];
      if (interventions.some((intervention) => namesIntervention(text, intervention))) return [];
      const nearest = nearestName(
        withoutType(text),
        interventions.map(({ name }) => name),
      );
      return [{ owner, index, text, nearest }];
    }),
  );
}

/** The arms that interventions name and the record does not have. */
export function unknownArms({ armGroups, interventions }: Matrix): readonly UnknownReference[] {
  if (armGroups.length === 0) return [];
  const labels = armGroups.map(({ label }) => label);
  return interventions.flatMap(({ armGroupLabels = [] }, owner) =>
    armGroupLabels.flatMap((text, index) => {
      if (text.trim() === "" || labels.includes(text)) return [];
      return [{ owner, index, text, nearest: nearestName(text, labels) }];
    }),
  );
}

function withoutType(reference: string): string {
  return reference.replace(/^[A-Za-z/ ]{1,30}: ?/, "");
}
