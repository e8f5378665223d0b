import { fold } from "./fold.ts";
import type { Term } from "./term.ts";
import * as answers from "./vocabularies/answers.ts";
import * as arms from "./vocabularies/arms.ts";
import * as design from "./vocabularies/design.ts";
import * as eligibility from "./vocabularies/eligibility.ts";
import * as identifiers from "./vocabularies/identifiers.ts";
import * as observation from "./vocabularies/observation.ts";
import * as parties from "./vocabularies/parties.ts";
import * as status from "./vocabularies/status.ts";

/** The registry's value sets, by the names of the v2 structure where it has one. */
export const vocabularies = {
  Status: status.status,
  RecruitmentStatus: status.recruitmentStatus,
  ExpandedAccessStatus: status.expandedAccessStatus,
  DateType: status.dateType,
  EnrollmentType: status.enrollmentType,
  StudyType: design.studyType,
  Phase: design.phase,
  DesignAllocation: design.designAllocation,
  InterventionalAssignment: design.interventionalAssignment,
  PrimaryPurpose: design.primaryPurpose,
  DesignMasking: design.designMasking,
  WhoMasked: design.whoMasked,
  ObservationalModel: observation.observationalModel,
  DesignTimePerspective: observation.designTimePerspective,
  BioSpecRetention: observation.bioSpecRetention,
  SamplingMethod: observation.samplingMethod,
  ArmGroupType: arms.armGroupType,
  InterventionType: arms.interventionType,
  ResponsiblePartyType: parties.responsiblePartyType,
  AgencyClass: parties.agencyClass,
  OfficialRole: parties.officialRole,
  ContactRole: parties.contactRole,
  SecondaryIdType: identifiers.secondaryIdType,
  OrgStudyIdType: identifiers.orgStudyIdType,
  ReferenceType: identifiers.referenceType,
  Sex: eligibility.sex,
  StandardAge: eligibility.standardAge,
  AgeUnit: eligibility.ageUnit,
  DurationUnit: eligibility.durationUnit,
  YesNo: answers.yesNo,
  ExpandedAccessAvail: answers.expandedAccessAvail,
  IrbStatus: answers.irbStatus,
  IpdSharing: answers.ipdSharing,
  IpdSharingInfoType: answers.ipdSharingInfoType,
  StudyDocType: answers.studyDocType,
} satisfies { readonly [name: string]: readonly Term[] };

export type VocabularyName = keyof typeof vocabularies;

export const vocabularyNames = Object.keys(vocabularies) as readonly VocabularyName[];

interface Lookup {
  readonly byToken: ReadonlyMap<string, Term>;
  readonly byWord: ReadonlyMap<string, Term>;
}

const lookups = new Map<VocabularyName, Lookup>();

function lookupOf(vocabulary: VocabularyName): Lookup {
  let lookup = lookups.get(vocabulary);
  if (lookup === undefined) {
    const terms = vocabularies[vocabulary];
    lookup = {
      byToken: new Map(terms.map((term) => [term.token, term])),
      byWord: new Map(terms.flatMap((term) => wordsOf(term).map((word) => [fold(word), term]))),
    };
    lookups.set(vocabulary, lookup);
  }
  return lookup;
}

/** All writings of a term: token, display word, upload word, aliases. */
export function wordsOf(term: Term): readonly string[] {
  const { token, display, upload, aliases = [] } = term;
  return upload === undefined ? [token, display, ...aliases] : [token, display, upload, ...aliases];
}

/**
 * The term that `text` names by its token, display word, upload word or an alias. Letter case and
 * the marks between words do not count: "n/a" is "NA", "Non randomized" is "NON_RANDOMIZED".
 */
export function termOf(vocabulary: VocabularyName, text: string): Term | undefined {
  const { byToken, byWord } = lookupOf(vocabulary);
  return byToken.get(text) ?? byWord.get(fold(text));
}
