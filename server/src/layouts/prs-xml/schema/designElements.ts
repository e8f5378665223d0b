import { flags, masking, targetDuration } from "./combinations.ts";
import { type ElementRow, element, mapped } from "./definition.ts";

const design = "protocolSection.designModule";
const outcomes = "protocolSection.outcomesModule";
const arms = "protocolSection.armsInterventionsModule";

const info = `${design}.designInfo`.split(".");

export const designElement = element("study_design", {}, [
  element("study_type", { required: true, deletable: true }),
  element("interventional_design", { deletable: true, combinations: [masking], standsFor: info }, [
    element("interventional_subtype", { required: true }),
    element("phase", { required: true, ...mapped(`${design}.phases`, "phases") }),
    element("assignment"),
    element("model_description", { block: true }),
    element("allocation", { required: true }),
    element("masking", { deprecated: true, ...mapped("registrationSection.masking") }),
    element("no_masking"),
    element("masked_subject"),
    element("masked_caregiver"),
    element("masked_investigator"),
    element("masked_assessor"),
    element("masking_description", { block: true }),
    element("control", { deprecated: true, ...mapped("registrationSection.control") }),
    element("endpoint", { deprecated: true, ...mapped("registrationSection.endpoint") }),
    element("number_of_arms"),
  ]),
  element(
    "observational_design",
    { deletable: true, combinations: [targetDuration], standsFor: info },
    [
      element("observational_study_design", { required: true }),
      element("biospecimen_retention", { required: true }),
      element("biospecimen_description", { block: true }),
      element("timing", { required: true }),
      element("number_of_groups", { required: true }),
      element("patient_registry"),
      element("target_duration_quantity"),
      element("target_duration_units"),
    ],
  ),
  element("no_exp_acc_type", mapped("registrationSection.noExpAccType", "yesNo")),
  ...["individual", "intermediate", "treatment"].map((type) =>
    element(`exp_acc_type_${type}`, mapped(`${design}.expandedAccessTypes.${type}`, "yesNo")),
  ),
]);

export const outcomeElements: readonly ElementRow[] = ["primary", "secondary", "other"].map(
  (kind) =>
    element(
      `${kind}_outcome`,
      {
        repeated: true,
        deletable: true,
        item: { path: `${outcomes}.${kind}Outcomes.*`.split(".") },
      },
      [
        element("outcome_measure", { required: true }),
        element("outcome_time_frame"),
        element("outcome_description", { block: true }),
        element("outcome_safety_issue", { deprecated: true, opaque: true }),
      ],
    ),
);

export const armElements: readonly ElementRow[] = [
  element(
    "arm_group",
    { repeated: true, deletable: true, item: { path: `${arms}.armGroups.*`.split(".") } },
    [
      element("arm_group_label", { required: true }),
      element("arm_type"),
      element("arm_group_description", { block: true }),
    ],
  ),
  element(
    "intervention",
    {
      repeated: true,
      deletable: true,
      ordered: true,
      item: { path: `${arms}.interventions.*`.split(".") },
    },
    [
      element("intervention_type"),
      element("intervention_name", { required: true }),
      element("intervention_description", { block: true }),
      element("arm_group_label", {
        repeated: true,
        ...mapped(`${arms}.interventions.*.armGroupLabels.*`),
      }),
      element("intervention_other_name", { repeated: true }),
    ],
  ),
];

export const eligibilityElement = element("eligibility", { deletable: true }, [
  element("study_population", { block: true }),
  element("sampling_method"),
  element("criteria", { required: true, block: true }),
  element("healthy_volunteers"),
  element("gender", { required: true }),
  element("gender_based"),
  element("gender_description", { block: true }),
  element("minimum_age", { required: true }),
  element("maximum_age", { required: true }),
]);

const infoTypes = flags(
  "protocolSection.ipdSharingStatementModule.infoTypes.*".split("."),
  "IpdSharingInfoType",
);

export const ipdElement = element(
  "ipd_sharing_statement",
  { deletable: true, ordered: true, combinations: [infoTypes] },
  [
    element("sharing_ipd"),
    element("ipd_description", { block: true }),
    ...infoTypes.parts.map((part) => element(part)),
    element("ipd_time_frame", { block: true }),
    element("ipd_access_criteria", { block: true }),
    element("ipd_url"),
  ],
);
