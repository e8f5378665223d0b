import type { Term } from "../term.ts";

export const studyType: readonly Term[] = [
  {
    token: "INTERVENTIONAL",
    display: "Interventional",
    upload: "Interventional",
    meaning: "A clinical trial: the protocol assigns participants to interventions.",
  },
  {
    token: "OBSERVATIONAL",
    display: "Observational",
    upload: "Observational",
    meaning: "Participants are watched; the protocol does not assign what they receive.",
    aliases: ["Observational [Patient Registry]"],
  },
  {
    token: "EXPANDED_ACCESS",
    display: "Expanded Access",
    upload: "Expanded Access",
    meaning: "Patients outside a trial get an unapproved product, with no aim to study it.",
  },
];

/** Single phases. A combined phase is two of them: see `phaseChoices`. */
export const phase: readonly Term[] = [
  {
    token: "NA",
    display: "Not Applicable",
    upload: "N/A",
    meaning:
      "The trial has no drug or biologic, so that drug development phases say nothing of it.",
  },
  {
    token: "EARLY_PHASE1",
    display: "Early Phase 1",
    upload: "Early Phase 1",
    meaning: "First small exposure of people to a drug, with no aim to treat or to diagnose.",
    aliases: ["Phase 0", "Early Phase I"],
  },
  {
    token: "PHASE1",
    display: "Phase 1",
    upload: "Phase 1",
    meaning:
      "First look at safety, doses and what the body does with the drug, often in the healthy.",
    aliases: ["1", "I", "Phase I"],
  },
  {
    token: "PHASE2",
    display: "Phase 2",
    upload: "Phase 2",
    meaning: "First evidence that the drug works in people with the condition; short-term harms.",
    aliases: ["2", "II", "Phase II"],
  },
  {
    token: "PHASE3",
    display: "Phase 3",
    upload: "Phase 3",
    meaning:
      "Larger trial to confirm benefit and harm, for instance by dose or against other drugs.",
    aliases: ["3", "III", "Phase III"],
  },
  {
    token: "PHASE4",
    display: "Phase 4",
    upload: "Phase 4",
    meaning:
      "Trial of a drug that is already approved, to learn more about its safety or best use.",
    aliases: ["4", "IV", "Phase IV"],
  },
];

export const designAllocation: readonly Term[] = [
  {
    token: "RANDOMIZED",
    display: "Randomized",
    upload: "Randomized",
    meaning: "Chance decides which arm a participant joins.",
  },
  {
    token: "NON_RANDOMIZED",
    display: "Non-Randomized",
    upload: "Non-randomized",
    meaning:
      "Something other than chance, such as a choice, decides which arm a participant joins.",
  },
  {
    token: "NA",
    display: "N/A",
    upload: "N/A",
    meaning: "There is one arm only, so that nothing has to be allocated.",
    aliases: ["Not Applicable"],
  },
];

export const interventionalAssignment: readonly Term[] = [
  {
    token: "SINGLE_GROUP",
    display: "Single Group Assignment",
    upload: "Single Group Assignment",
    meaning: "The trial has one arm, and everybody is in it.",
  },
  {
    token: "PARALLEL",
    display: "Parallel Assignment",
    upload: "Parallel Assignment",
    meaning: "Two or more groups are treated side by side, each participant staying in one.",
  },
  {
    token: "CROSSOVER",
    display: "Crossover Assignment",
    upload: "Crossover Assignment",
    meaning: "Each participant receives the interventions one after the other, in a set order.",
  },
  {
    token: "FACTORIAL",
    display: "Factorial Assignment",
    upload: "Factorial Assignment",
    meaning:
      "Groups receive interventions alone, in combination, or none, to compare the mixtures.",
  },
  {
    token: "SEQUENTIAL",
    display: "Sequential Assignment",
    upload: "Sequential Assignment",
    meaning:
      "Groups start one after the other as the protocol's milestones are met, as in dose steps.",
  },
];

export const primaryPurpose: readonly Term[] = [
  {
    token: "TREATMENT",
    display: "Treatment",
    upload: "Treatment",
    meaning: "To treat a disease, syndrome or condition.",
  },
  {
    token: "PREVENTION",
    display: "Prevention",
    upload: "Prevention",
    meaning: "To keep a disease or condition from developing.",
  },
  {
    token: "DIAGNOSTIC",
    display: "Diagnostic",
    upload: "Diagnostic",
    meaning: "To recognise a disease or condition in people who may have it.",
  },
  {
    token: "SUPPORTIVE_CARE",
    display: "Supportive Care",
    upload: "Supportive Care",
    meaning: "To ease comfort or limit side effects and decline, without aiming at a cure.",
  },
  {
    token: "SCREENING",
    display: "Screening",
    upload: "Screening",
    meaning: "To find a condition or its risk in people who are not known to have it.",
  },
  {
    token: "HEALTH_SERVICES_RESEARCH",
    display: "Health Services Research",
    upload: "Health Services Research",
    meaning: "To study how care is delivered, organised, managed or paid for.",
  },
  {
    token: "BASIC_SCIENCE",
    display: "Basic Science",
    upload: "Basic Science",
    meaning: "To learn how an intervention acts, for instance on physiology.",
  },
  {
    token: "DEVICE_FEASIBILITY",
    display: "Device Feasibility",
    upload: "Device Feasibility",
    meaning:
      "To try out a device or prototype in few people, with no aim to measure health outcomes.",
  },
  {
    token: "ECT",
    display: "Educational/Counseling/Training",
    meaning: "To teach, counsel or train; found in old records only.",
    legacy: true,
  },
  {
    token: "OTHER",
    display: "Other",
    upload: "Other",
    meaning: "None of the listed purposes fits.",
  },
];

/** Levels of masking. The upload format has no word for them: it counts the masked roles. */
export const designMasking: readonly Term[] = [
  {
    token: "NONE",
    display: "None (Open Label)",
    upload: "no_masking",
    meaning: "Everybody knows who receives what.",
    aliases: ["Open Label", "No masking"],
  },
  {
    token: "SINGLE",
    display: "Single",
    meaning: "One of the four roles does not know who receives what.",
  },
  {
    token: "DOUBLE",
    display: "Double",
    meaning: "Two of the four roles do not know who receives what.",
  },
  {
    token: "TRIPLE",
    display: "Triple",
    meaning: "Three of the four roles do not know who receives what.",
  },
  {
    token: "QUADRUPLE",
    display: "Quadruple",
    meaning: "Participant, care provider, investigator and assessor all do not know.",
  },
];

export const whoMasked: readonly Term[] = [
  {
    token: "PARTICIPANT",
    display: "Participant",
    upload: "masked_subject",
    meaning: "The people who take part do not know their arm.",
    aliases: ["Subject"],
  },
  {
    token: "CARE_PROVIDER",
    display: "Care Provider",
    upload: "masked_caregiver",
    meaning: "Those who care for the participants do not know the arm.",
    aliases: ["Caregiver"],
  },
  {
    token: "INVESTIGATOR",
    display: "Investigator",
    upload: "masked_investigator",
    meaning: "Those who run the study do not know the arm.",
  },
  {
    token: "OUTCOMES_ASSESSOR",
    display: "Outcomes Assessor",
    upload: "masked_assessor",
    meaning: "Those who judge the outcome measures do not know the arm.",
    aliases: ["Assessor", "Outcome Assessor"],
  },
];
