import type { Term } from "../term.ts";

export const observationalModel: readonly Term[] = [
  {
    token: "COHORT",
    display: "Cohort",
    upload: "Cohort",
    meaning: "People with something in common, such as an exposure, are followed.",
  },
  {
    token: "CASE_CONTROL",
    display: "Case-Control",
    upload: "Case-Control",
    meaning: "People with a condition are compared with similar people who do not have it.",
  },
  {
    token: "CASE_ONLY",
    display: "Case-Only",
    upload: "Case-Only",
    meaning: "Only people with the condition are studied, without a comparison group.",
  },
  {
    token: "CASE_CROSSOVER",
    display: "Case-Crossover",
    upload: "Case-Crossover",
    meaning: "Each case is its own control: the time before the event against another time.",
  },
  {
    token: "ECOLOGIC_OR_COMMUNITY",
    display: "Ecologic or Community",
    upload: "Ecologic or Community",
    meaning: "Populations or places are compared instead of individuals.",
    aliases: ["Ecologic or Community Study"],
  },
  {
    token: "FAMILY_BASED",
    display: "Family-Based",
    upload: "Family-Based",
    meaning: "Relatives such as twins, siblings or parents with children are studied.",
  },
  {
    token: "DEFINED_POPULATION",
    display: "Defined Population",
    meaning: "A population set by its borders; found in old records only.",
    legacy: true,
  },
  {
    token: "NATURAL_HISTORY",
    display: "Natural History",
    meaning: "The course of a condition left to itself; found in old records only.",
    legacy: true,
  },
  {
    token: "OTHER",
    display: "Other",
    upload: "Other",
    meaning: "Another design, which the detailed description explains.",
  },
];

export const designTimePerspective: readonly Term[] = [
  {
    token: "RETROSPECTIVE",
    display: "Retrospective",
    upload: "Retrospective",
    meaning: "Looks back at what was observed before participants were chosen.",
  },
  {
    token: "PROSPECTIVE",
    display: "Prospective",
    upload: "Prospective",
    meaning: "Looks ahead: most observations are made after participants were chosen.",
  },
  {
    token: "CROSS_SECTIONAL",
    display: "Cross-Sectional",
    upload: "Cross-Sectional",
    meaning: "Observes once, at about the time at which participants are chosen.",
  },
  {
    token: "OTHER",
    display: "Other",
    upload: "Other",
    meaning: "A mixture or another relation in time, which the detailed description explains.",
  },
];

export const bioSpecRetention: readonly Term[] = [
  { token: "NONE_RETAINED", display: "None Retained", upload: "None Retained" },
  { token: "SAMPLES_WITH_DNA", display: "Samples With DNA", upload: "Samples With DNA" },
  { token: "SAMPLES_WITHOUT_DNA", display: "Samples Without DNA", upload: "Samples Without DNA" },
];

export const samplingMethod: readonly Term[] = [
  {
    token: "PROBABILITY_SAMPLE",
    display: "Probability Sample",
    upload: "Probability Sample",
    meaning: "Chance picks the participants, each member of the population having a known chance.",
  },
  {
    token: "NON_PROBABILITY_SAMPLE",
    display: "Non-Probability Sample",
    upload: "Non-Probability Sample",
    meaning: "Participants are picked otherwise, for instance as they come or as volunteers.",
  },
];
