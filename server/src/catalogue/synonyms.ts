import type { VocabularyName } from "./terms.ts";

type Synonyms = { readonly [token: string]: readonly string[] };

const roles: Synonyms = {
  PRINCIPAL_INVESTIGATOR: ["PI", "Chief investigator", "Lead investigator"],
  SUB_INVESTIGATOR: ["Co-investigator"],
  STUDY_CHAIR: ["Chair", "Chairman", "Chairperson"],
  STUDY_DIRECTOR: ["Director"],
};
const certainty: Synonyms = {
  ACTUAL: ["Real"],
  ESTIMATED: ["Expected", "Planned", "Projected", "Target", "Forecast"],
};
const units: Synonyms = {
  Years: ["y", "yr", "yrs"],
  Months: ["mo", "mos", "mth", "mths"],
  Weeks: ["w", "wk", "wks"],
  Days: ["d"],
};

/**
 * Words that mean a term but that the registry never used, and that are too far from it in spelling
 * to be found by that. Only words with one clear meaning stand here. Statuses: `oldStatuses.ts`.
 */
export const synonyms: { readonly [name in VocabularyName]?: Synonyms } = {
  DateType: certainty,
  EnrollmentType: certainty,
  StudyType: {
    INTERVENTIONAL: [
      "Intervention",
      "Clinical trial",
      "Interventional study",
      "Interventional clinical trial",
      "Interventional clinical trial of medicinal product",
    ],
    OBSERVATIONAL: ["Observational study", "Observational non invasive", "Non-interventional"],
    EXPANDED_ACCESS: ["Compassionate use"],
  },
  DesignAllocation: {
    RANDOMIZED: ["Random", "RCT", "Randomized controlled trial", "Randomised controlled trial"],
    NON_RANDOMIZED: ["Not randomized", "Not randomised", "Non-random"],
  },
  InterventionalAssignment: {
    SINGLE_GROUP: ["Single arm", "One arm", "One group"],
    PARALLEL: ["Parallel group", "Parallel groups", "Parallel design"],
    CROSSOVER: ["Crossover design", "Crossover study"],
    FACTORIAL: ["Factorial design"],
    SEQUENTIAL: ["Sequential design", "Dose escalation"],
  },
  PrimaryPurpose: {
    TREATMENT: ["Therapy", "Therapeutic"],
    PREVENTION: ["Preventive", "Prophylaxis", "Prophylactic"],
    DIAGNOSTIC: ["Diagnosis"],
    SUPPORTIVE_CARE: ["Supportive", "Palliative care", "Palliation"],
    HEALTH_SERVICES_RESEARCH: ["Health services"],
    BASIC_SCIENCE: ["Basic research"],
  },
  DesignMasking: {
    NONE: ["Open", "Open label study", "Unblinded", "Unmasked", "Not blinded", "Not masked"],
    SINGLE: ["Single blind", "Single blinded", "Single masked"],
    DOUBLE: ["Double blind", "Double blinded", "Double masked"],
    TRIPLE: ["Triple blind", "Triple blinded", "Triple masked"],
    QUADRUPLE: ["Quadruple blind", "Quadruple blinded", "Quadruple masked"],
  },
  WhoMasked: {
    PARTICIPANT: ["Patient", "Patients", "Volunteer", "Volunteers"],
    CARE_PROVIDER: ["Clinician", "Physician", "Nurse", "Provider"],
    INVESTIGATOR: ["Researcher"],
    OUTCOMES_ASSESSOR: ["Evaluator", "Rater"],
  },
  ObservationalModel: {
    COHORT: ["Cohort study"],
    CASE_CONTROL: ["Case-control study"],
    CASE_ONLY: ["Case series"],
    ECOLOGIC_OR_COMMUNITY: ["Ecological"],
  },
  DesignTimePerspective: {
    RETROSPECTIVE: ["Retrospective study"],
    PROSPECTIVE: ["Prospective study"],
    CROSS_SECTIONAL: ["Cross-sectional study"],
  },
  BioSpecRetention: { NONE_RETAINED: ["None", "No samples", "Not retained"] },
  SamplingMethod: {
    PROBABILITY_SAMPLE: ["Random sample", "Random sampling"],
    NON_PROBABILITY_SAMPLE: ["Convenience sample", "Convenience sampling"],
  },
  ArmGroupType: {
    EXPERIMENTAL: ["Intervention", "Intervention arm", "Intervention group"],
    ACTIVE_COMPARATOR: ["Active control", "Positive control"],
    PLACEBO_COMPARATOR: ["Placebo", "Placebo control", "Placebo arm"],
    SHAM_COMPARATOR: ["Sham", "Sham control", "Sham arm"],
    NO_INTERVENTION: ["No treatment", "Untreated", "Waiting list", "Wait list control"],
  },
  InterventionType: {
    DRUG: ["Medication", "Medicine", "Medicinal product", "Pharmaceutical"],
    DEVICE: ["Medical device"],
    BIOLOGICAL: ["Cell therapy", "Cellular therapy", "Antibody", "Blood product"],
    PROCEDURE: ["Operation", "Surgical", "Surgical procedure"],
    RADIATION: ["Radiotherapy", "Radiation therapy"],
    BEHAVIORAL: ["Behavior", "Behaviour", "Psychotherapy", "Counseling", "Counselling", "Exercise"],
    GENETIC: ["Gene therapy", "Gene transfer"],
    DIETARY_SUPPLEMENT: ["Supplement", "Food supplement", "Nutritional supplement", "Vitamin"],
    DIAGNOSTIC_TEST: ["Imaging", "Laboratory test"],
  },
  ResponsiblePartyType: {
    PRINCIPAL_INVESTIGATOR: ["PI"],
    SPONSOR_INVESTIGATOR: ["Investigator-sponsor"],
  },
  AgencyClass: {
    FED: ["Federal"],
    INDUSTRY: ["Company", "Commercial", "Pharma"],
    OTHER: ["Academic", "University", "Hospital", "Foundation", "Charity", "Non-profit"],
  },
  OfficialRole: roles,
  ContactRole: roles,
  SecondaryIdType: {
    OTHER_GRANT: ["Grant", "Grant number", "Funding number"],
    EUDRACT_NUMBER: ["EudraCT"],
    CTIS: ["EUCT", "EUCT number", "CTIS number"],
    REGISTRY: ["Registry ID", "Registry number", "Registration number"],
  },
  Sex: {
    ALL: ["Any", "Both sexes", "Both genders", "Male and female", "Female and male", "M/F"].concat(
      "Male or female",
      "Male/Female",
      "Female/Male",
      "Men and women",
      "Women and men",
    ),
    FEMALE: ["F", "Women", "Woman", "Girls"],
    MALE: ["M", "Men", "Man", "Boys"],
  },
  AgeUnit: {
    ...units,
    Hours: ["h", "hr", "hrs"],
    Minutes: ["min", "mins"],
    "N/A": ["None", "No age limit", "No minimum", "No maximum", "Unlimited", "Not applicable"],
  },
  DurationUnit: units,
  YesNo: { true: ["Y"], false: ["N"] },
  ExpandedAccessAvail: { true: ["Y"], false: ["N"] },
  IpdSharing: { YES: ["Y"], NO: ["N"], UNDECIDED: ["Not decided", "To be decided", "TBD"] },
};
