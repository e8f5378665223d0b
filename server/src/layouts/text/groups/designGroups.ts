import type { Group } from "../field.ts";
import { field, items, repeated, scalars, text, token } from "./building.ts";

export const design: Group = scalars("design", "Study Design", "@design.designInfo", [
  token("@design.designInfo.allocation", "Allocation Method|Allocation", "DesignAllocation"),
  token(
    "@design.designInfo.interventionModel",
    "Intervention Model|Interventional Study Model|Study Design",
    "InterventionalAssignment",
  ),
  field(
    "@design.designInfo.interventionModelDescription",
    "Intervention Model Description|Model Description",
    "prose",
  ),
  token(
    "@design.designInfo.primaryPurpose",
    "Primary Study Purpose|Primary Purpose",
    "PrimaryPurpose",
  ),
  token(
    "@design.designInfo.maskingInfo.masking",
    "Blinding Strategy|Masking|Blinding",
    "DesignMasking",
  ),
  field(
    "@design.designInfo.maskingInfo.whoMasked",
    "Who Is Masked|Who Masked|Masked Roles|Roles Masked",
    "tokens",
    { vocabulary: "WhoMasked" },
  ),
  field("@design.designInfo.maskingInfo.maskingDescription", "Masking Description", "prose"),
  token(
    "@design.designInfo.observationalModel",
    "Observational Model Type|Observational Model|Observational Study Model",
    "ObservationalModel",
  ),
  token(
    "@design.designInfo.timePerspective",
    "Study Time Perspective|Time Perspective",
    "DesignTimePerspective",
  ),
  field("@design.patientRegistry", "Patient Registry", "boolean"),
  field("@design.targetDuration", "Target Follow-Up Duration|Target Duration"),
  token("@design.bioSpec.retention", "Biospecimen Retention", "BioSpecRetention"),
  field("@design.bioSpec.description", "Biospecimen Description", "prose"),
  field(
    "@design.expandedAccessTypes.individual",
    "Expanded Access for Individual Patients",
    "boolean",
  ),
  field(
    "@design.expandedAccessTypes.intermediate",
    "Expanded Access for an Intermediate-Size Population",
    "boolean",
  ),
  field(
    "@design.expandedAccessTypes.treatment",
    "Expanded Access under a Treatment IND or Protocol",
    "boolean",
  ),
  field(
    "@design.nPtrsToThisExpAccNctId",
    "Records Pointing to This Expanded Access Record",
    "integer",
  ),
  field("registrationSection.numberOfArms", "Number of Arms", "integer"),
  field(
    "registrationSection.numberOfGroups",
    "Number of Groups|Number of Cohorts|Number of Groups/Cohorts",
    "integer",
  ),
]);

export const armGroups: Group = items(
  "armGroups",
  "Study Groups|Arm && Interventions|Arms and Interventions|Arm Groups|Arms",
  "@arms.armGroups",
  [
    field(
      "label",
      "Arm|Group|Cohort|Arm Title|Arm Label|Group Title|Group Label|Arm Title / Group Label",
    ),
    token("type", "Arm Type|Group Type|Type", "ArmGroupType"),
    field(
      "description",
      "Description|Arm Description|Group Description|Arm / Group Description",
      "prose",
    ),
    repeated("interventionNames", "Intervention"),
  ],
);

export const interventions: Group = items("interventions", "Interventions", "@arms.interventions", [
  field("name", "Intervention|Intervention Name|Name"),
  token("type", "Intervention Type|Type", "InterventionType"),
  field("description", "Description|Intervention Description", "prose"),
  repeated("otherNames", "Other Name|Other Intervention Name|Other Intervention Name(s)"),
  repeated("armGroupLabels", "Arm|Group|Used in Arm"),
]);

export const outcomes: readonly Group[] = [
  outcomeGroup("primary", "Primary"),
  outcomeGroup("secondary", "Secondary"),
  outcomeGroup(
    "other",
    "Other",
    "|Other Pre-specified Outcome Measures|Other Pre-specified Outcomes",
  ),
];

function outcomeGroup(id: string, rank: string, more = ""): Group {
  return items(
    `${id}Outcomes`,
    `${rank} Outcome Measures|${rank} Outcomes|${rank} Outcome Measure|${rank} Outcome${more}`,
    `@outcomes.${id}Outcomes`,
    [
      field("measure", `Measure|Outcome|Outcome Measure|${rank} Outcome|Title|Outcome Title|Name`),
      field("timeFrame", "Time Frame|Timeframe|Time|Time Point"),
      field("description", "Description|Outcome Description|Method", "prose"),
    ],
  );
}

export const eligibility: Group = text(
  "eligibility",
  "Eligibility Criteria|Eligibility",
  field("@eligibility.eligibilityCriteria", "Criteria|Eligibility Criteria", "prose"),
  [
    field("@eligibility.minimumAge", "Minimum Age", "age"),
    field("@eligibility.maximumAge", "Maximum Age", "age"),
    token("@eligibility.sex", "Sex|Gender|Sexes Eligible", "Sex"),
    field("@eligibility.genderBased", "Gender-Based Eligibility|Gender Based", "boolean"),
    field("@eligibility.genderDescription", "Gender Eligibility Description"),
    field(
      "@eligibility.healthyVolunteers",
      "Accepts Healthy Volunteers|Healthy Volunteers",
      "boolean",
    ),
    field("@eligibility.studyPopulation", "Study Population|Study Population Description", "prose"),
    token("@eligibility.samplingMethod", "Sampling Method", "SamplingMethod"),
    field("@eligibility.stdAges", "Standard Age Groups", "tokens", { vocabulary: "StandardAge" }),
  ],
);
