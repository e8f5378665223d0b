import type { Term } from "../term.ts";

const notYetRecruiting: Term = {
  token: "NOT_YET_RECRUITING",
  display: "Not yet recruiting",
  upload: "Not yet recruiting",
  meaning: "Nobody can join yet; the study has not opened.",
};
const recruiting: Term = {
  token: "RECRUITING",
  display: "Recruiting",
  upload: "Recruiting",
  meaning: "The study is open and looks for participants now.",
};
const byInvitation: Term = {
  token: "ENROLLING_BY_INVITATION",
  display: "Enrolling by invitation",
  upload: "Enrolling by invitation",
  meaning: "Only people picked beforehand, who are asked to join, can take part.",
};
const activeNotRecruiting: Term = {
  token: "ACTIVE_NOT_RECRUITING",
  display: "Active, not recruiting",
  upload: "Active, not recruiting",
  meaning: "The work with participants goes on, but nobody new is taken in.",
};
const completed: Term = {
  token: "COMPLETED",
  display: "Completed",
  upload: "Completed",
  meaning: "The study ended as planned: the last participant has been examined or treated.",
};
const suspended: Term = {
  token: "SUSPENDED",
  display: "Suspended",
  upload: "Suspended",
  meaning: "The study has halted before its planned end, and may resume.",
};
const terminated: Term = {
  token: "TERMINATED",
  display: "Terminated",
  upload: "Terminated",
  meaning: "The study has stopped for good before its planned end, after somebody had enrolled.",
};
const withdrawn: Term = {
  token: "WITHDRAWN",
  display: "Withdrawn",
  upload: "Withdrawn",
  meaning: "The study was given up before anybody enrolled.",
};

const expandedAccess: readonly Term[] = [
  {
    token: "AVAILABLE",
    display: "Available",
    upload: "Available",
    meaning: "Patients can get the product through this programme now.",
  },
  {
    token: "NO_LONGER_AVAILABLE",
    display: "No longer available",
    upload: "No longer available",
    meaning: "The programme has closed and will not open again.",
  },
  {
    token: "TEMPORARILY_NOT_AVAILABLE",
    display: "Temporarily not available",
    upload: "Temporarily not available",
    meaning: "The programme is closed for now and is expected to open again.",
  },
  {
    token: "APPROVED_FOR_MARKETING",
    display: "Approved for marketing",
    upload: "Approved for marketing",
    meaning: "The product may now be sold, so that the programme is not needed any more.",
  },
];

/** Overall status. The four of expanded access have an upload element of their own. */
export const status: readonly Term[] = [
  notYetRecruiting,
  recruiting,
  byInvitation,
  activeNotRecruiting,
  completed,
  suspended,
  terminated,
  withdrawn,
  ...expandedAccess.map(({ upload: _, ...term }) => term),
  {
    token: "WITHHELD",
    display: "Withheld",
    meaning: "The registry hides most of the record: a device awaits approval or clearance.",
    computed: true,
  },
  {
    token: "UNKNOWN",
    display: "Unknown status",
    meaning:
      "The completion date has passed and nobody has verified the open status for two years.",
    computed: true,
  },
];

/** Status of one site. The upload format still takes "No longer recruiting" for a site. */
export const recruitmentStatus: readonly Term[] = [
  activeNotRecruiting,
  completed,
  byInvitation,
  notYetRecruiting,
  recruiting,
  suspended,
  terminated,
  withdrawn,
  {
    token: "AVAILABLE",
    display: "Available",
    meaning: "Patients can get the product at this site.",
  },
];

export const expandedAccessStatus: readonly Term[] = expandedAccess;

const actual: Term = {
  token: "ACTUAL",
  display: "Actual",
  upload: "Actual",
  meaning: "A fact: the day has come, or the participants have been counted.",
};
const estimated: Term = {
  token: "ESTIMATED",
  display: "Estimated",
  upload: "Anticipated",
  meaning: "A plan that may still change. The upload format calls it Anticipated.",
  aliases: ["Estimate"],
};

export const dateType: readonly Term[] = [
  { ...actual, meaning: "The event has happened on this date." },
  estimated,
];
export const enrollmentType: readonly Term[] = [
  { ...actual, meaning: "The number of participants that really enrolled." },
  estimated,
];
