import { type Fault, interventional, set, together, type Values } from "./fault.ts";

/** Two arms that share one intervention, as the tables of the registry have them. */
const armGroups = [
  {
    label: "Walking",
    type: "EXPERIMENTAL",
    description: "A walk each day.",
    interventionNames: ["Behavioral: Walking"],
  },
  {
    label: "Stretching",
    type: "ACTIVE_COMPARATOR",
    description: "Stretching each day.",
    interventionNames: ["Behavioral: Stretching"],
  },
];
const interventions = [
  {
    type: "BEHAVIORAL",
    name: "Walking",
    description: "Half an hour.",
    armGroupLabels: ["Walking"],
  },
  {
    type: "BEHAVIORAL",
    name: "Stretching",
    description: "Ten minutes.",
    armGroupLabels: ["Stretching"],
  },
];
const [walkingArm, stretchingArm] = armGroups;
const [walking, stretching] = interventions;
const oneArm = {
  "arms.armGroups": [walkingArm],
  "arms.interventions": [walking],
};
/** A design that fits them, and titles that say nothing about it. */
const design = {
  "id.briefTitle": "Walking in Adults With Night Cramps",
  "id.officialTitle": "Walking and Stretching in Adults With Night Cramps",
  "design.phases": ["NA"],
  "design.designInfo": {
    allocation: "RANDOMIZED",
    interventionModel: "PARALLEL",
    primaryPurpose: "TREATMENT",
    maskingInfo: { masking: "NONE" },
  },
  "protocolSection.oversightModule": undefined,
  "registrationSection.numberOfArms": 2,
};
const singleGroup = { allocation: "NA", interventionModel: "SINGLE_GROUP" };

/** A fault in an interventional record with two arms; `ties` says in which direction they are tied. */
const matrix = (
  at: string,
  values: Values,
  ties: "both" | "byArm" | "byIntervention" = "both",
): Fault =>
  together(at, (protocol, study) => (interventional(protocol, study) ? values : undefined), {
    ...design,
    ...tied(ties),
  });

function tied(ties: "both" | "byArm" | "byIntervention"): Values {
  return {
    "arms.armGroups":
      ties === "byIntervention"
        ? armGroups.map(({ interventionNames: _, ...arm }) => arm)
        : armGroups,
    "arms.interventions":
      ties === "byArm"
        ? interventions.map(({ armGroupLabels: _, ...other }) => other)
        : interventions,
  };
}

