import type { StudyType } from "../../catalogue/element.ts";
import { termOf } from "../../catalogue/vocabularies.ts";
import { fillIn } from "../../rules/fillIn.ts";
import type { Change } from "../../study/change.ts";
import type { Path } from "../../study/path.ts";
import type { Study } from "../../study/study.ts";
import { askedWords } from "../newRecord/askedWords.ts";
import type { QuestionOption } from "../question.ts";

/** A group of elements that an author adds to a record at once. */
export interface AdditionKind extends QuestionOption {
  readonly detail: string;
  readonly appliesTo: readonly StudyType[];
  /** The list that gets a new item; its new index is asked for the changes. */
  readonly list: Path;
  changes(study: Study, index: number): readonly Change[];
}

const protocol = "protocolSection";
const arms = [protocol, "armsInterventionsModule", "armGroups"];
const interventions = [protocol, "armsInterventionsModule", "interventions"];
const studies = ["INTERVENTIONAL", "OBSERVATIONAL"] as const;

function outcome(id: string, label: string, list: string, words: readonly string[]): AdditionKind {
  const path = [protocol, "outcomesModule", list];
  const [measure = "", timeFrame = "", description = ""] = words.map(fillIn);
  return {
    id,
    label,
    detail: "A measure with its time frame and its description.",
    appliesTo: studies,
    list: path,
    changes: (_study, index) => [
      { kind: "insert", path: [...path, index], value: { measure, timeFrame, description } },
    ],
  };
}

function wordsFor(path: Path): string {
  return askedWords(path, "INTERVENTIONAL") ?? String(path.at(-1));
}

const arm: AdditionKind = {
  id: "arm",
  label: "Arm with its intervention",
  detail: "An arm and the intervention that it gets, each naming the other.",
  appliesTo: ["INTERVENTIONAL"],
  list: arms,
  changes(study, index) {
    const { armGroups = [], interventions: others = [] } =
      study.protocolSection.armsInterventionsModule ?? {};
    const last = others.length;
    const type = others[0]?.type ?? "DRUG";
    const label = fillIn(wordsFor([...arms, armGroups.length, "label"]));
    const description = fillIn(wordsFor([...arms, armGroups.length, "description"]));
    const name = fillIn(wordsFor([...interventions, last, "name"]));
    const what = fillIn(wordsFor([...interventions, last, "description"]));
    const display = termOf("InterventionType", type)?.display ?? type;
    const count = study.registrationSection?.numberOfArms;
    return [
      {
        kind: "insert",
        path: [...arms, index],
        value: {
          label,
          type: "EXPERIMENTAL",
          description,
          interventionNames: [`${display}: ${name}`],
        },
      },
      {
        kind: "insert",
        path: [...interventions, last],
        value: { type, name, description: what, armGroupLabels: [label] },
      },
      ...(count === armGroups.length
        ? [
            {
              kind: "set" as const,
              path: ["registrationSection", "numberOfArms"],
              value: count + 1,
            },
          ]
        : []),
    ];
  },
};

const sites = [protocol, "contactsLocationsModule", "locations"];

const site: AdditionKind = {
  id: "site",
  label: "Site with a contact",
  detail: "A facility with its place, its status and a person to ask.",
  appliesTo: studies,
  list: sites,
  changes: (_study, index) => [
    {
      kind: "insert",
      path: [...sites, index],
      value: {
        facility: fillIn("name of the site"),
        status: fillIn("status of the site"),
        city: fillIn("city of the site"),
        country: fillIn("country of the site"),
        contacts: [
          {
            name: fillIn("name of the contact at the site"),
            role: "CONTACT",
            phone: fillIn("phone of the contact at the site"),
            email: fillIn("e-mail of the contact at the site"),
          },
        ],
      },
    },
  ],
};

export const additionKinds: readonly AdditionKind[] = [
  outcome("primaryOutcome", "Primary outcome", "primaryOutcomes", [
    "what is measured",
    "when it is measured",
    "how it is measured",
  ]),
  outcome("secondaryOutcome", "Secondary outcome", "secondaryOutcomes", [
    "what else is measured",
    "when that is measured",
    "how that is measured",
  ]),
  arm,
  site,
];
