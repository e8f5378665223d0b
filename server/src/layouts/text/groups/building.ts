import type { VocabularyName } from "../../../catalogue/vocabularies.ts";
import type { Path } from "../../../study/path.ts";
import type { Field, FieldKind, Group } from "../field.ts";

/** Builds a field from a path in dots, its labels divided by `|`, and its kind. */
export function field(
  path: string,
  labels: string,
  kind: FieldKind = "line",
  extra: Partial<Field> = {},
): Field {
  return { path: steps(path), labels: labels.split("|"), kind, ...extra };
}

export function token(path: string, labels: string, vocabulary: VocabularyName): Field {
  return field(path, labels, "token", { vocabulary });
}

export function repeated(path: string, labels: string): Field {
  return field(path, labels, "line", { repeated: true });
}

/** A date with its type, which stands in brackets behind it or has a label of its own. */
export function dateAndType(struct: string, labels: string): readonly Field[] {
  const names = labels.split("|");
  const type = steps(`${struct}.type`);
  return [
    field(`${struct}.date`, labels, "date", { type, typeVocabulary: "DateType" }),
    token(`${struct}.type`, names.map((name) => `${name} Type`).join("|"), "DateType"),
  ];
}

/** A group of elements that each have a label. */
export function scalars(
  id: string,
  headings: string,
  path: string,
  fields: readonly Field[],
): Group {
  return { id, headings: headings.split("|"), path: steps(path), fields };
}

/** A group whose text without labels is the value of one element. */
export function text(
  id: string,
  headings: string,
  body: Field,
  fields: readonly Field[] = [],
): Group {
  return { id, headings: headings.split("|"), path: body.path, fields, body };
}

/** A group of items, each with the same fields. */
export function items(id: string, headings: string, path: string, fields: readonly Field[]): Group {
  const list = steps(path);
  return {
    id,
    headings: headings.split("|"),
    path: list,
    fields: [],
    item: { path: list, fields },
  };
}

const modules: Readonly<Record<string, string>> = {
  id: "identificationModule",
  status: "statusModule",
  sponsor: "sponsorCollaboratorsModule",
  oversight: "oversightModule",
  description: "descriptionModule",
  conditions: "conditionsModule",
  design: "designModule",
  arms: "armsInterventionsModule",
  outcomes: "outcomesModule",
  eligibility: "eligibilityModule",
  sites: "contactsLocationsModule",
  references: "referencesModule",
  ipd: "ipdSharingStatementModule",
};

/** `@status.overallStatus` is short for the path from the study's root. */
export function steps(path: string): Path {
  if (!path.startsWith("@")) return path.split(".");
  const [module = "", ...rest] = path.slice(1).split(".");
  return ["protocolSection", modules[module] ?? module, ...rest];
}
