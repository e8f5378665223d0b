import type { Term } from "../term.ts";

const yes: Term = { token: "true", display: "Yes", upload: "yes" };
const no: Term = { token: "false", display: "No", upload: "no" };

/** Answers that the v2 structure holds as booleans. */
export const yesNo: readonly Term[] = [yes, no];

/** The v2 structure has no third value: it leaves the answer out. */
export const expandedAccessAvail: readonly Term[] = [
  yes,
  no,
  { token: "unknown", display: "Unknown", upload: "unknown" },
];

/** State of ethics review, which is not public and has no place in the v2 structure. */
export const irbStatus: readonly Term[] = [
  {
    token: "NOT_YET_SUBMITTED",
    display: "Request not yet submitted",
    upload: "Not yet submitted",
    meaning: "The board has not been asked yet.",
  },
  {
    token: "PENDING",
    display: "Submitted, pending",
    upload: "Pending",
    meaning: "The board has been asked and has not decided.",
  },
  {
    token: "APPROVED",
    display: "Submitted, approved",
    upload: "Approved",
    meaning: "The board has approved the protocol.",
  },
  {
    token: "EXEMPT",
    display: "Submitted, exempt",
    upload: "Exempt",
    meaning: "The board has found that the study needs no approval.",
  },
  {
    token: "DENIED",
    display: "Submitted, denied",
    upload: "Denied",
    meaning: "The board has refused the protocol.",
  },
  {
    token: "NOT_REQUIRED",
    display: "Submission not required",
    upload: "Not required",
    meaning: "The study needs no review by a board.",
  },
];

export const ipdSharing: readonly Term[] = [
  { token: "YES", display: "Yes", upload: "yes" },
  { token: "NO", display: "No", upload: "no" },
  { token: "UNDECIDED", display: "Undecided", upload: "undecided" },
];

export const ipdSharingInfoType: readonly Term[] = [
  {
    token: "STUDY_PROTOCOL",
    display: "Study Protocol",
    upload: "ipd_info_type_protocol",
    aliases: ["Protocol"],
  },
  {
    token: "SAP",
    display: "Statistical Analysis Plan (SAP)",
    upload: "ipd_info_type_sap",
    aliases: ["Statistical Analysis Plan"],
  },
  {
    token: "ICF",
    display: "Informed Consent Form (ICF)",
    upload: "ipd_info_type_icf",
    aliases: ["Informed Consent Form"],
  },
  {
    token: "CSR",
    display: "Clinical Study Report (CSR)",
    upload: "ipd_info_type_csr",
    aliases: ["Clinical Study Report"],
  },
  { token: "ANALYTIC_CODE", display: "Analytic Code", upload: "ipd_info_type_analytic_code" },
];

/** Kinds of available data. The v2 structure holds the words, and free text for other kinds. */
export const studyDocType: readonly Term[] = [
  "Individual Participant Data Set",
  "Study Protocol",
  "Statistical Analysis Plan",
  "Informed Consent Form",
  "Clinical Study Report",
  "Analytic Code",
  "Other",
].map((words) => ({ token: words, display: words, upload: words }));
