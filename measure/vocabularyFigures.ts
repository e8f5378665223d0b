import { type VocabularyName, vocabularies } from "../server/src/catalogue/vocabularies.ts";
import type { Study } from "../server/src/study/study.ts";
import { type Share, share } from "./otherFigures.ts";
import { isInterventional } from "./studies.ts";

/** What the registry derives from a record's own words, as far as it is asked for here. */
interface Derived {
  readonly derivedSection?: {
    readonly conditionBrowseModule?: { readonly meshes?: readonly { readonly term?: string }[] };
  };
}

const current = new Map(
  Object.entries(vocabularies).map(([name, terms]) => [
    name,
    new Set(terms.filter((term) => !("legacy" in term)).map(({ token }) => token)),
  ]),
);

function isOutside(vocabulary: VocabularyName, token: string | undefined): boolean {
  return token !== undefined && !current.get(vocabulary)?.has(token);
}

const normalised = "the API gives its own tokens for most of what the old files spelled freely";

export function vocabularyFigures(studies: readonly Study[]): readonly Share[] {
  const design = ({ protocolSection: { designModule } }: Study) => designModule?.designInfo;
  return [
    {
      name: "Observational model out of the vocabulary",
      source: "Miron 2020",
      published: "1.77",
      ...share(studies, (study) =>
        isOutside("ObservationalModel", design(study)?.observationalModel),
      ),
      note: `of all records; ${normalised}`,
    },
    {
      name: "Time perspective out of the vocabulary",
      source: "Miron 2020",
      published: "0.21",
      ...share(studies, (study) =>
        isOutside("DesignTimePerspective", design(study)?.timePerspective),
      ),
      note: "of all records; the values that the paper lists add up to 0.32",
    },
    {
      name: "Allocation out of the vocabulary",
      source: "Miron 2020",
      published: "0.03",
      ...share(studies, (study) => isOutside("DesignAllocation", design(study)?.allocation)),
    },
    {
      name: "Arm type out of the vocabulary",
      source: "Miron 2020",
      published: "0.01",
      ...share(studies, ({ protocolSection: { armsInterventionsModule } }) =>
        (armsInterventionsModule?.armGroups ?? []).some(({ type }) =>
          isOutside("ArmGroupType", type),
        ),
      ),
    },
    {
      name: "Masked trials that do not say who is masked",
      source: "Miron 2020",
      published: "3.13",
      ...share(studies.filter(isInterventional), (study) => {
        const { masking = "NONE", whoMasked = [] } = design(study)?.maskingInfo ?? {};
        return masking !== "NONE" && whoMasked.length === 0;
      }),
      note: "of interventional records",
    },
    {
      name: "Conditions that are MeSH terms",
      source: "Miron 2020",
      published: "61.59",
      ...conditionsInMesh(studies),
      note: "not comparable: here only a heading that the registry assigned to the record; the paper knows entry terms",
    },
  ];
}

function conditionsInMesh(studies: readonly Study[]) {
  const matches = studies.flatMap((study) => {
    const { derivedSection } = study as Derived;
    const headings = new Set(
      derivedSection?.conditionBrowseModule?.meshes?.map(({ term }) => term?.toLowerCase()),
    );
    const conditions = study.protocolSection.conditionsModule?.conditions ?? [];
    return conditions.map((condition) => headings.has(condition.toLowerCase()));
  });
  return share(matches, (matches) => matches);
}
