import type { ArmGroup, Intervention, Outcome, Study } from "../server/src/study/study.ts";
import { Dice, inTurn } from "./dice.ts";
import { site } from "./site.ts";
import { drugs, exclusions, inclusions, quantities, schedules, sentences, weeks } from "./words.ts";

/** The date that counts as today for the studies of this bench. */
export const today = "2026-10-01";

/** The outcome that has no time frame, the one error in the study. */
export const seededMeasure = "Number of participants with an unplanned change of dose";

/**
 * A made-up trial that grows with `size`, the number of sites beside the first three, and with them
 * the outcomes, arms and criteria. As in the registry's long records most of the text is sites.
 */
export function studyOf(size: number, filler = 0): Study {
  const arms = armGroups(2 + Math.min(30, size >> 5));
  return {
    protocolSection: {
      ...frame,
      descriptionModule: {
        briefSummary: `Many adults with high blood pressure and kidney disease need more than one drug. This trial compares ${arms.length} treatments over three years. It tests which of them lowers the pressure most without harm to the kidneys.`,
        detailedDescription: paragraphs(2 + Math.min(20, size >> 4), filler),
      },
      armsInterventionsModule: { armGroups: arms, interventions: interventions(arms.length) },
      outcomesModule: {
        primaryOutcomes: outcomes(1 + Math.min(4, size >> 7), 0),
        secondaryOutcomes: seeded(outcomes(3 + (size >> 4), 100)),
      },
      eligibilityModule: {
        eligibilityCriteria: criteria(Math.min(60, size >> 2)),
        minimumAge: "18 Years",
        maximumAge: "85 Years",
        sex: "ALL",
        healthyVolunteers: false,
      },
      contactsLocationsModule: {
        overallOfficials: [
          {
            name: "Helena Okafor, MD",
            role: "PRINCIPAL_INVESTIGATOR",
            affiliation: "Aldhelm Infirmary",
          },
        ],
        centralContacts: [
          {
            name: "Trial Office",
            role: "CONTACT",
            phone: "+44 20 7946 0417",
            email: "office@pressure-steps.example",
          },
        ],
        locations: Array.from({ length: 3 + size }, (_, i) => site(i)),
      },
    },
  };
}

const frame: Study["protocolSection"] = {
  identificationModule: {
    briefTitle: "Drug Combinations for Adults With High Blood Pressure and Kidney Disease",
    nctId: "NCT09911203",
    officialTitle:
      "A Randomized, Double-Blind, Multi-Arm Platform Trial of Drug Combinations in Adults With Hypertension and Chronic Kidney Disease",
    acronym: "PRESSURE-STEPS",
    orgStudyIdInfo: { id: "ALD-NEPH-2025-07" },
  },
  statusModule: {
    lastUpdatePostDateStruct: { date: "2026-09-20" },
    overallStatus: "RECRUITING",
    startDateStruct: { date: "2025-03-17", type: "ACTUAL" },
    primaryCompletionDateStruct: { date: "2029-06-30", type: "ESTIMATED" },
    completionDateStruct: { date: "2029-12-15", type: "ESTIMATED" },
    statusVerifiedDate: "2026-09",
    studyFirstSubmitDate: "2025-02-10",
  },
  conditionsModule: {
    conditions: ["Hypertension", "Chronic Kidney Disease"],
    keywords: ["Platform trial", "Combination therapy"],
  },
  designModule: {
    studyType: "INTERVENTIONAL",
    phases: ["PHASE3"],
    enrollmentInfo: { count: 4200, type: "ESTIMATED" },
    designInfo: {
      allocation: "RANDOMIZED",
      interventionModel: "PARALLEL",
      primaryPurpose: "TREATMENT",
      maskingInfo: {
        masking: "TRIPLE",
        whoMasked: ["PARTICIPANT", "INVESTIGATOR", "OUTCOMES_ASSESSOR"],
      },
    },
  },
  sponsorCollaboratorsModule: {
    responsibleParty: { type: "SPONSOR" },
    leadSponsor: { name: "Aldhelm Infirmary", class: "OTHER" },
    collaborators: [{ name: "Westermoor Heart Foundation", class: "OTHER" }],
  },
  oversightModule: {
    oversightHasDmc: true,
    isFdaRegulatedDrug: false,
    isFdaRegulatedDevice: false,
  },
  ipdSharingStatementModule: {
    ipdSharing: "YES",
    description: "Data that underlie the published results, without names or dates of birth.",
    infoTypes: ["STUDY_PROTOCOL", "SAP"],
    timeFrame: "From 6 months until 5 years after publication.",
    accessCriteria: "Researchers with a reviewed protocol sign an agreement with the sponsor.",
  },
};

function armGroups(count: number): readonly ArmGroup[] {
  const dice = new Dice(1);
  return Array.from({ length: count }, (_, i) => {
    const drug = inTurn(drugs, i);
    const schedule = inTurn(schedules, Math.floor(i / drugs.length));
    return {
      label: `${drug} ${schedule}`,
      type: i === 1 ? "ACTIVE_COMPARATOR" : "EXPERIMENTAL",
      description: `${drug} ${schedule} for three years, with a placebo for the drugs of the other arms. ${sentences(dice, 3)}`,
      interventionNames: [`Drug: ${drug}`, "Drug: Placebo"],
    };
  });
}

function interventions(armCount: number): readonly Intervention[] {
  const dice = new Dice(2);
  return [...drugs.slice(0, armCount), "Placebo"].map((name) => ({
    name,
    type: "DRUG",
    description: `Film-coated tablets, taken with water in the morning. ${sentences(dice, 1)}`,
  }));
}

/** Outcomes with titles that do not recur; `first` sets two lists apart. */
function outcomes(count: number, first: number): readonly Outcome[] {
  const dice = new Dice(3 + first);
  return Array.from({ length: count }, (_, i) => {
    const [quantity, method] = inTurn(quantities, first + i);
    const week = inTurn(weeks, Math.floor((first + i) / quantities.length));
    return {
      measure: `${quantity} at week ${week}`,
      timeFrame: `Baseline and Week ${week}`,
      description: `${method} ${sentences(dice, 4 + dice.below(6))}`,
    };
  });
}

/** The list with the faulty outcome in its middle. */
function seeded(list: readonly Outcome[]): readonly Outcome[] {
  const description = "Any dose that differs from the plan, whoever asked for the change.";
  return list.toSpliced(list.length >> 1, 0, { measure: seededMeasure, description });
}

function criteria(extra: number): string {
  const dice = new Dice(4);
  const bullets = (lines: readonly string[]) => lines.map((line) => `* ${line}`).join("\n");
  const more = Array.from({ length: extra }, () => `No objection: ${sentences(dice, 1)}`);
  return `Inclusion Criteria:\n\n${bullets(inclusions)}\n\nExclusion Criteria:\n\n${bullets([...exclusions, ...more])}`;
}

/** `filler` characters beside the paragraphs bring a document to an exact size. */
function paragraphs(count: number, filler: number): string {
  const dice = new Dice(5);
  const texts = Array.from({ length: count }, () => sentences(dice, 4 + dice.below(6)));
  if (filler > 2) texts.push(`${sentences(dice, Math.ceil(filler / 40)).slice(0, filler - 3)}.`);
  return texts.join("\n\n");
}
