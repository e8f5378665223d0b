import { capitalised } from "../capitalised.ts";
import { bySince } from "../families/bySince.ts";
import { elementMissing } from "../families/elementMissing.ts";

export default elementMissing({
  code: "official/affiliation-missing",
  title: "Study official without an affiliation",
  elements: {
    "protocolSection.contactsLocationsModule.overallOfficials.*.affiliation": "affiliation",
  },
  message: ({ item }) =>
    `${capitalised(item)} has no affiliation. The registry wants to know where an official works: name the organisation.`,
  severity: bySince("warning", "information"),
  source:
    "Overall Study Officials: a person with role and affiliation (PRS upload schema 2018.05.08)",
});
