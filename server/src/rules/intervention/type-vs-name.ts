import type { Intervention } from "../../study/study.ts";
import { interventionsPath, matrixOf } from "../arm/linking.ts";
import { rule } from "../rule.ts";
import { shortened } from "../shortened.ts";
import { watchWords } from "../text/watchWords.ts";
import { wordFor } from "../wordFor.ts";

interface Kind {
  readonly name: RegExp;
  /** Types under which the definitions have it; the first is offered. */
  readonly types: readonly string[];
  /** Types that contradict the name; others may have a reason. */
  readonly wrong: readonly string[];
  readonly why: string;
}

const placebo: Kind = {
  name: /^(?:the |a )?(?:oral |matching |matched |saline )?placebos?(?: (?:oral )?(?:tablets?|capsules?|pills?|injections?|infusions?|solution|control|comparator))?$/i,
  types: ["DRUG"],
  wrong: ["OTHER", "PROCEDURE", "BEHAVIORAL", "DEVICE"],
  why: "a placebo counts as a drug",
};

const kinds: readonly Kind[] = [
  placebo,
  {
    name: /\bsham (?:device|stimulation|tdcs|rtms|tms|laser|cpap|acupuncture)\b/i,
    types: ["DEVICE", "PROCEDURE"],
    wrong: ["DRUG", "BIOLOGICAL", "BEHAVIORAL", "DIETARY_SUPPLEMENT"],
    why: "a sham counts as the device or procedure that it imitates",
  },
  {
    name: /\bvaccines?$/i,
    types: ["BIOLOGICAL"],
    wrong: ["DRUG", "OTHER", "PROCEDURE", "DEVICE", "GENETIC"],
    why: "a vaccine counts as a biological",
  },
  {
    name: /^(?:[a-z-]+ )?(?:surgery|surgical (?:resection|excision)|mastectomy|lobectomy|prostatectomy|laparoscopic [a-z]+ectomy)$/i,
    types: ["PROCEDURE"],
    wrong: ["DRUG", "BIOLOGICAL", "BEHAVIORAL", "OTHER", "DIETARY_SUPPLEMENT"],
    why: "an operation counts as a procedure",
  },
];

/** A placebo is often entered as what it imitates: a device, or a supplement as Other. */
function mayImitate(name: string, type: string, interventions: readonly Intervention[]): boolean {
  const imitated = interventions.filter((other) => !placebo.name.test(other.name?.trim() ?? ""));
  if (type !== "OTHER") return !form.test(name) && imitated.some((other) => other.type === type);
  return imitated.length > 0 && !imitated.some((other) => other.type === "DRUG");
}

/** What a device or a procedure never is. */
const form = /oral|saline|tablet|capsule|pill|injection|infusion|solution/i;

/** All these names have one of the words. */
const cuesIn = watchWords(
  ["placebo*", "sham", "vaccine*", "surg*", "mastect*", "lobect*", "prostatect*", "laparosc*"],
  ["term"],
);

export default rule({
  code: "intervention/type-vs-name",
  title: "Intervention type and name disagree",
  kind: "consistency",
  severity: "information",
  source: "Registry definitions of the intervention types",
  check(record, report) {
    let looked = -1;
    for (const { prose } of cuesIn(record)) {
      const { element, index } = prose;
      // Of the short texts these are the names of interventions; each is looked at once.
      if (element !== "name" || index === looked) continue;
      looked = index;
      const words = prose.text.trim();
      const { interventions } = matrixOf(record);
      const type = interventions[index]?.type;
      if (!type || words.length > 60) continue;
      const kind = kinds.find((other) => other.wrong.includes(type) && other.name.test(words));
      if (!kind || (kind === placebo && mayImitate(words, type, interventions))) continue;
      const at = [...interventionsPath, index, "type"];
      report({
        at,
        message: `Intervention ${index + 1}, "${shortened(words)}", has the type ${wordFor("InterventionType", type)}, but by the registry's definitions ${kind.why}. Set the type to ${kind.types.map((token) => wordFor("InterventionType", token)).join(" or ")}, so that searches by type find it.`,
        fixes: kind.types.map((value) => ({
          title: `Set the type to ${wordFor("InterventionType", value)}`,
          safe: false,
          changes: [{ kind: "set", path: at, value }],
        })),
      });
    }
  },
});