/** Arms, interventions and the design that do not fit each other, by the rule that sees it. */
export const linking: Readonly<Record<string, Fault>> = {
  "arm/description-duplicate": matrix("arms.armGroups.1.description", {
    "arms.armGroups": [
      walkingArm,
      { ...walkingArm, label: "Stretching", type: "ACTIVE_COMPARATOR" },
    ],
  }),
  "arm/intervention-unlinked": matrix("arms.armGroups.1", {
    "arms.armGroups": [walkingArm, { ...stretchingArm, interventionNames: [] }],
    "arms.interventions": [walking, { ...stretching, armGroupLabels: ["Walking"] }],
  }),
  "arm/label-duplicate": matrix(
    "arms.armGroups.1.label",
    { "arms.armGroups": [walkingArm, { ...stretchingArm, label: "walking" }] },
    "byArm",
  ),
  "arm/missing": together("arms.armGroups", () => ({ "arms.armGroups": undefined }), {
    ...design,
    ...tied("byArm"),
    "arms.armGroups": [walkingArm],
    "design.designInfo": { ...design["design.designInfo"], ...singleGroup },
    "registrationSection.numberOfArms": 1,
  }),
  "arm/no-experimental": matrix("arms.armGroups.0.type", {
    "arms.armGroups": armGroups.map((arm) => ({ ...arm, type: "SHAM_COMPARATOR" })),
  }),
  "arm/type-vs-intervention": matrix("arms.armGroups.1.type", {
    "arms.armGroups": [walkingArm, { ...stretchingArm, type: "NO_INTERVENTION" }],
  }),
  "arm/unknown-intervention": matrix(
    "arms.armGroups.1.interventionNames.0",
    {
      "arms.armGroups": [
        walkingArm,
        { ...stretchingArm, interventionNames: ["Behavioral: Stretchin"] },
      ],
    },
    "byArm",
  ),
  "design/allocation-na-multi-arm": matrix("design.designInfo.allocation", {
    "design.designInfo.allocation": "NA",
    "design.designInfo.interventionModel": "PARALLEL",
  }),
  "design/arms-count-mismatch": matrix("registrationSection.numberOfArms", {
    "registrationSection.numberOfArms": 3,
  }),
  "design/factorial-arms": matrix("design.designInfo.interventionModel", {
    "design.designInfo.interventionModel": "FACTORIAL",
  }),
  "design/multi-model-single-arm": matrix("design.designInfo.interventionModel", {
    ...oneArm,
    "design.designInfo.interventionModel": "PARALLEL",
    "design.designInfo.allocation": "NA",
  }),
  "design/open-label-placebo": matrix("design.designInfo.maskingInfo.masking", {
    "design.designInfo.maskingInfo": { masking: "NONE" },
    "arms.armGroups": [
      walkingArm,
      {
        ...stretchingArm,
        type: "PLACEBO_COMPARATOR",
        label: "Placebo",
        interventionNames: ["Drug: Placebo"],
      },
    ],
    "arms.interventions": [
      walking,
      { ...stretching, type: "DRUG", name: "Placebo", armGroupLabels: ["Placebo"] },
    ],
  }),
  "design/phase-for-nondrug": matrix("design.phases", {
    "design.phases": ["PHASE3"],
    "oversight.isFdaRegulatedDrug": false,
  }),
  "design/phase-na-for-drug": matrix("design.phases", {
    "design.phases": ["NA"],
    "oversight.isFdaRegulatedDrug": true,
    "arms.interventions": [{ ...walking, type: "DRUG" }, stretching],
    "arms.armGroups": [{ ...walkingArm, interventionNames: ["Drug: Walking"] }, stretchingArm],
  }),
  "design/single-arm-masked": matrix("design.designInfo.maskingInfo.masking", {
    ...oneArm,
    "design.designInfo.interventionModel": "SINGLE_GROUP",
    "design.designInfo.allocation": "NA",
    "design.designInfo.maskingInfo": {
      masking: "DOUBLE",
      whoMasked: ["PARTICIPANT", "INVESTIGATOR"],
    },
  }),
  "design/single-arm-randomized": matrix("design.designInfo.allocation", {
    ...oneArm,
    "design.designInfo.interventionModel": "SINGLE_GROUP",
    "design.designInfo.allocation": "RANDOMIZED",
  }),
  "design/single-group-multi-arm": matrix("design.designInfo.interventionModel", {
    "design.designInfo.interventionModel": "SINGLE_GROUP",
    "design.designInfo.allocation": "RANDOMIZED",
  }),
  "intervention/links-disagree": matrix("arms.interventions.1.name", {
    "arms.interventions": [walking, { ...stretching, armGroupLabels: ["Stretching", "Walking"] }],
  }),
  "intervention/name-duplicate": matrix("arms.interventions.1.name", {
    "arms.interventions": [walking, { ...walking, armGroupLabels: ["Stretching"] }],
    "arms.armGroups": [
      walkingArm,
      { ...stretchingArm, interventionNames: ["Behavioral: Walking"] },
    ],
  }),
  "intervention/type-vs-name": set("arms.interventions.*", {
    type: "DEVICE",
    name: "Placebo tablet",
    description: "A tablet.",
  }),
  "intervention/unknown-arm": matrix(
    "arms.interventions.1.armGroupLabels.0",
    { "arms.interventions": [walking, { ...stretching, armGroupLabels: ["Stretchin"] }] },
    "byIntervention",
  ),
  "intervention/unlinked": matrix("arms.interventions.1", {
    "arms.interventions": [walking, { ...stretching, armGroupLabels: [] }],
    "arms.armGroups": [
      walkingArm,
      { ...stretchingArm, interventionNames: ["Behavioral: Walking"] },
    ],
  }),
};
