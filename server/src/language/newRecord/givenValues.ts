import { termOf } from "../../catalogue/vocabularies.ts";
import { fillIn } from "../../rules/fillIn.ts";
import { isoDate, type PartialDate } from "../../study/partialDate.ts";
import { askedWords } from "./askedWords.ts";
import { expandedAccessTypes, type RecordKind } from "./recordKind.ts";

/** Given for an element that is required in general and not of this kind of record. */
export const leftOut = Symbol("left out");

const protocol = "protocolSection";
const status = `${protocol}.statusModule`;
const design = `${protocol}.designModule`;
const info = `${design}.designInfo`;
const arms = `${protocol}.armsInterventionsModule`;
const contacts = `${protocol}.contactsLocationsModule`;
const registration = "registrationSection";

type Values = ReadonlyMap<string, unknown>;
type Entries = readonly (readonly [path: string, value: unknown])[];

/** What follows from the kind of a record that begins `today`, by path; all of it agrees. */
export function givenValues(kind: RecordKind, { year, month }: PartialDate): Values {
  return new Map([
    [`${design}.studyType`, kind.studyType],
    [`${status}.statusVerifiedDate`, isoDate(month === undefined ? { year } : { year, month })],
    // An upload names its record by it.
    [`${protocol}.identificationModule.organization.fullName`, fillIn("name of the organization")],
    ...eligibility,
    ...person(`${contacts}.centralContacts.0`, "the contact"),
    ...(kind.studyType === "EXPANDED_ACCESS" ? accessValues(kind) : studyValues(kind)),
  ]);
}

const eligibility: Entries = [
  [
    `${protocol}.eligibilityModule.eligibilityCriteria`,
    [
      "Inclusion Criteria:",
      "",
      `* ${fillIn("what a participant must meet")}`,
      "",
      "Exclusion Criteria:",
      "",
      `* ${fillIn("what keeps a person out")}`,
    ].join("\n"),
  ],
];

function person(path: string, who: string): Entries {
  return [
    [`${path}.name`, fillIn(`name of ${who}`)],
    [`${path}.role`, "CONTACT"],
    [`${path}.phone`, fillIn(`phone of ${who}`)],
    [`${path}.email`, fillIn(`e-mail of ${who}`)],
  ];
}

function accessValues({ intervention, access }: RecordKind): Entries {
  return [
    [`${status}.overallStatus`, "AVAILABLE"],
    ...expandedAccessTypes.map(
      (type) => [`${design}.expandedAccessTypes.${type}`, type === access] as const,
    ),
    [`${design}.expandedAccessTypes`, leftOut],
    [`${arms}.interventions.0.type`, intervention],
    [`${arms}.interventions.0.otherNames.0`, leftOut],
  ];
}

function studyValues(kind: RecordKind): Entries {
  return [
    [`${status}.overallStatus`, "NOT_YET_RECRUITING"],
    [`${status}.whyStopped`, leftOut],
    [`${protocol}.outcomesModule.secondaryOutcomes.0.description`, leftOut],
    [`${status}.startDateStruct.type`, "ESTIMATED"],
    [`${status}.primaryCompletionDateStruct.type`, "ESTIMATED"],
    [`${status}.completionDateStruct.type`, "ESTIMATED"],
    [`${design}.enrollmentInfo.type`, "ESTIMATED"],
    // Not required, and looked for by journals.
    [
      `${protocol}.ipdSharingStatementModule.ipdSharing`,
      fillIn("whether participant data will be shared"),
    ],
    ...listed(`${contacts}.overallOfficials.0`, {
      name: fillIn("name of the principal investigator"),
      affiliation: fillIn("affiliation of the principal investigator"),
      role: "PRINCIPAL_INVESTIGATOR",
    }),
    [`${contacts}.locations.0.status`, "NOT_YET_RECRUITING"],
    ...(kind.studyType === "INTERVENTIONAL" ? trialValues(kind) : observationValues(kind)),
  ];
}

function trialValues({ intervention, phases }: RecordKind): Entries {
  const blinded = intervention === "DRUG" || intervention === "BIOLOGICAL";
  return [
    [`${design}.phases.0`, phases?.[0]],
    ...(phases?.slice(1) ?? []).map((phase, i) => [`${design}.phases.${i + 1}`, phase] as const),
    [`${info}.interventionModel`, "PARALLEL"],
    [`${info}.allocation`, "RANDOMIZED"],
    [`${info}.maskingInfo.masking`, blinded ? "DOUBLE" : "NONE"],
    ...only(blinded, [
      [`${info}.maskingInfo.whoMasked.0`, "PARTICIPANT"],
      [`${info}.maskingInfo.whoMasked.1`, "INVESTIGATOR"],
    ]),
    [`${registration}.numberOfArms`, 2],
    ...arm(0, "EXPERIMENTAL", intervention),
    ...arm(1, "ACTIVE_COMPARATOR", intervention),
  ];
}

/** An arm with an intervention of its own, tied to each other from both sides. */
function arm(index: number, type: string, intervention: string | undefined): Entries {
  const name = fillIn(words("interventions", index, "name"));
  const display = intervention && termOf("InterventionType", intervention)?.display;
  return [
    [`${arms}.armGroups.${index}.type`, type],
    [`${arms}.armGroups.${index}.interventionNames.0`, `${display}: ${name}`],
    [`${arms}.interventions.${index}.type`, intervention],
    [`${arms}.interventions.${index}.armGroupLabels.0`, fillIn(words("armGroups", index, "label"))],
    [`${arms}.interventions.${index}.otherNames.0`, leftOut],
  ];
}

function words(list: string, index: number, element: string): string {
  const path = [...arms.split("."), list, index, element];
  return askedWords(path, "INTERVENTIONAL") ?? element;
}

function listed(path: string, values: Readonly<Record<string, unknown>>): Entries {
  return Object.entries(values).map(([name, value]) => [`${path}.${name}`, value] as const);
}

function observationValues({ model, patientRegistry }: RecordKind): Entries {
  const groups = model === "CASE_CONTROL" ? 2 : 1;
  return [
    [`${info}.observationalModel`, model],
    [`${design}.patientRegistry`, patientRegistry === true],
    ...only(patientRegistry, [[`${design}.targetDuration`, `${fillIn("number")} Years`]]),
    // The registry wants another design explained there.
    ...only(model === "OTHER", [
      [`${protocol}.descriptionModule.detailedDescription`, fillIn("what the design is")],
    ]),
    [`${registration}.numberOfGroups`, groups],
    [`${arms}.armGroups.${groups - 1}.interventionNames.0`, leftOut],
    [`${arms}.armGroups.0.interventionNames.0`, leftOut],
    ...["type", "name", "description", "otherNames.0"].map(
      (name) => [`${arms}.interventions.0.${name}`, leftOut] as const,
    ),
  ];
}

function only(condition: boolean | undefined, entries: Entries): Entries {
  return condition ? entries : [];
}
