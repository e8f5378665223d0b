import { capitalised } from "../capitalised.ts";
import { bySince } from "../families/bySince.ts";
import { elementMissing } from "../families/elementMissing.ts";

export default elementMissing({
  code: "location/facility-missing",
  title: "Site without a facility, city or country",
  elements: {
    "facility-name": "facility",
    "facility-city": "city",
    "facility-country": "country",
  },
  message: ({ item, what }) =>
    `${capitalised(item)} has no ${what}. Patients look for a site by name and place, and the registry requires facility, city and country of each: enter the ${what}.`,
  severity: bySince("error", "information"),
  source: "42 CFR 11.10, Individual Site Status and Facility Information (in force 2017-01-18)",
});
