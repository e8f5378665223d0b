import { type VocabularyName, vocabularies } from "../../catalogue/vocabularies.ts";
import { namesIntervention } from "../../study/armLinks.ts";
import { type Path, valueAt } from "../../study/path.ts";
import type { ArmGroup, Intervention, Study } from "../../study/study.ts";
import { setValue } from "./setValue.ts";

const interventionTypes: VocabularyName = "InterventionType";

/** A name that an arm was given, and the label that gave it. */
interface ArmName {
  readonly path: Path;
  readonly from: Path;
}

/**
 * Gives each arm of a study that is being read the names of its interventions. The file ties the two
 * in the intervention alone, the v2 structure in both.
 */
export function nameInterventionsInArms(study: object): readonly ArmName[] {
  const module = ["protocolSection", "armsInterventionsModule"];
  const arms = (valueAt(study, [...module, "armGroups"]) ?? []) as readonly ArmGroup[];
  const interventions = valueAt(study, [...module, "interventions"]) ?? [];
  const byLabel = new Map<string | undefined, number>();
  for (const [index, { label }] of arms.entries())
    if (!byLabel.has(label)) byLabel.set(label, index);
  const names = arms.map((): string[] => []);
  const given: ArmName[] = [];
  for (const [index, intervention] of (interventions as readonly Intervention[]).entries()) {
    const name = nameInArm(intervention);
    for (const [at, label] of (intervention.armGroupLabels ?? []).entries()) {
      const arm = byLabel.get(label);
      const own = names[arm ?? -1];
      if (arm === undefined || name === undefined || !own || own.includes(name)) continue;
      const path = [...module, "armGroups", arm, "interventionNames", own.length];
      own.push(name);
      setValue(study, path, name);
      given.push({ path, from: [...module, "interventions", index, "armGroupLabels", at] });
    }
  }
  return given;
}

/** An intervention as the arms of the v2 structure name it: "Drug: Aspirin". */
function nameInArm({ type, name }: Intervention): string | undefined {
  if (name === undefined || type === undefined) return name;
  const term = vocabularies[interventionTypes].find(({ token }) => token === type);
  return `${term?.display ?? type}: ${name}`;
}

/**
 * The interventions with the labels of all their arms: the upload format ties the two in the
 * intervention alone, while in the v2 structure the arm may do it alone. With `before`, only links
 * that have come or gone in an arm since then are carried over.
 */
export function withArmLabels(study: Study, before?: Study): Study {
  const arms = study.protocolSection.armsInterventionsModule?.armGroups ?? [];
  const interventions = study.protocolSection.armsInterventionsModule?.interventions;
  if (interventions === undefined || arms.length === 0) return study;
  const oldArms = before?.protocolSection.armsInterventionsModule?.armGroups ?? [];
  const changed = arms.filter(({ interventionNames }) => {
    const isOld = oldArms.some((old) => sameList(old.interventionNames, interventionNames));
    return before === undefined ? interventionNames !== undefined : !isOld;
  });
  if (changed.length === 0) return study;
  const tied = interventions.map((intervention) => [...(intervention.armGroupLabels ?? [])]);
  for (const arm of changed) tie(arm, oldArms, interventions, tied);
  const { protocolSection } = study;
  const module = {
    ...protocolSection.armsInterventionsModule,
    interventions: interventions.map((intervention, index) => {
      const armGroupLabels = tied[index] ?? [];
      const isSame = sameList(armGroupLabels, intervention.armGroupLabels);
      return isSame ? intervention : { ...intervention, armGroupLabels };
    }),
  };
  return { ...study, protocolSection: { ...protocolSection, armsInterventionsModule: module } };
}

/** Gives the interventions that the arm names its label, and takes it from those it has dropped. */
function tie(
  { label, interventionNames = [] }: ArmGroup,
  oldArms: readonly ArmGroup[],
  interventions: readonly Intervention[],
  labels: readonly string[][],
): void {
  if (label === undefined) return;
  for (const name of interventionNames) {
    const named = [...interventions.keys()].filter((index) =>
      namesIntervention(name, interventions[index] as Intervention),
    );
    // Interventions of one name belong to different arms: one of them is enough.
    if (named.some((index) => labels[index]?.includes(label))) continue;
    const [first] = named;
    if (first !== undefined) labels[first]?.push(label);
  }
  const before = oldArms.find((arm) => arm.label === label)?.interventionNames ?? [];
  const dropped = before.filter((name) => !interventionNames.includes(name));
  for (const [index, intervention] of interventions.entries()) {
    const own = labels[index] ?? [];
    const isDropped = dropped.some((name) => namesIntervention(name, intervention));
    if (isDropped && own.includes(label)) own.splice(own.indexOf(label), 1);
  }
}

function sameList(a: readonly string[] | undefined, b: readonly string[] | undefined): boolean {
  return (a ?? []).length === (b ?? []).length && (a ?? []).every((item, i) => item === b?.[i]);
}
