import type { Term } from "../term.ts";

export const responsiblePartyType: readonly Term[] = [
  {
    token: "SPONSOR",
    display: "Sponsor",
    upload: "Sponsor",
    meaning: "The organisation that sponsors the study answers for the record.",
  },
  {
    token: "PRINCIPAL_INVESTIGATOR",
    display: "Principal Investigator",
    upload: "Principal Investigator",
    meaning: "An investigator whom the sponsor has charged with it answers for the record.",
  },
  {
    token: "SPONSOR_INVESTIGATOR",
    display: "Sponsor-Investigator",
    upload: "Sponsor-Investigator",
    meaning: "One person both starts and conducts the study, and answers for the record.",
  },
];

/** Kinds of organisation, which the registry assigns. */
export const agencyClass: readonly Term[] = [
  {
    token: "NIH",
    display: "NIH",
    meaning: "An institute or centre of the US National Institutes of Health.",
  },
  {
    token: "FED",
    display: "FED",
    meaning: "Another agency of the US federal government.",
    aliases: ["U.S. Fed"],
  },
  {
    token: "OTHER_GOV",
    display: "OTHER_GOV",
    meaning: "A government body outside the US federal government.",
  },
  {
    token: "INDIV",
    display: "INDIV",
    meaning: "A single person.",
    aliases: ["Individual"],
  },
  {
    token: "INDUSTRY",
    display: "INDUSTRY",
    meaning: "A company, such as a maker of drugs or devices.",
  },
  {
    token: "NETWORK",
    display: "NETWORK",
    meaning: "A group of institutions that run studies together.",
  },
  {
    token: "AMBIG",
    display: "AMBIG",
    meaning: "An organisation whose kind could not be settled.",
  },
  {
    token: "OTHER",
    display: "OTHER",
    meaning: "A university, hospital, foundation or another organisation.",
  },
  {
    token: "UNKNOWN",
    display: "UNKNOWN",
    meaning: "Nothing is known about the kind of the organisation.",
  },
];

const principalInvestigator: Term = {
  token: "PRINCIPAL_INVESTIGATOR",
  display: "Principal Investigator",
  upload: "Principal Investigator",
};
const studyChair: Term = { token: "STUDY_CHAIR", display: "Study Chair", upload: "Study Chair" };
const studyDirector: Term = {
  token: "STUDY_DIRECTOR",
  display: "Study Director",
  upload: "Study Director",
};
const subInvestigator: Term = {
  token: "SUB_INVESTIGATOR",
  display: "Sub-Investigator",
  upload: "Sub-Investigator",
};

/** Roles of study officials. The upload format has Sub-Investigator for sites only. */
export const officialRole: readonly Term[] = [
  principalInvestigator,
  studyChair,
  studyDirector,
  subInvestigator,
];

/** Roles of contacts, which the upload format tells by the element and not by a word. */
export const contactRole: readonly Term[] = [
  { token: "CONTACT", display: "Contact" },
  principalInvestigator,
  subInvestigator,
  studyChair,
  studyDirector,
];
