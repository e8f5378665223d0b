import { termOf } from "../../catalogue/vocabularies.ts";
import { areLinked } from "../../study/armLinks.ts";
import type { Change } from "../../study/change.ts";
import type { Path } from "../../study/path.ts";
import type { ArmGroup, Intervention } from "../../study/study.ts";
import { perRecord } from "../perRecord.ts";

export const armGroupsPath: Path = ["protocolSection", "armsInterventionsModule", "armGroups"];
export const interventionsPath: Path = [
  "protocolSection",
  "armsInterventionsModule",
  "interventions",
];

export interface Matrix {
  readonly armGroups: readonly ArmGroup[];
  readonly interventions: readonly Intervention[];
  /** The titles of the arms. */
  readonly labels: readonly (string | undefined)[];
  /** The names of the interventions. */
  readonly names: readonly (string | undefined)[];
}

const none: readonly never[] = [];

/** The arms and interventions that the registry's cross-reference matrix ties together. */
export const matrixOf = perRecord(({ protocol }): Matrix => {
  const module = protocol.armsInterventionsModule;
  const armGroups = module?.armGroups ?? none;
  const interventions = module?.interventions ?? none;
  return {
    armGroups,
    interventions,
    labels: armGroups.length === 0 ? none : armGroups.map(({ label }) => label),
    names: interventions.length === 0 ? none : interventions.map(({ name }) => name),
  };
});

/** By the entries of an arm's `interventionNames`; undefined where the record has no such intervention. */
type Indices = readonly (number | undefined)[];

/** The indices of the interventions that each arm names; of those with one name the last. */
export const namedInterventions = perRecord((record): readonly Indices[] => {
  const { armGroups, names } = matrixOf(record);
  return armGroups.map(({ interventionNames = none }) =>
    interventionNames.map((reference) => referredTo(reference, names)),
  );
});

/** The index of the intervention that a reference in the registry's writing, "Type: Name", names. */
function referredTo(reference: string, names: Matrix["names"]): number | undefined {
  const start = reference.indexOf(": ") + 2;
  return indexOfRest(reference, start, names) ?? indexOfRest(reference, 0, names);
}

/** The index of the last of the names that is what stands from `start` on. */
function indexOfRest(text: string, start: number, names: Matrix["names"]): number | undefined {
  const length = Math.max(0, text.length - start);
  for (let i = names.length - 1; i >= 0; i--) {
    const name = names[i] ?? "";
    if (name.length === length && text.endsWith(name)) return i;
  }
  return undefined;
}

/** True for an arm that must have an intervention, has none, and names none. */
export function isUnlinkedArm(arm: ArmGroup, { interventions }: Matrix): boolean {
  return (
    arm.type !== "NO_INTERVENTION" &&
    !arm.interventionNames?.length &&
    !interventions.some((intervention) => areLinked(arm, intervention))
  );
}

/**
 * Ties an arm and an intervention as the record does it elsewhere: always on the arm's side, and on
 * the intervention's side too where interventions list their arms.
 */
export function linkChanges(
  { armGroups, interventions }: Matrix,
  armIndex: number,
  interventionIndex: number,
): readonly Change[] {
  const arm = armGroups[armIndex];
  const intervention = interventions[interventionIndex];
  if (arm === undefined || intervention?.name === undefined) return [];
  const names = arm.interventionNames?.length ?? 0;
  const changes: Change[] = [
    {
      kind: "insert",
      path: [...armGroupsPath, armIndex, "interventionNames", names],
      value: referenceTo(intervention, armGroups),
    },
  ];
  const listsArms = interventions.some((other) => other.armGroupLabels?.length);
  if (arm.label && listsArms) {
    const labels = intervention.armGroupLabels?.length ?? 0;
    changes.push({
      kind: "insert",
      path: [...interventionsPath, interventionIndex, "armGroupLabels", labels],
      value: arm.label,
    });
  }
  return changes;
}

/** "Type: Name" as the registry writes it, or the bare name where the record's arms do so. */
export function referenceTo(intervention: Intervention, armGroups: readonly ArmGroup[]): string {
  const name = intervention.name ?? "";
  const term = intervention.type ? termOf("InterventionType", intervention.type) : undefined;
  const written = armGroups.flatMap((arm) => arm.interventionNames ?? []);
  const bare = written.length > 0 && !written.some((reference) => /^[A-Za-z/ ]+: /.test(reference));
  return term === undefined || bare ? name : `${term.display}: ${name}`;
}
