import { rule } from "../rule.ts";
import { shortened } from "../shortened.ts";
import { WordNumbers } from "../words.ts";
import { briefTitlePath, writtenTitle } from "./titles.ts";

/** Words that say nothing of who takes part, what they have or what is tried. */
const generic = new Set(
  `a an and the of in on for to with by from at or as into versus vs its their this that using use
  study studies trial trials clinical research project protocol investigation experiment survey test testing
  phase i ii iii iv ia ib iia iib one two three early late pilot feasibility exploratory confirmatory
  randomized randomised nonrandomized controlled control placebo double single triple blind blinded masked open label
  prospective retrospective observational interventional cohort registry multicenter multicentre multi center centre
  safety efficacy effectiveness tolerability pharmacokinetics evaluation evaluate evaluating assess assessing assessment
  determine compare comparison comparing effect effects impact outcome outcomes treatment treatments therapy drug
  intervention patients patient participants participant subjects subject people adults adult children volunteers
  new novel different quality life dose extension long term follow up part`.split(/\s+/),
);

/** A look at them spares most titles the next. */
const genericNumbers = new WordNumbers([...generic]);

export default rule({
  code: "title/not-informative",
  title: "Brief title says nothing of the study",
  kind: "wording",
  severity: "warning",
  source:
    "PRS data element definitions (2020-10-01), Brief Title: participants, condition and intervention",
  yieldsTo: ["title/brief-too-short"],
  check(record, report) {
    const title = writtenTitle(record, "briefTitle");
    if (title === undefined || title.length > 150 || !genericNumbers.mayHoldAllOf(title)) return;
    const words = title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    if (words.some((word) => !generic.has(word) && !/^\d{1,2}[ab]?$/.test(word))) return;
    report({
      at: briefTitlePath,
      message: `The brief title "${shortened(title)}" names neither a condition nor an intervention, so that the public cannot find the study by it. Say who takes part, what they have and what is tried.`,
    });
  },
});
