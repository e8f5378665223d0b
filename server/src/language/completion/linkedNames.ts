import { termOf } from "../../catalogue/vocabularies.ts";
import { namesIntervention } from "../../study/armLinks.ts";
import { type Path, valueAt } from "../../study/path.ts";
import type { Intervention, Study } from "../../study/study.ts";

interface LinkedName {
  readonly name: string;
  readonly detail: string | undefined;
}

/** The record's own interventions for a place in an arm, its own arms for one in an intervention. */
export function linkedNames(path: Path, study: Study): readonly LinkedName[] {
  const { interventions = [], armGroups = [] } =
    study.protocolSection.armsInterventionsModule ?? {};
  const others = otherEntries(path, study);
  if (path.includes("interventionNames")) {
    const typed = armGroups.some((arm) => arm.interventionNames?.some(isTyped));
    return interventions
      .filter((intervention) => !others.some((other) => namesIntervention(other, intervention)))
      .flatMap((intervention) => nameOf(intervention, typed));
  }
  if (path.includes("armGroupLabels"))
    return armGroups.flatMap(({ label, type }) =>
      label && !others.includes(label)
        ? [{ name: label, detail: type && termOf("ArmGroupType", type)?.display }]
        : [],
    );
  return [];
}

/** The other entries of the list that the path leads into. */
function otherEntries(path: Path, study: Study): readonly string[] {
  const index = path.at(-1);
  const list = typeof index === "number" ? valueAt(study, path.slice(0, -1)) : undefined;
  return Array.isArray(list) ? list.filter((_, i) => i !== index).map(String) : [];
}

/** "Drug: Aspirin", as the API writes it. */
function isTyped(reference: string): boolean {
  return /^[A-Z][A-Za-z/ ]{2,30}: \S/.test(reference);
}

function nameOf({ name, type }: Intervention, typed: boolean): readonly LinkedName[] {
  if (!name) return [];
  const kind = type && (termOf("InterventionType", type)?.display ?? type);
  return [{ name: typed && kind ? `${kind}: ${name}` : name, detail: kind }];
}
