import { checkRecord } from "../server/src/rules/check.ts";
import type { Study } from "../server/src/study/study.ts";
import { outcomeLists } from "../server/src/study/study.ts";
import { recordOfValue } from "../test/corpus/recordOfValue.ts";
import { figure, percent, tableOf } from "./markdown.ts";
import { isInterventional } from "./studies.ts";
import { vocabularyFigures } from "./vocabularyFigures.ts";

/** One published share, with ours beside it. */
export interface Share {
  readonly name: string;
  readonly source: "Miron 2020" | "Zarin 2011" | "Chaturvedi 2019" | "BMC 2016" | "OpenTrials 2017";
  /** In per cent. */
  readonly published: string;
  readonly count: number;
  readonly of: number;
  readonly note?: string;
}

export function otherFigures(studies: readonly Study[]): string {
  const trials = studies.filter(isInterventional);
  const shares = [
    ...vocabularyFigures(studies),
    ...contactShares(studies),
    ...officialShares(studies),
    ...outcomeShares(studies),
    {
      name: "Trials first submitted after they started",
      source: "BMC 2016",
      published: "67",
      ...share(trials, startedBeforeSubmission),
      note: "the paper has 108 studies of one publisher's journals in 2013",
    },
    {
      name: "Records with both a minimum and a maximum age",
      source: "OpenTrials 2017",
      published: "70",
      ...share(studies, ({ protocolSection: { eligibilityModule } }) =>
        Boolean(eligibilityModule?.minimumAge && eligibilityModule.maximumAge),
      ),
      note: "the published figure is a rough one",
    },
  ] satisfies Share[];
  const rows = shares.map(({ name, source, published, count, of, note = "" }: Share) => [
    name,
    source,
    published,
    `${percent(count, of)} (${figure(count)} of ${figure(of)})`,
    note,
  ]);
  return tableOf(["Share, %", "Source", "published", "here", "Note"], rows, [2, 3]);
}

export function share<T>(items: readonly T[], holds: (item: T) => boolean) {
  return { count: items.filter(holds).length, of: items.length };
}

function contactShares(studies: readonly Study[]): readonly Share[] {
  const contacts = studies.flatMap(({ protocolSection: { contactsLocationsModule } }) => [
    ...(contactsLocationsModule?.centralContacts ?? []),
    ...(contactsLocationsModule?.locations ?? []).flatMap(({ contacts: list = [] }) =>
      list.filter(({ role }) => role === "CONTACT"),
    ),
  ]);
  return [
    {
      name: "Contacts without a phone number",
      source: "Miron 2020",
      published: "21.07",
      ...share(contacts, ({ phone }) => !phone),
      note: "one large record weighs as much as all its sites",
    },
    {
      name: "Contacts without an e-mail address",
      source: "Miron 2020",
      published: "22.48",
      ...share(contacts, ({ email }) => !email),
    },
  ];
}

function officialShares(studies: readonly Study[]): readonly Share[] {
  const named = studies.map(
    ({ protocolSection: { contactsLocationsModule, sponsorCollaboratorsModule } }) => ({
      official: Boolean(contactsLocationsModule?.overallOfficials?.length),
      investigator: Boolean(sponsorCollaboratorsModule?.responsibleParty?.investigatorFullName),
    }),
  );
  const officials = studies.flatMap(
    ({ protocolSection: { contactsLocationsModule } }) =>
      contactsLocationsModule?.overallOfficials ?? [],
  );
  return [
    {
      name: "Neither a study official nor a responsible investigator",
      source: "Miron 2020",
      published: "11.66",
      ...share(named, ({ official, investigator }) => !official && !investigator),
    },
    {
      name: "A study official only",
      source: "Miron 2020",
      published: "53.95",
      ...share(named, ({ official, investigator }) => official && !investigator),
    },
    {
      name: "A responsible investigator only",
      source: "Miron 2020",
      published: "7.47",
      ...share(named, ({ official, investigator }) => !official && investigator),
    },
    {
      name: "Both",
      source: "Miron 2020",
      published: "26.92",
      ...share(named, ({ official, investigator }) => official && investigator),
    },
    {
      name: "Study officials who are no persons",
      source: "Chaturvedi 2019",
      published: "17",
      count: findingCount(studies, "official/not-a-person"),
      of: officials.length,
      note: "by `official/not-a-person`; the paper has drug trials of 2005 to 2014, and names of contacts too",
    },
    {
      name: "Records without a responsible party",
      source: "Chaturvedi 2019",
      published: "3.5",
      ...share(
        studies,
        ({ protocolSection: { sponsorCollaboratorsModule } }) =>
          !sponsorCollaboratorsModule?.responsibleParty,
      ),
      note: "the paper has drug trials of 2005 to 2014",
    },
  ];
}

function outcomeShares(studies: readonly Study[]): readonly Share[] {
  const primaryCounts = studies
    .filter(({ hasResults }) => hasResults)
    .map(({ protocolSection }) => protocolSection.outcomesModule?.primaryOutcomes?.length ?? 0);
  const outcomes = studies.flatMap(({ protocolSection: { outcomesModule } }) =>
    outcomeLists.flatMap((list) => outcomesModule?.[list] ?? []),
  );
  return [
    {
      name: "Records with results and more than two primary outcomes",
      source: "Zarin 2011",
      published: "20",
      ...share(primaryCounts, (count) => count > 2),
      note: "counted in the protocol; the paper counts in the results",
    },
    {
      name: "Records with results and more than five primary outcomes",
      source: "Zarin 2011",
      published: "5",
      ...share(primaryCounts, (count) => count > 5),
    },
    {
      name: "Outcomes without a specific metric",
      source: "Zarin 2011",
      published: "61",
      count: findingCount(studies, "outcome/title-nonspecific", "outcome/description-missing"),
      of: outcomes.length,
      note: "not comparable: people read 100 outcomes; here only what two cautious rules are sure of",
    },
  ];
}

/** The places at which any of the rules has a finding; a place with two counts once. */
function findingCount(studies: readonly Study[], ...codes: readonly string[]): number {
  const options = {
    profile: "update",
    today: { year: 2026, month: 6, day: 1 },
    isOff: (code: string) => !codes.includes(code),
  } as const;
  return studies.reduce((sum, study) => {
    const places = checkRecord(recordOfValue(study), options).map(({ at }) =>
      at.slice(0, 4).join("."),
    );
    return sum + new Set(places).size;
  }, 0);
}

/** A month without a day has not surely begun before it ends. */
function startedBeforeSubmission({ protocolSection: { statusModule } }: Study): boolean {
  const start = statusModule?.startDateStruct?.date ?? "";
  const submitted = statusModule?.studyFirstSubmitDate ?? "";
  return start !== "" && start < submitted.slice(0, start.length);
}
