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

interface Claim {
  /** Beginnings of words of which the title has one, in small letters. */
  readonly cues: readonly string[];
  readonly find: (title: string, record: CheckedRecord) => Contradiction | undefined;
}

/** The fields are looked at first: most of them rule a contradiction out at once. */
const claims: readonly Claim[] = [
  {
    cues: ["randomi"],
    find(title, record) {
      const token = designInfo(record)?.allocation;
      // N/A beside several arms, or an allocation beside one arm, is said by other rules.
      if (token !== "NON_RANDOMIZED" || nonRandomized.test(title)) return undefined;
      const says = `the allocation is ${wordFor("DesignAllocation", token)}`;
      return claim(randomized.exec(title), says, allocationPath, "RANDOMIZED");
    },
  },
  {
    cues: ["non"],
    find(title, record) {
      if (designInfo(record)?.allocation !== "RANDOMIZED") return undefined;
      return claim(nonRandomized.exec(title), "the allocation is Randomized", allocationPath);
    },
  },
  {
    cues: ["double", "triple", "quadruple"],
    find(title, record) {
      const token = designInfo(record)?.maskingInfo?.masking;
      if (token !== "NONE" && token !== "SINGLE") return undefined;
      const found = /\b(?:double|triple|quadruple)[- ]?(?:blind|mask)(?:ed)?\b/i.exec(title);
      return claim(found, `the masking is ${wordFor("DesignMasking", token)}`, maskingPath);
    },
  },
  {
    cues: ["single"],
    find(title, record) {
      if (designInfo(record)?.maskingInfo?.masking !== "NONE") return undefined;
      const found = /\bsingle[- ]?(?:blind|mask)(?:ed)?\b/i.exec(title);
      return claim(found, "the masking is None (Open Label)", maskingPath);
    },
  },
  {
    cues: ["open"],
    find(title, record) {
      const { masking, whoMasked = [] } = designInfo(record)?.maskingInfo ?? {};
      // An assessor may be masked in an open trial, but not those who take part.
      if (!masking || !whoMasked.includes("PARTICIPANT")) return undefined;
      if (/blind|mask/i.test(title)) return undefined;
      const found =
        /\bopen[- ]?label(?:led|ed)?\b(?! (?:extension|follow|period|phase|part|treatment|roll))/i.exec(
          title,
        );
      const says = `the masking is ${wordFor("DesignMasking", masking)}, the participant among the masked roles`;
      return claim(found, says, maskingPath);
    },
  },
  {
    cues: ["arm"],
    find(title, record) {
      const model = designInfo(record)?.interventionModel;
      if (model !== "PARALLEL" && model !== "CROSSOVER" && model !== "FACTORIAL") return undefined;
      const { length } = matrixOf(record).armGroups;
      if (length < 2) return undefined;
      const says = `the intervention model is ${wordFor("InterventionalAssignment", model)} with ${length} arms`;
      return claim(/\b(?:single|one)[- ]arm\b/i.exec(title), says, modelPath);
    },
  },
  {
    cues: ["cross"],
    find(title, record) {
      const model = designInfo(record)?.interventionModel;
      if (model !== "PARALLEL" && model !== "SINGLE_GROUP") return undefined;
      const says = `the intervention model is ${wordFor("InterventionalAssignment", model)}`;
      return claim(/\bcross-?over\b/i.exec(title), says, modelPath, "CROSSOVER");
    },
  },
  {
    cues: ["placebo"],
    find(title, record) {
      const found = /\bplacebo[- ]controlled\b/i.exec(title);
      const matrix = matrixOf(record);
      if (!found || record.copy || matrix.armGroups.length === 0) return undefined;
      const { studyType } = record.protocol.designModule ?? {};
      if (studyType !== "INTERVENTIONAL") return undefined;
      if (matrix.armGroups.some((arm) => isInactive(arm, matrix))) return undefined;
      return claim(found, "no arm receives a placebo", armGroupsPath);
    },
  },
  {
    cues: ["phase"],
    find(title, record) {
      const phases = record.protocol.designModule?.phases ?? [];
      // N/A is right for a "phase III trial" of surgery or exercise.
      if (phases.length === 0 || phases.includes("NA")) return undefined;
      const named = titlePhases(title);
      if (!named || named.phases.every((token) => phases.includes(token))) return undefined;
      const choice = phaseChoices.find((other) => other.phases.join() === named.phases.join());
      if (!choice || (phases.includes("EARLY_PHASE1") && named.phases.includes("PHASE1")))
        return undefined;
      const stated = phases.map((token) => wordFor("Phase", token)).join("/");
      return claim(named.found, `the phase is ${stated}`, phasesPath, choice.phases);
    },
  },
];

const randomized = /(?<!\bnon[- –]?|\bun|\bmendelian )\brandomi[sz]ed\b/i;
const nonRandomized = /\bnon[- –]?randomi[sz]ed\b/i;

function claim(
  found: RegExpExecArray | null,
  says: string,
  at: Path,
  value?: unknown,
): Contradiction | undefined {
  return found ? { found, says, at, value } : undefined;
}

const cuesOfAll = new RegExp(`\\b(?:${claims.flatMap(({ cues }) => cues).join("|")})`, "gi");

/** What the title says of the design and the fields contradict. */
export function contradictions(title: string, record: CheckedRecord): readonly Contradiction[] {
  const found = title.match(cuesOfAll)?.map((cue) => cue.toLowerCase());
  if (!found) return [];
  return claims.flatMap(({ cues, find }) =>
    cues.some((cue) => found.includes(cue)) ? (find(title, record) ?? []) : [],
  );
}
