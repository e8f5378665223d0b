import { phaseChoices } from "../../catalogue/vocabularies.ts";
import type { Path } from "../../study/path.ts";
import { isInactive } from "../arm/inactive.ts";
import { armGroupsPath, matrixOf } from "../arm/linking.ts";
import type { CheckedRecord } from "../checkedRecord.ts";
import { type WordMark, watchWords } from "../text/watchWords.ts";
import { wordFor } from "../wordFor.ts";
import { designOf } from "./design.ts";
import {
  allocationPath,
  maskingPath,
  modelPath,
  phasesPath,
  studyTypePath,
} from "./designPaths.ts";
import { firstPhases, namesOthers } from "./titlePhases.ts";

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
  /** Words of which the title has one, or beginnings of them ("cross*"), in small letters. */
  readonly cues: readonly string[];
  readonly find: (title: string, record: CheckedRecord) => Contradiction | undefined;
}

/** The fields are looked at first: most of them rule a contradiction out at once. */
const claims: readonly Claim[] = [
  {
    cues: ["randomi*", "rct"],
    find(title, record) {
      const token = designOf(record).allocation;
      // N/A beside several arms, or an allocation beside one arm, is said by other rules.
      if (token !== "NON_RANDOMIZED" || nonRandomized.test(title)) return undefined;
      const says = () => `the allocation is ${wordFor("DesignAllocation", token)}`;
      return claim(randomized.exec(title), says, allocationPath, "RANDOMIZED");
    },
  },
  {
    cues: ["non", "nonrandomi*"],
    find(title, record) {
      if (designOf(record).allocation !== "RANDOMIZED") return undefined;
      const says = () => "the allocation is Randomized";
      return claim(nonRandomized.exec(title), says, allocationPath);
    },
  },
  {
    cues: ["double*", "triple*", "quadru*"],
    find(title, record) {
      const token = designOf(record).masking;
      if (token !== "NONE" && token !== "SINGLE") return undefined;
      const says = () => `the masking is ${wordFor("DesignMasking", token)}`;
      return claim(blindTwice.exec(title), says, maskingPath);
    },
  },
  {
    cues: ["single*", "blind*"],
    find(title, record) {
      if (designOf(record).masking !== "NONE") return undefined;
      const says = () => "the masking is None (Open Label)";
      return claim(blindOnce.exec(title), says, maskingPath);
    },
  },
  {
    cues: ["open*"],
    find(title, record) {
      const { masking, whoMasked } = designOf(record);
      // An assessor may be masked in an open trial, but not those who take part.
      if (!masking || !whoMasked?.includes("PARTICIPANT")) return undefined;
      if (blind.test(title)) return undefined;
      const says = () =>
        `the masking is ${wordFor("DesignMasking", masking)}, the participant among the masked roles`;
      return claim(openLabel.exec(title), says, maskingPath);
    },
  },
  {
    cues: ["arm", "armed"],
    find(title, record) {
      const model = designOf(record).interventionModel;
      if (model !== "PARALLEL" && model !== "CROSSOVER" && model !== "FACTORIAL") return undefined;
      const { length } = matrixOf(record).armGroups;
      if (length < 2) return undefined;
      const says = () =>
        `the intervention model is ${wordFor("InterventionalAssignment", model)} with ${length} arms`;
      return claim(singleArm.exec(title), says, modelPath);
    },
  },
  {
    cues: ["cross*"],
    find(title, record) {
      const model = designOf(record).interventionModel;
      if (model !== "PARALLEL" && model !== "SINGLE_GROUP") return undefined;
      const says = () => `the intervention model is ${wordFor("InterventionalAssignment", model)}`;
      return claim(crossover.exec(title), says, modelPath, "CROSSOVER");
    },
  },
  {
    cues: ["observa*", "interv*", "noninterv*"],
    find(title, record) {
      const { studyType } = designOf(record);
      if (studyType !== "INTERVENTIONAL" || otherStudy.test(title)) return undefined;
      return claim(
        observational.exec(title),
        () => "the study type is Interventional",
        studyTypePath,
      );
    },
  },
  {
    cues: ["placebo", "sham"],
    find(title, record) {
      const found = placeboControlled.exec(title);
      const matrix = matrixOf(record);
      if (!found || record.copy || matrix.armGroups.length === 0) return undefined;
      const { studyType } = designOf(record);
      if (studyType !== "INTERVENTIONAL") return undefined;
      if (matrix.armGroups.some((arm) => isInactive(arm, matrix))) return undefined;
      const [, thing = ""] = found;
      return claim(found, () => `no arm receives a ${thing.toLowerCase()}`, armGroupsPath);
    },
  },
  {
    cues: ["phase*"],
    find(title, record) {
      const phases = designOf(record).phases ?? [];
      // N/A is right for a "phase III trial" of surgery or exercise.
      if (phases.length === 0 || phases.includes("NA")) return undefined;
      const named = firstPhases(title);
      if (!named || named.phases.every((token) => phases.includes(token))) return undefined;
      if (namesOthers(title, named)) return undefined;
      const choice = phaseChoices.find((other) => other.phases.join() === named.phases.join());
      if (!choice || (phases.includes("EARLY_PHASE1") && named.phases.includes("PHASE1")))
        return undefined;
      const says = () => `the phase is ${phases.map((token) => wordFor("Phase", token)).join("/")}`;
      return claim(named.found, says, phasesPath, choice.phases);
    },
  },
];

