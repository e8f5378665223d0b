import { elementMissing } from "../families/elementMissing.ts";

export default elementMissing({
  code: "ipd/missing",
  title: "Plan to share data not stated",
  elements: { "ipd-sharing": "plan to share IPD" },
  when: ({ dates, protocol }) =>
    (dates.start?.year ?? 0) >= 2019 && protocol.designModule?.studyType === "INTERVENTIONAL",
  message:
    "The record does not say whether the data of the individual participants will be shared. Journals that follow the ICMJE look for the plan in the registration of trials that began in 2019 or later: answer Yes, No or Undecided.",
  severity: "information",
  source:
    "ICMJE data sharing statement (trials that begin enrollment from 2019-01-01 on); WHO item 24",
});
