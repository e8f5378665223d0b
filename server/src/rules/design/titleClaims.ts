import { phaseChoices } from "../../catalogue/vocabularies.ts";
import type { Path } from "../../study/path.ts";
import { isInactive } from "../arm/inactive.ts";
import { armGroupsPath, matrixOf } from "../arm/linking.ts";
import type { CheckedRecord } from "../checkedRecord.ts";
import { wordFor } from "../wordFor.ts";
import { allocationPath, designInfo, maskingPath, modelPath, phasesPath } from "./designPaths.ts";
import { titlePhases } from "./titlePhases.ts";

/** A word of a title that the design fields contradict. */
export interface Contradiction {
  /** The stretch of the title. */
  readonly found: RegExpExecArray;
  /** What the fields say, as the end of a sentence. */
  readonly says: string;
  readonly at: Path;
  /** What the field would be if the title is right; undefined where that is not sure. */
  readonly value?: unknown;
}

type Claim = (title: string, record: CheckedRecord) => Contradiction | undefined;

const claims: readonly Claim[] = [
  function allocation(title, record) {
    const found = /(?<!\bnon[- –]?|\bun|\bmendelian )\brandomi[sz]ed\b/i.exec(title);
    const token = designInfo(record)?.allocation;
    // N/A beside several arms, or an allocation beside one arm, is said by other rules.
    if (!found || token !== "NON_RANDOMIZED" || /non[- –]?randomi/i.test(title)) return undefined;
    const says = `the allocation is ${wordFor("DesignAllocation", token)}`;
    return { found, says, at: allocationPath, value: "RANDOMIZED" };
  },
  function nonRandomized(title, record) {
    const found = /\bnon[- –]?randomi[sz]ed\b/i.exec(title);
    if (!found || designInfo(record)?.allocation !== "RANDOMIZED") return undefined;
    return { found, says: "the allocation is Randomized", at: allocationPath };
  },
  function blind(title, record) {
    const found = /\b(?:double|triple|quadruple)[- ]?(?:blind|mask)(?:ed)?\b/i.exec(title);
    const token = designInfo(record)?.maskingInfo?.masking;
    if (!found || (token !== "NONE" && token !== "SINGLE")) return undefined;
    return { found, says: `the masking is ${wordFor("DesignMasking", token)}`, at: maskingPath };
  },
  function singleBlind(title, record) {
    const found = /\bsingle[- ]?(?:blind|mask)(?:ed)?\b/i.exec(title);
    if (!found || designInfo(record)?.maskingInfo?.masking !== "NONE") return undefined;
    return { found, says: "the masking is None (Open Label)", at: maskingPath };
  },
  function open(title, record) {
    const found =
      /\bopen[- ]?label(?:led|ed)?\b(?! (?:extension|follow|period|phase|part|treatment|roll))/i.exec(
        title,
      );
    const { masking, whoMasked = [] } = designInfo(record)?.maskingInfo ?? {};
    // An assessor may be masked in an open trial, but not those who take part.
    if (!found || !masking || !whoMasked.includes("PARTICIPANT")) return undefined;
    if (/blind|mask/i.test(title)) return undefined;
    const says = `the masking is ${wordFor("DesignMasking", masking)}, the participant among the masked roles`;
    return { found, says, at: maskingPath };
  },
  function singleArm(title, record) {
    const found = /\bsingle[- ]arm\b|\bone[- ]arm\b/i.exec(title);
    const model = designInfo(record)?.interventionModel;
    const several = model === "PARALLEL" || model === "CROSSOVER" || model === "FACTORIAL";
    const { length } = matrixOf(record).armGroups;
    if (!found || !several || length < 2) return undefined;
    const says = `the intervention model is ${wordFor("InterventionalAssignment", model)} with ${length} arms`;
    return { found, says, at: modelPath };
  },
  function crossover(title, record) {
    const found = /\bcross-?over\b/i.exec(title);
    const model = designInfo(record)?.interventionModel;
    if (!found || !model || (model !== "PARALLEL" && model !== "SINGLE_GROUP")) return undefined;
    const says = `the intervention model is ${wordFor("InterventionalAssignment", model)}`;
    return { found, says, at: modelPath, value: "CROSSOVER" };
  },
  function placebo(title, record) {
    const found = /\bplacebo[- ]controlled\b/i.exec(title);
    const matrix = matrixOf(record);
    if (!found || record.copy || matrix.armGroups.length === 0) return undefined;
    const { studyType } = record.protocol.designModule ?? {};
    if (studyType !== "INTERVENTIONAL") return undefined;
    if (matrix.armGroups.some((arm) => isInactive(arm, matrix))) return undefined;
    return { found, says: "no arm receives a placebo", at: armGroupsPath };
  },
  function phase(title, record) {
    const phases = record.protocol.designModule?.phases ?? [];
    // N/A is right for a "phase III trial" of surgery or exercise.
    if (phases.length === 0 || phases.includes("NA")) return undefined;
    const claim = titlePhases(title);
    if (!claim || claim.phases.every((phase) => phases.includes(phase))) return undefined;
    const choice = phaseChoices.find((other) => other.phases.join() === claim.phases.join());
    if (!choice || (phases.includes("EARLY_PHASE1") && claim.phases.includes("PHASE1")))
      return undefined;
    const stated = phases.map((token) => wordFor("Phase", token)).join("/");
    return {
      found: claim.found,
      says: `the phase is ${stated}`,
      at: phasesPath,
      value: choice.phases,
    };
  },
];

/** A word without which no claim is made. */
const cue = /random|blind|mask|open|arm\b|cross|placebo|phase/i;

/** What the title says of the design and the fields contradict. */
export function contradictions(title: string, record: CheckedRecord): readonly Contradiction[] {
  if (!cue.test(title)) return [];
  return claims.flatMap((claim) => claim(title, record) ?? []);
}