const randomized = /(?<!\bnon[-\u2010-\u2013 ]?|\bun|\bmendelian )\brandomi[sz]ed\b|\bRCT\b/i;
const nonRandomized = /\bnon[-\u2010-\u2013 ]?randomi[sz]ed\b/i;
const blind = /blind|mask/i;
const blindOnce =
  /\b(?:single|observer|evaluator|assessor|rater|examiner|patient|participant)[-\u2010-\u2013 ]?(?:blind|mask)(?:ed)?\b|(?<!\b(?:un|non|not|double|triple|quadruple)[-\u2010-\u2013 ]?)\bblinded\b/i;
const blindTwice = /\b(?:double|triple|quadruple)[-\u2010-\u2013 ]?(?:blind|mask)(?:ed)?\b/i;
const openLabel =
  /\bopen[-\u2010-\u2013 ]?label(?:led|ed)?\b(?! (?:extension|follow|period|phase|part|treatment|roll))|\bopen(?=, (?:randomi[sz]ed|prospective|multi|controlled|parallel|comparative))/i;
const singleArm = /\b(?:single|one)[-\u2010-\u2013 ]arm(?:ed)?\b/i;
const crossover = /\bcross[-\u2010-\u2013 ]?over\b/i;
const observational =
  /\b(?:observational|non[-\u2010-\u2013]?interventional),? (?:[\w-]+,? ){0,3}(?:study|trial|registry)\b/i;
/** Of which it may be a part or a follow-up. */
const otherStudy =
  /\b(?:within|nested|embedded|ancillary|following|from|sub-?study|extension|follow-?up|phase|part)\b|\binterventional and|and (?:an )?interventional/i;
const placeboControlled = /\b(placebo|sham)[-\u2010-\u2013 ]control(?:led)?\b/i;

function claim(
  found: RegExpExecArray | null,
  says: () => string,
  at: Path,
  value?: unknown,
): Contradiction | undefined {
  return found ? { found, says: says(), at, value } : undefined;
}

/** The place of its claim, by the cue as it is found. */
const placeByCue = new Map(
  claims.flatMap(({ cues }, i) => cues.map((cue) => [cue.replace("*", ""), i] as const)),
);

/** The words of the titles that may contradict the design. */
export const cuesIn = watchWords(
  claims.flatMap(({ cues }) => cues),
  ["title"],
);

const none: readonly Contradiction[] = [];

/** What the title says of the design and the fields contradict; `cues` are those of both titles. */
export function contradictions(
  title: string,
  cues: readonly WordMark[],
  record: CheckedRecord,
): readonly Contradiction[] {
  // A bit for each claim.
  let cued = 0;
  for (const { prose, word } of cues)
    if (prose.text === title) cued |= 1 << (placeByCue.get(word) as number);
  if (cued === 0) return none;
  const found: Contradiction[] = [];
  for (let i = 0; i < claims.length; i++) {
    const contradiction = (cued >> i) & 1 ? claims[i]?.find(title, record) : undefined;
    if (contradiction) found.push(contradiction);
  }
  return found;
}
