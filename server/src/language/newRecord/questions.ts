import type { StudyType } from "../../catalogue/element.ts";
import { phaseChoices, termOf } from "../../catalogue/vocabularies.ts";
import { layouts } from "../../layouts/all.ts";
import type { Layout } from "../../layouts/layout.ts";
import { layoutOption } from "../layoutSentences.ts";
import { offeredTerms } from "../offeredTerms.ts";
import type { Question, QuestionOption } from "../question.ts";
import { type ExpandedAccessType, expandedAccessTypes, type RecordKind } from "./recordKind.ts";

type Asked = Pick<Question, "prompt" | "options">;

const registry = "PATIENT_REGISTRY";

const studyTypes: Asked = {
  prompt: "What kind of study is it?",
  options: [
    {
      id: "INTERVENTIONAL",
      label: "Interventional study",
      detail: "Participants are assigned to interventions by the protocol: a clinical trial.",
    },
    {
      id: "OBSERVATIONAL",
      label: "Observational study",
      detail: "Participants are observed; nothing is assigned to them.",
    },
    {
      id: registry,
      label: "Patient registry",
      detail: "An observational study that follows patients of one kind for a stated time.",
    },
    {
      id: "EXPANDED_ACCESS",
      label: "Expanded access",
      detail: "An unapproved product for patients who cannot take part in a trial.",
    },
  ],
};

const interventions: Asked = {
  prompt: "What is studied?",
  options: ["DRUG", "BIOLOGICAL", "DEVICE", "BEHAVIORAL"].map((token) =>
    termOption("InterventionType", token),
  ),
};

const product: Asked = { prompt: "What is given?", options: interventions.options.slice(0, 3) };

const phases: Asked = {
  prompt: "Which phase is it?",
  options: phaseChoices
    .filter((choice) => !choice.phases.includes("NA"))
    .map((choice) => ({ id: choice.phases.join("/"), label: choice.display })),
};

const models: Asked = {
  prompt: "How are participants chosen and followed?",
  options: offeredTerms("ObservationalModel", "OBSERVATIONAL").map(({ token }) =>
    termOption("ObservationalModel", token),
  ),
};

const accessLabels: { readonly [type in ExpandedAccessType]: string } = {
  individual: "Individual patients",
  intermediate: "Intermediate-size population",
  treatment: "Treatment IND or protocol",
};

const access: Asked = {
  prompt: "For whom is it?",
  options: expandedAccessTypes.map((id) => ({ id, label: accessLabels[id] })),
};

const layout: Asked = {
  prompt: "In which layout?",
  options: layouts.map((each, index) =>
    index === 0
      ? { ...layoutOption(each), description: `${each.extension}, recommended` }
      : layoutOption(each),
  ),
};

/** The phases of the registry are for these alone. */
const withPhases = new Set(["DRUG", "BIOLOGICAL"]);

/** All questions on the way that the answers take, answered or not. */
function questionsFor([type, second]: readonly string[]): readonly Asked[] {
  switch (type) {
    case "INTERVENTIONAL":
      return second === undefined || withPhases.has(second)
        ? [studyTypes, interventions, phases, layout]
        : [studyTypes, interventions, layout];
    case "EXPANDED_ACCESS":
      return [studyTypes, product, access, layout];
    default:
      return [studyTypes, models, layout];
  }
}

function termOption(vocabulary: "InterventionType" | "ObservationalModel", token: string) {
  const term = termOf(vocabulary, token);
  return { id: token, label: term?.display ?? token, detail: term?.meaning } as QuestionOption;
}

/** What is still to be asked; undefined when everything is answered. Unknown answers are errors. */
export function nextQuestion(answers: readonly string[]): Question | undefined {
  const all = questionsFor(answers);
  for (const [index, answer] of answers.entries())
    if (!all[index]?.options.some(({ id }) => id === answer))
      throw new Error(`"${answer}" answers no question about a new record`);
  const asked = all[answers.length];
  return (
    asked && {
      title: "New Trial Record",
      step: answers.length + 1,
      steps: all.length,
      ...asked,
    }
  );
}

/** What the answers, which must be complete, say. */
export function answered(answers: readonly string[]): {
  readonly kind: RecordKind;
  readonly layout: Layout;
} {
  const [type = "", second = "", third = ""] = answers;
  const chosen = layouts.find(({ id }) => id === answers.at(-1));
  if (!chosen || nextQuestion(answers)) throw new Error("not all questions are answered");
  return { kind: kindOf(type, second, third), layout: chosen };
}

function kindOf(type: string, second: string, third: string): RecordKind {
  switch (type) {
    case "INTERVENTIONAL":
      return {
        studyType: type,
        intervention: second,
        phases: withPhases.has(second) ? third.split("/") : ["NA"],
      };
    case "EXPANDED_ACCESS":
      return { studyType: type, intervention: second, access: third as ExpandedAccessType };
    default: {
      const studyType: StudyType = "OBSERVATIONAL";
      return { studyType, model: second, patientRegistry: type === registry };
    }
  }
}
