import type { Study } from "../server/src/study/study.ts";
import { figure, percent, tableOf } from "./markdown.ts";
import { isInterventional, startedSinceFinalRule } from "./studies.ts";

/** Interventional records of the paper that lack an element, by the start of the study. */
type Published = readonly [before: number, since: number];

interface Measure {
  readonly name: string;
  /** Left out where the paper has no such count. */
  readonly published?: Published;
  readonly lacks: (study: Study) => boolean;
  readonly note?: string;
}

const publishedRecords: Published = [192_985, 46_289];

const stopped = new Set(["SUSPENDED", "TERMINATED", "WITHDRAWN"]);

const identification = ({ protocolSection: { identificationModule } }: Study) =>
  identificationModule;
const status = ({ protocolSection: { statusModule } }: Study) => statusModule;
const design = ({ protocolSection: { designModule } }: Study) => designModule?.designInfo;
const arms = ({ protocolSection: { armsInterventionsModule } }: Study) =>
  armsInterventionsModule?.armGroups ?? [];
const interventions = ({ protocolSection: { armsInterventionsModule } }: Study) =>
  armsInterventionsModule?.interventions ?? [];
const primary = ({ protocolSection: { outcomesModule } }: Study) =>
  outcomesModule?.primaryOutcomes ?? [];
const contacts = ({ protocolSection: { contactsLocationsModule } }: Study) =>
  contactsLocationsModule;

/** The rows of the paper's table of completeness that a record of the API can answer. */
const measures: readonly Measure[] = [
  {
    name: "Official title",
    published: [7_038, 10],
    lacks: (study) => !identification(study)?.officialTitle,
  },
  {
    name: "Primary purpose",
    published: [8_253, 6],
    lacks: (study) => !design(study)?.primaryPurpose,
  },
  {
    name: "Intervention model",
    published: [6_834, 0],
    lacks: (study) => !design(study)?.interventionModel,
  },
  {
    name: "Number of arms, any arm's title",
    published: [23_832, 296],
    lacks: (study) => arms(study).length === 0 || arms(study).some(({ label }) => !label),
    note: "two rows of the paper with equal figures; the API has no number of arms",
  },
  {
    name: "Allocation, or N/A",
    published: [44_552, 11_938],
    lacks: (study) => (design(study)?.allocation ?? "NA") === "NA",
    note: "the paper's source left N/A out, so N/A counts as missing here, too",
  },
  {
    name: "Allocation",
    lacks: (study) => !design(study)?.allocation,
    note: "without N/A; the paper could not tell",
  },
  {
    name: "Masking",
    published: [5_423, 1],
    lacks: (study) => !design(study)?.maskingInfo?.masking,
  },
  {
    name: "Start date",
    published: [2_950, 3],
    lacks: (study) => !status(study)?.startDateStruct?.date,
  },
  {
    name: "Primary completion date",
    published: [15_044, 0],
    lacks: (study) => !status(study)?.primaryCompletionDateStruct?.date,
  },
  {
    name: "Study completion date",
    published: [13_516, 21],
    lacks: (study) => !status(study)?.completionDateStruct?.date,
  },
  {
    name: "Enrollment",
    published: [3_966, 0],
    lacks: ({ protocolSection: { designModule } }) =>
      designModule?.enrollmentInfo?.count === undefined,
  },
  {
    name: "Healthy volunteers",
    published: [1_323, 0],
    lacks: ({ protocolSection: { eligibilityModule } }) =>
      eligibilityModule?.healthyVolunteers === undefined,
  },
  {
    name: "Why stopped",
    published: [4_385, 2],
    lacks: (study) => stopped.has(status(study)?.overallStatus ?? "") && !status(study)?.whyStopped,
    note: "of all records, stopped or not",
  },
  {
    name: "Expanded access",
    published: [3_158, 833],
    lacks: (study) => status(study)?.expandedAccessInfo?.hasExpandedAccess === undefined,
  },
  {
    name: "Brief summary",
    published: [1, 0],
    lacks: ({ protocolSection: { descriptionModule } }) => !descriptionModule?.briefSummary,
  },
  {
    name: "Any intervention's description",
    published: [46_415, 29],
    lacks: (study) => interventions(study).some(({ type, description }) => type && !description),
  },
  {
    name: "Primary outcome",
    published: [7_786, 0],
    lacks: (study) => primary(study).length === 0 || primary(study).some(({ measure }) => !measure),
  },
  {
    name: "Any primary outcome's time frame",
    published: [12_865, 0],
    lacks: (study) => primary(study).some(({ measure, timeFrame }) => measure && !timeFrame),
  },
  {
    name: "Any primary outcome's description",
    published: [82_862, 5_086],
    lacks: (study) => primary(study).some(({ measure, description }) => measure && !description),
  },
  {
    name: "Any site",
    published: [20_351, 5_602],
    lacks: (study) => !contacts(study)?.locations?.length,
  },
  {
    name: "A site's name, city or country",
    published: [7_899, 17],
    lacks: (study) =>
      (contacts(study)?.locations ?? []).some(
        ({ facility, city, country }) => !facility || !city || !country,
      ),
  },
  {
    name: "Contact",
    published: [163_905, 13_123],
    lacks: lacksContact,
    note: "the registry hides the contacts of closed studies: the share follows the statuses in the sample",
  },
];

/** No central contact, and no site at all or one whose first contact lacks name, phone or e-mail. */
function lacksContact(study: Study): boolean {
  const { centralContacts, locations = [] } = contacts(study) ?? {};
  if (centralContacts?.length) return false;
  return (
    locations.length === 0 ||
    locations.some((site) => {
      const first = site.contacts?.find(({ role }) => role === "CONTACT");
      return !first?.name || !first.phone || !first.email;
    })
  );
}

export function missingElements(studies: readonly Study[]): string {
  const trials = studies.filter(isInterventional);
  const periods = [
    trials.filter((study) => !startedSinceFinalRule(study)),
    trials.filter(startedSinceFinalRule),
  ] as const;
  const ofPaper = publishedRecords.map(figure);
  const ofCorpus = periods.map(({ length }) => figure(length));
  const rows = measures.map(({ name, published, lacks, note = "" }) => [
    name,
    ...publishedRecords.map((of, i) => (published ? percent(published[i] ?? 0, of) : "–")),
    ...periods.map((list) => shareOf(list, lacks)),
    note,
  ]);
  return tableOf(
    [
      "Missing, % of interventional records",
      `paper, before (${ofPaper[0]})`,
      `paper, since (${ofPaper[1]})`,
      `here, before (${ofCorpus[0]})`,
      `here, since (${ofCorpus[1]})`,
      "Note",
    ],
    rows,
    [1, 2, 3, 4],
  );
}

function shareOf(studies: readonly Study[], lacks: (study: Study) => boolean): string {
  const count = studies.filter(lacks).length;
  return `${percent(count, studies.length)} (${figure(count)})`;
}
